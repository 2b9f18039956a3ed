// A body that looks for its text when it is asked for it: in memory until it has a place on disk.
import type { Block } from '../../article/body/Block.ts';
import { type Body, type Placed, plainBody } from '../../article/body/Body.ts';
import type { KeptText } from './KeptText.ts';

/** Such a body. There is one for each story, so that it has nothing of its own but what differs. */
export class KeptBody implements Body {
  readonly file: string;
  readonly language: string;
  readonly wordsIn: string;
  readonly placed: readonly Placed[];
  readonly dead: readonly string[];
  readonly ready: readonly Block[] | null;
  /** The same of all that was made from one body, so that it can be moved for all of them. */
  readonly kept: KeptText;

  constructor(body: Omit<Body, 'text'>, kept: KeptText) {
    this.file = body.file;
    this.language = body.language;
    this.wordsIn = body.wordsIn;
    this.placed = body.placed;
    this.dead = body.dead;
    this.ready = body.ready;
    this.kept = kept;
  }

  /** @throws where the disk fails and the file that it comes from has another text by now */
  get text(): string {
    return this.kept.read();
  }

  /** What it is written as where it is written as JSON. */
  toJSON(): Body {
    return plainBody(this);
  }
}

// The text of a body, in memory until it has a place on disk.
import type { Body } from '../../article/body/Body.ts';
import type { TextPlace } from './TextPlace.ts';

/** A text that can be had at any time, wherever it is. */
export class KeptText {
  private text: string | null;
  private place: TextPlace | null;

  constructor(where: string | TextPlace) {
    [this.text, this.place] = typeof where === 'string' ? [where, null] : [null, where];
  }

  /** @throws where the disk fails and the file that it comes from has another text by now */
  read(): string {
    if (this.text !== null) return this.text;
    if (this.place === null) throw new Error('A text is nowhere');
    return this.place.read();
  }

  /** Takes it out of memory. */
  move(place: TextPlace): void {
    this.place = place;
    this.text = null;
  }
}

const texts = new WeakMap<Body, KeptText>();

/** A body that looks for its text when it is asked for it. */
export function withText(body: Omit<Body, 'text'>, text: KeptText): Body {
  const made = Object.defineProperty({ ...body }, 'text', { enumerable: true, get: () => text.read() });
  texts.set(made as Body, text);
  return made as Body;
}

/** The text of such a body; null of another one. */
export function textOf(body: Body): KeptText | null {
  return texts.get(body) ?? null;
}

// Files that a thread has taken in, as it tells them to another: of stories what would be kept of them, and texts apart.
import { writeSync } from 'node:fs';
import type { TakenInThread } from '../ReaderTask.ts';
import { detailOf } from './Detail.ts';
import { hashOfText, KeptText, type TextSpan, type Words } from './KeptText.ts';
import { fullStory, keptBody, type LeanStory, leanStory } from './keptStory.ts';
import type { OpenFile } from './OpenFile.ts';
import { Recurring } from './Recurring.ts';
import { RecurringOnes } from './RecurringOnes.ts';

/** Files as they are told. */
export interface ToldFiles {
  readonly files: readonly ToldFile[];
  /** JSON, which is read in half of the time of a copy: a list of what is kept of each story, and null for other files. */
  readonly stories: string;
  /** What recurs in them and was not told before. */
  readonly recurring: readonly string[];
}

/** A file as it is told: without the words of its text, and without all that is kept of a story. */
interface ToldFile extends TakenInThread {
  /** The place of the text and its detail in the spool, or both; null where there is none. */
  readonly text: TextSpan | Words | null;
}

/** Tells what a thread has taken in. */
export class FileTeller {
  private readonly recurring = new Recurring();
  private readonly spool: number | null;
  /** The offset in the spool from which on it is free. */
  private free = 0;

  /** @param spool the descriptor of a file in which texts are to wait; null where they are told */
  constructor(spool: number | null) {
    this.spool = spool;
  }

  /** The files as they are told. */
  tell(taken: readonly TakenInThread[]): ToldFiles {
    const stories: (LeanStory | null)[] = [];
    const files = taken.map((file): ToldFile => {
      const { reading } = file;
      const value = reading?.value ?? null;
      const isText = value !== null && 'body' in value;
      stories.push(isText && 'id' in value ? leanStory(value, this.recurring) : null);
      if (reading === null || !isText) return { ...file, text: null };
      const { text: words } = value.body;
      if ('id' in value) {
        const text = this.textOf(words, JSON.stringify(detailOf(value.links, file.known)));
        return { ...file, known: null, reading: { ...reading, value: null }, text };
      }
      const wordless = { ...value, body: { ...value.body, text: '' } };
      return { ...file, reading: { ...reading, value: wordless }, text: this.textOf(words, '') };
    });
    return { files, stories: JSON.stringify(stories), recurring: this.recurring.takeUntold() };
  }

  private textOf(words: string, detail: string): ToldFile['text'] {
    return (this.spool === null ? null : this.inSpool(this.spool, words, detail)) ?? { words, detail };
  }

  /** Without room in the spool there is no place. */
  private inSpool(spool: number, words: string, detail: string): TextSpan | null {
    const [text, rest] = [Buffer.from(words), Buffer.from(detail)];
    const at = this.free;
    const length = text.length + rest.length;
    this.free += length;
    try {
      if (writeSync(spool, Buffer.concat([text, rest]), 0, length, at) !== length) return null;
      return [at, text.length, hashOfText(text), at + text.length, rest.length];
    } catch {
      return null;
    }
  }
}

/** Hears what one thread tells. */
export class FileHearer {
  private readonly recurring = new RecurringOnes();
  private readonly spool: OpenFile | null;

  constructor(spool: OpenFile | null) {
    this.spool = spool;
  }

  /**
   * The files that were told.
   * @param named their names, in the same order
   */
  hear(told: ToldFiles, named: readonly { readonly file: string }[]): readonly TakenInThread[] {
    this.recurring.add(told.recurring);
    const stories = JSON.parse(told.stories) as readonly (LeanStory | null)[];
    return told.files.map(({ text, ...file }, index) => {
      if (text === null || file.reading === null) return file;
      const kept = this.keptText(text);
      const { value } = file.reading;
      const [name, lean] = [named[index]?.file ?? '', stories[index] ?? null];
      if (lean !== null) {
        const story = fullStory(lean, name, kept, this.recurring);
        return { ...file, known: kept, reading: { ...file.reading, value: story } };
      }
      if (value === null || !('body' in value)) return file;
      const whole = { ...value, body: keptBody(value.body, name, kept) };
      return { ...file, reading: { ...file.reading, value: whole } };
    });
  }

  private keptText(text: TextSpan | Words): KeptText {
    if ('words' in text) return new KeptText(null, text);
    // Only what was given a spool tells of places in it.
    return new KeptText(null, null).moveTo(this.spool as OpenFile, text);
  }
}

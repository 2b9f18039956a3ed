// What of a reading is not in memory: the text of its body, and what is seldom asked for. Both stand in the file of readings.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { decodeCopy } from '../../article/copy/decodeCopy.ts';
import { splitCopy } from '../../article/copy/splitCopy.ts';
import type { ListedFile } from '../ListedFile.ts';
import type { Outline } from '../Outline.ts';
import type { Detail } from './Detail.ts';
import type { OpenFile } from './OpenFile.ts';

/** Where a text and its detail stand in the file of readings. A list, because there are very many. */
export type TextSpan = readonly [
  /** The offset of the first byte of the text, and how many there are: UTF-8. */
  at: number,
  length: number,
  /** The start of the SHA-1 of the text. */
  hash: string,
  /** The same of the detail: JSON, which is looked through for damage when the file is opened. Empty where there is none. */
  detailAt: number,
  detailLength: number,
];

/** A text with its detail, which is JSON as on disk. */
export interface Words {
  readonly words: string;
  readonly detail: string;
}

type Source = Pick<ListedFile, 'path'>;

/**
 * A text that is in memory until it has a place on disk, and the outline of the file that it came from. There is one for
 * each story: it has nothing of its own but figures.
 */
export class KeptText implements Outline {
  /** The file that it came from; null where that is not known yet. */
  private source: Source | null;
  /** Null once it is on disk. */
  private held: Words | null;
  private kept: OpenFile | null = null;
  private at = 0;
  private length = 0;
  private hash = '';
  private detailAt = 0;
  private detailLength = 0;

  /** @param held null where it has a place on disk, which it is then moved to */
  constructor(source: Source | null, held: Words | null) {
    this.source = source;
    this.held = held;
  }

  /** Tells it which file it came from, where it does not know that already. */
  comesFrom(source: Source): void {
    this.source ??= source;
  }

  /** Takes the text out of memory, or from one file of readings to the next. */
  moveTo(kept: OpenFile, [at, length, hash, detailAt, detailLength]: TextSpan): this {
    this.kept = kept;
    this.at = at;
    this.length = length;
    this.hash = hash;
    this.detailAt = detailAt;
    this.detailLength = detailLength;
    this.held = null;
    return this;
  }

  /**
   * Reads it at once, which takes some microseconds: it was written by this machine and is mostly still in its memory.
   * What does not come whole is looked for where it came from.
   * @throws where that has another text by now
   */
  read(): string {
    if (this.held !== null) return this.held.words;
    const bytes = this.stored(this.at, this.length);
    if (bytes !== null && hashOfText(bytes) === this.hash) return bytes.toString();
    const path = this.source?.path ?? null;
    const text = path === null ? '' : bodyIn(readFileSync(path));
    if (hashOfText(Buffer.from(text)) === this.hash) return text;
    throw new Error(`The kept text of ${path} is damaged`);
  }

  /** Its detail; null where there is none, and where it was damaged since the file was opened. */
  detail(): Detail | null {
    if (last?.of === this && last.at === this.detailAt) return last.detail;
    const { held, detailLength } = this;
    const json =
      held?.detail ?? (detailLength === 0 ? '' : this.stored(this.detailAt, detailLength)?.toString());
    const detail = json ? parsed(json) : null;
    last = { of: this, at: this.detailAt, detail };
    return detail;
  }

  // Of a damaged outline, nothing is like it.
  get ending(): string {
    return this.detail()?.outline?.ending ?? '';
  }

  get bodyLength(): number {
    return this.detail()?.outline?.bodyLength ?? 0;
  }

  get bodyHash(): string {
    return this.detail()?.outline?.bodyHash ?? '';
  }

  private stored(at: number, length: number): Buffer | null {
    try {
      return this.kept?.read(at, length) ?? null;
    } catch {
      return null;
    }
  }
}

/** Who asks for one part of a detail mostly asks for the others next. */
let last: { readonly of: KeptText; readonly at: number; readonly detail: Detail | null } | null = null;

function parsed(json: string): Detail | null {
  try {
    return JSON.parse(json) as Detail;
  } catch {
    return null;
  }
}

/** The start of the SHA-1 of a text: enough to find damage. */
export function hashOfText(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('base64').slice(0, 12);
}

function bodyIn(bytes: Uint8Array): string {
  const decoded = decodeCopy(bytes);
  const parts = decoded.value === null ? null : splitCopy(decoded.value);
  return parts?.value?.body ?? '';
}

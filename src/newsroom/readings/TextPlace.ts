// A place on disk where the text of a body stands.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { decodeCopy } from '../../article/copy/decodeCopy.ts';
import { splitCopy } from '../../article/copy/splitCopy.ts';
import type { ListedFile } from '../ListedFile.ts';
import type { OpenFile } from './OpenFile.ts';

/** Where a text stands in the file of readings. */
export interface TextSpan {
  /** The offset of its first byte, and how many there are: UTF-8. */
  readonly at: number;
  readonly length: number;
  /** The start of its SHA-1. */
  readonly hash: string;
}

type Source = Pick<ListedFile, 'path'>;

/** A text in a file of readings. */
export class TextPlace {
  private readonly kept: OpenFile;
  private readonly span: TextSpan;
  /** The file that it came from. */
  private readonly source: Source;

  constructor(kept: OpenFile, span: TextSpan, source: Source) {
    this.kept = kept;
    this.span = span;
    this.source = source;
  }

  /**
   * Reads it at once, which takes some microseconds: it was written by this machine and is mostly still in its memory.
   * What does not come whole is looked for where it came from.
   * @throws where that has another text by now
   */
  read(): string {
    const bytes = this.stored();
    if (bytes !== null && hashOfText(bytes) === this.span.hash) return bytes.toString();
    const { path } = this.source;
    const text = path === null ? '' : bodyIn(readFileSync(path));
    if (hashOfText(Buffer.from(text)) === this.span.hash) return text;
    throw new Error(`The kept text of ${path} is damaged`);
  }

  private stored(): Buffer | null {
    try {
      return this.kept.read(this.span.at, this.span.length);
    } catch {
      return null;
    }
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

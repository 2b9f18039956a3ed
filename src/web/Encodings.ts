// A text in the encodings in which it is asked for, each made once.
import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import type { Coding, Representation } from './Representation.ts';

/** Below this many bytes a compressed body is not worth its header. */
const WORTH_COMPRESSING = 256;

/**
 * Brotli at once, while a reader waits. Quality 6 with a window of 64 KiB takes 1.1 ms for a page of 45 KB and makes 10.7 KB
 * of it: quality 5 takes as long, 9 takes 1.4 ms for 0.3 % less. From quality 9 on, a larger window takes 20 times as long, to set it
 * up, and gains nothing on a page.
 */
const QUICK = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_LGWIN]: 16 };

/** The bytes of a text as they are sent. Holds no more of them than were asked for. */
export class Encodings {
  /** What tells the text from every other. */
  readonly fingerprint: string;
  /** How often the text was asked for since it could be compressed better than it is. */
  uses = 0;
  private isBest = false;
  private readonly made = new Map<Coding, Representation>();
  /** The text as it came; null once there is an encoding, from which it can be had. */
  private text: Buffer | null;
  private readonly isSmall: boolean;

  /** @param text the text, in whatever character encoding the headers say */
  constructor(text: Buffer) {
    this.text = text;
    this.isSmall = text.length < WORTH_COMPRESSING;
    // From the text, not from the compressed bytes: those may differ between releases of zlib.
    this.fingerprint = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  }

  /** What is held in memory, in bytes. */
  get weight(): number {
    const bodies = [...this.made.values()].map(({ body }) => body.length);
    return bodies.reduce((sum, length) => sum + length, this.text?.length ?? 0);
  }

  /** Whether a smaller compression can take the place of the one that is sent. */
  get isImprovable(): boolean {
    return !this.isBest && this.made.has('br');
  }

  /** What is sent to whom this coding suits best. */
  representation(asked: Coding): Representation {
    const coding = this.isSmall ? 'identity' : asked;
    const known = this.made.get(coding) ?? this.encoded(coding);
    this.made.set(coding, known);
    this.text = null;
    return known;
  }

  /** Takes a better compression of the same text in the place of its own. */
  replaceBrotli(body: Buffer): void {
    this.isBest = true;
    this.made.set('br', { body, coding: 'br', etag: this.tag('-br11'), others: [this.tag('-br')] });
    this.text = null;
  }

  /** The text as it came. */
  plain(): Buffer {
    if (this.text !== null) return this.text;
    const [br, gzip] = [this.made.get('br'), this.made.get('gzip')];
    if (br !== undefined) return brotliDecompressSync(br.body);
    return gzip === undefined ? (this.made.get('identity')?.body ?? Buffer.alloc(0)) : gunzipSync(gzip.body);
  }

  private encoded(coding: Coding): Representation {
    const body = this.plain();
    if (coding === 'identity') return { body, coding, etag: this.tag('') };
    if (coding === 'gzip')
      return { body: trimmed(gzipSync(body, { level: 9 })), coding, etag: this.tag('-gzip') };
    const params = { ...QUICK, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
    return {
      body: trimmed(brotliCompressSync(body, { params })),
      coding,
      etag: this.tag('-br'),
      others: [this.tag('-br11')],
    };
  }

  // A strong tag names bytes, not a text (RFC 9110, section 8.8.1): a cache may put ranges of what it holds together by
  // it. So each quality of compression has a tag of its own, the same on every machine.
  private tag(suffix: string): string {
    return `"${this.fingerprint}${suffix}"`;
  }
}

/** The same bytes without the room behind them: what Node compresses stands in a piece of memory of 16 KiB or more. */
export function trimmed(bytes: Buffer): Buffer {
  const exact = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(exact);
  return exact;
}

// Keeps what was printed of the edition that holds, within a budget of bytes.
import { LRUCache } from 'lru-cache';
import type { Edition } from '../edition/Edition.ts';
import type { Answer } from './Answer.ts';
import type { Outgoing } from './Outgoing.ts';
import type { Coding } from './Representation.ts';

/** An answer that was made for some address. */
export interface Made {
  readonly answer: Answer;
  /** The instant (milliseconds) from which there is another one; without it, it lasts as long as its edition. */
  readonly validUntil?: number | undefined;
}

/** What may be written again as it is, from one instant to another (milliseconds). */
export interface Hit extends Outgoing {
  readonly from: number;
  readonly until: number;
  /** Whether it depends on the field Accept, and on Sec-Fetch-Dest. */
  readonly varies: { readonly accept: boolean; readonly destination: boolean };
}

/** Whose answer it is: each asks the shelf before it knows whether it has anything at an address. */
type Kind = 'asset' | 'document' | 'embed' | 'failure' | 'page';

/** An answer on the shelf. */
export interface Kept {
  readonly kind: Kind;
  /** The target of a request for it; of what has no address, another word. */
  readonly key: string;
  readonly answer: Answer;
  readonly printedAt: number;
  /** Never after the end of the edition. */
  readonly validUntil: number;
  /** As it was sent last, by coding. */
  readonly hits: Map<Coding, Hit>;
}

/** What is looked for. */
export interface Wanted {
  readonly edition: Edition;
  readonly kind: Kind;
  readonly key: string;
  /** The instant (milliseconds) at which it is to hold. */
  readonly now: number;
}

/** In bytes: some 3,000 pages, where each is asked for in one coding. To print one again costs as much as 200 answers. */
const BUDGET = 48 * 1024 * 1024;

/** In bytes: the best compressions of some 1,500 pages, also of those whose edition is over. */
const BEST_BUDGET = 16 * 1024 * 1024;

/** In bytes: about what the headers of an answer, as a list and as they are written, and its place on the shelf take. */
const OVERHEAD = 4608;

/** The shelf of an application. Only what exists is put on it: no flood of unknown addresses moves anything. */
export class Shelf {
  private edition: Edition | null = null;
  private since = Number.NEGATIVE_INFINITY;
  private sinceText = '';
  private readonly kept: LRUCache<string, Kept>;
  /** By the fingerprint of the text: an edit changes few pages, and the others need not be compressed well again. */
  private readonly best = new LRUCache<string, Buffer>({
    maxSize: BEST_BUDGET,
    sizeCalculation: ({ length }) => length,
  });

  private readonly clock: () => number;

  /**
   * @param clock gives the present in milliseconds
   * @param budget in bytes
   */
  constructor(clock: () => number, budget = BUDGET) {
    this.clock = clock;
    this.kept = new LRUCache({
      maxSize: budget,
      sizeCalculation: ({ answer }) => OVERHEAD + weightOf(answer),
    });
  }

  /** What is kept of an edition under a key. Another edition than the last one empties the shelf. */
  at(edition: Edition, key: string): Kept | undefined {
    if (edition !== this.edition) this.begin(edition);
    return this.kept.get(key);
  }

  /** The same, made if it is not there or holds no longer; null where there is nothing to be made. */
  take({ edition, kind, key, now }: Wanted, make: () => Made | null): Kept | null {
    const known = this.at(edition, key);
    // A clock that was set back finds the words of then.
    if (known?.kind === kind && now >= known.printedAt && now < known.validUntil) return known;
    const made = make();
    if (made === null) return null;
    const { encodings } = made.answer;
    const best = encodings && this.best.get(encodings.fingerprint);
    if (best !== undefined) encodings?.replaceBrotli(best);
    const validUntil = Math.min(edition.validUntil, made.validUntil ?? Number.POSITIVE_INFINITY);
    const kept: Kept = { kind, key, answer: made.answer, printedAt: now, validUntil, hits: new Map() };
    this.kept.set(key, kept);
    return kept;
  }

  /** Puts a smaller compression in the place of the one that is kept. The next answer in it is put together anew. */
  improve(kept: Kept, body: Buffer): void {
    const { encodings } = kept.answer;
    if (encodings === undefined) return;
    this.best.set(encodings.fingerprint, body);
    encodings.replaceBrotli(body);
    kept.hits.delete('br');
    this.weigh(kept);
  }

  /** Weighs anew what holds more bytes, or fewer, than when it was kept. */
  weigh(kept: Kept): void {
    if (this.kept.peek(kept.key) !== kept) return;
    this.kept.delete(kept.key);
    this.kept.set(kept.key, kept);
  }

  /**
   * What Last-Modified says of pages of the edition that holds, and from which instant (milliseconds) on: a date counts whole
   * seconds, so that before the next one it could mean what was there earlier in the same second.
   */
  lastModified(): { readonly since: number; readonly text: string } {
    return { since: this.since, text: this.sinceText };
  }

  private begin(edition: Edition): void {
    this.edition = edition;
    this.kept.clear();
    this.since = Math.max(Math.ceil(this.clock() / 1000) * 1000, this.since + 1000);
    this.sinceText = new Date(this.since).toUTCString();
  }
}

function weightOf({ encodings, representation }: Answer): number {
  return encodings?.weight ?? representation('identity').body.length;
}

// A document: what machines read of an edition at one address, such as a feed.
import type { Edition } from '../edition/Edition.ts';

/**
 * A document before it is sent. It has no date of its last change: a mended word or a story that went leaves none, so
 * whoever asks again names the tag of what they have.
 */
export interface Document {
  /** With its charset, such as `text/plain; charset=utf-8`. */
  readonly mediaType: string;
  readonly text: string;
  /** The instant (milliseconds) from which it says something else though the edition is the same; else Infinity. */
  readonly validUntil: number;
  /** Header fields of its own, such as `Link`. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What documents are made from. */
export interface Issue {
  readonly edition: Edition;
  /** The public origin, for absolute addresses. */
  readonly origin: string;
  /** The present in milliseconds. */
  readonly now: number;
  /** The WebSub hub that tells readers of feeds what is new; null or left out without one. */
  readonly hub?: string | null;
  /** The files of the program that pages refer to, by their names; left out where none are served. */
  readonly assets?: ReadonlyMap<string, { readonly address: string }>;
}

/** Makes the document at a path, if that is one of its own. */
export type DocumentFinder = (issue: Issue, path: string) => Document | null;

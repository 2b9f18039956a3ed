// The part of ninjs 3.1 that stories need, by its JSON Schema (https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json).

/** Words for people, with what they are. */
export interface Words {
  readonly role: string;
  readonly contentType: 'text/plain' | 'text/html';
  readonly value: string;
}

/** The text of an item in one form. */
export interface NewsBody extends Words {
  readonly charCount?: number;
  readonly wordCount?: number;
}

/** Somebody, or what an item is about. */
export interface Named {
  readonly name: string;
  readonly rel: string;
  readonly uri?: string;
  readonly literal?: string;
}

/** A file of a picture. */
export interface Rendition {
  readonly name: string;
  readonly href: string;
  readonly contentType: string;
  readonly width: number;
  readonly height: number;
}

/** A value beside the item’s own identifier. */
interface AlternativeId {
  readonly role: string;
  readonly value: string;
}

/** An item of news. Times are RFC 3339 with date, time and offset. */
export interface NewsItem {
  readonly uri: string;
  readonly type: 'text' | 'picture';
  readonly standard?: { readonly name: string; readonly version: string; readonly schema: string };
  readonly representationType?: 'full' | 'partial';
  readonly pubStatus?: 'usable' | 'withheld';
  readonly firstCreated?: string;
  readonly versionCreated?: string;
  readonly contentCreated?: string;
  readonly expires?: string;
  readonly language?: string;
  readonly slugline?: string;
  readonly headlines?: readonly Words[];
  readonly descriptions?: readonly Words[];
  readonly bodies?: readonly NewsBody[];
  readonly by?: string;
  readonly people?: readonly Named[];
  readonly located?: string;
  readonly subjects?: readonly Named[];
  readonly genres?: readonly { readonly name: string; readonly uri: string; readonly literal: string }[];
  readonly altIds?: readonly AlternativeId[];
  readonly renditions?: readonly Rendition[];
  readonly associations?: readonly Association[];
  readonly edNote?: string;
  readonly copyrightHolder?: string;
  readonly copyrightNotice?: string;
  readonly trustIndicators?: readonly { readonly title: string; readonly href: string }[];
}

/** An item that belongs to another one. */
export interface Association extends NewsItem {
  readonly name: string;
  readonly rel: string;
}

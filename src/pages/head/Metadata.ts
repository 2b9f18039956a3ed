// What the head of a page tells machines: search engines, networks, chat clients, feed readers.
import type { StructuredData } from '../structuredData/StructuredData.ts';

/** A property of Open Graph (https://ogp.me). */
export interface Property {
  readonly property: string;
  readonly content: string;
}

/** A named entry, such as those of X. */
export interface Entry {
  readonly name: string;
  readonly content: string;
}

/** A link to another form of the page, or to what belongs to it; the address is absolute. */
export interface HeadLink {
  readonly rel: string;
  readonly href: string;
  readonly type: string | null;
  readonly title: string | null;
}

/** All of it. */
export interface Metadata {
  /** https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag */
  readonly robots: string;
  readonly openGraph: readonly Property[];
  readonly entries: readonly Entry[];
  readonly links: readonly HeadLink[];
  readonly structuredData: readonly StructuredData[];
}

/** Of a page that stands at no public address: no search engine, card or feed reader takes it up. */
export const UNLISTED: Metadata = {
  robots: 'noindex',
  openGraph: [],
  entries: [],
  links: [],
  structuredData: [],
};

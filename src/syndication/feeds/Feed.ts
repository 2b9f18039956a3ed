// A feed before it is written in one of its formats.
import type { PictureView } from '../../edition/pictureView.ts';

/** A person or publisher. */
export interface FeedAuthor {
  readonly name: string;
  readonly url: string;
  /** The address of a portrait. */
  readonly avatar: string | null;
}

/** A word under which an entry is filed. */
export interface FeedCategory {
  readonly name: string;
  /** The address of what the words of its kind are; null where they have none. */
  readonly scheme: string | null;
}

/** A story. Dates have the zone of the site; addresses are absolute, texts plain but for `html`. */
export interface FeedEntry {
  readonly id: string;
  readonly url: string;
  readonly headline: string;
  readonly summary: string;
  readonly html: string;
  readonly published: Date;
  readonly updated: Date;
  readonly authors: readonly FeedAuthor[];
  readonly categories: readonly FeedCategory[];
  /** BCP 47, where it is not that of the feed. */
  readonly language: string | null;
  readonly picture: PictureView | null;
}

/** A feed. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The page that lists the same stories. */
  readonly page: string;
  /** Where the feed itself stands. */
  readonly self: string;
  readonly updated: Date;
  readonly publisher: FeedAuthor;
  readonly email: string | null;
  readonly logo: { readonly url: string; readonly mediaType: string } | null;
  /** The WebSub hub that tells of new entries (https://www.w3.org/TR/websub/); null without one. */
  readonly hub: string | null;
  readonly entries: readonly FeedEntry[];
}

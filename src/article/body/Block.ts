// A body as a list of blocks: what the templates print one after the other.
import type { PictureUse } from '../frontMatter/storySchema.ts';
import type { Place } from '../Problem.ts';
import type { SafeHtml } from './sanitise.ts';

/** One part of a body; tables and code may be wider than a screen. Tweets and pictures stay data until a template prints them. */
export type Block =
  | { readonly kind: 'html'; readonly html: SafeHtml }
  | { readonly kind: 'table'; readonly html: SafeHtml }
  | { readonly kind: 'code'; readonly html: SafeHtml }
  | { readonly kind: 'tweet'; readonly key: string }
  | { readonly kind: 'picture'; readonly picture: PictureUse };

/** A link from a body to an address of this site, with its place for the editor. */
export interface InternalLink extends Place {
  /** The address without query, fragment and percent signs, such as `/articles/border`. */
  readonly address: string;
  /** As the editor wrote it. */
  readonly written: string;
}

/** A picture that stands in the text without being declared. */
export interface PlacedImage extends Place {
  readonly src: string;
}

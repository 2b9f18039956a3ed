// Everything valid that the content folder holds at one moment, published or not: what editions are made from.
import type { Article, Author, Mentions, StandingPage } from '../article/Article.ts';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import type { Problem } from '../article/Problem.ts';

/** A picture file of the content folder, measured. */
export interface Picture {
  /** Relative to `pictures/`. */
  readonly path: string;
  /** Hexadecimal SHA-256 of its bytes. */
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly mediaType: string;
  /** Whether it moves; left out where it does not, and where the format does not tell. */
  readonly isAnimated?: true;
  /** What a drawing holds that is never run, in words; left out where it is nothing but a drawing. */
  readonly activePart?: string;
}

/** The pixels of a photograph of 100 megapixels: no picture may have more. */
export const MOST_PIXELS = 100_000_000;

/** Authors and pictures whose files are gone, for the stories that are held at a version that names them. */
export interface Kept {
  readonly authors: readonly Author[];
  readonly pictures: readonly Picture[];
}

/** Nothing of that kind; one object, so that archives can be compared. */
export const NOTHING_KEPT: Kept = { authors: [], pictures: [] };

/** The archive. Files whose copy has errors are not in it; their problems are. */
export interface Archive {
  readonly site: Site;
  readonly articles: readonly Article[];
  readonly pages: readonly StandingPage[];
  readonly authors: readonly Author[];
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly kept: Kept;
  /** What the files that are not in it mention. */
  readonly refused: readonly Mentions[];
  readonly problems: readonly Problem[];
}

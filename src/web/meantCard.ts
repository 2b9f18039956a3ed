// Finds what the share picture at an address shows.
import {
  CARD_SHAPES,
  type CardShape,
  cardAddress,
  cardPath,
  SITE_CARD_PATH,
  siteCardAddress,
} from '../edition/cardAddress.ts';
import { type Card, cardOf, siteCardOf } from '../edition/cardOf.ts';
import type { Edition } from '../edition/Edition.ts';
import { endOf } from '../edition/publication.ts';
import { articleAddress } from '../edition/redirects.ts';
import { canonicalPath } from '../pages/findPage.ts';

/** A share picture that an address means: that of the site, or that of a story, public or gone. */
export interface MeantCard {
  /** The one way to write its address, without the fingerprint. */
  readonly path: string;
  readonly shape: CardShape;
  /** The page that is shared with it. */
  readonly page: string;
  /** What it shows in an edition; null where that no longer has the story. */
  readonly subjectIn: (edition: Edition) => CardSubject | null;
}

/** What a share picture shows now. */
export interface CardSubject {
  readonly card: Card;
  /** With the fingerprint. */
  readonly address: string;
  /** The instant in milliseconds at which it must be gone; infinite where none is known. */
  readonly end: number;
}

const SHAPES = Object.keys(CARD_SHAPES) as readonly CardShape[];

const STORIES = articleAddress('');

/** The share picture that a decoded path means, in whatever way it is written; null where it means none. */
export function meantCard(edition: Edition, decoded: string): MeantCard | null {
  const parts = decoded.split('/').filter((part) => part !== '');
  const name = parts.pop()?.toLowerCase();
  const shape = SHAPES.find((candidate) => CARD_SHAPES[candidate].name === name);
  if (shape === undefined) return null;
  if (parts.length === 0) return shape === 'wide' ? SITE_CARD : null;
  const path = canonicalPath(edition, `/${parts.join('/')}`) ?? '';
  const slug = path.startsWith(STORIES) ? path.slice(STORIES.length) : '';
  return edition.articles.has(slug) || edition.gone.has(slug) ? storyCard(slug, shape) : null;
}

const SITE_CARD: MeantCard = {
  path: SITE_CARD_PATH,
  shape: 'wide',
  page: '/',
  subjectIn: (edition) => ({
    card: siteCardOf(edition.site),
    address: siteCardAddress(edition),
    end: Number.POSITIVE_INFINITY,
  }),
};

function storyCard(slug: string, shape: CardShape): MeantCard {
  return {
    path: cardPath(slug, shape),
    shape,
    page: articleAddress(slug),
    subjectIn: (edition) => {
      const article = edition.articles.get(slug);
      if (article === undefined) return null;
      const address = cardAddress(edition, article, shape);
      return { card: cardOf(edition, article), address, end: endOf(article) };
    },
  };
}

// The edition in which one story is looked at before it is published.
import { createHash } from 'node:crypto';
import type { Article, Author } from '../article/Article.ts';
import type { Archive, Picture } from './Archive.ts';
import type { Edition } from './Edition.ts';
import { hasPage } from './hasPage.ts';
import { withoutDeadLinks } from './liveTexts.ts';
import { publicationAt } from './publication.ts';
import { articleAddress } from './redirects.ts';

/** A story that is not published yet, with the edition that it can be printed from. */
export interface Preview {
  readonly article: Article;
  readonly edition: Edition;
}

/** The story of a slug, if it is yet to be published at an instant: a draft, or under embargo. */
export function unpublishedArticle({ articles }: Archive, slug: string, now: number): Article | null {
  const article = articles.find((candidate) => candidate.slug === slug);
  if (article === undefined) return null;
  return ['draft', 'embargoed'].includes(publicationAt(article, now)) ? article : null;
}

/**
 * What a preview shows, in short: hexadecimal SHA-256 of the story's file, of its pictures and of what its authors say
 * of themselves. Any change of these makes another.
 */
export function previewIdentity(archive: Archive, article: Article): string {
  const pictures = picturesNamed(archive, article).map(({ path, hash }) => [path, hash]);
  const authors = authorsOf(archive, article).map(({ slug, fields }) => [slug, fields]);
  const shown = JSON.stringify([article.fingerprint, pictures, authors]);
  return createHash('sha256').update(shown).digest('hex');
}

function picturesNamed({ pictures }: Archive, { references }: Article): Picture[] {
  const named = references.filter(({ kind }) => kind === 'picture');
  return named.flatMap(({ target }) => pictures.get(target) ?? []);
}

function authorsOf({ authors }: Archive, { fields }: Article): readonly Author[] {
  return authors.filter(({ slug }) => fields.authors.includes(slug));
}

/**
 * What readers get, and beside it the authors and pictures of one unpublished story. The story itself stands in no list
 * and at no address of it.
 * @param pictureQuery what the addresses of its pictures carry, with the question mark
 */
export function previewEdition(
  edition: Edition,
  archive: Archive,
  article: Article,
  pictureQuery: string,
): Preview {
  const live = new Set(article.links.map(({ address }) => address).filter((link) => isLive(edition, link)));
  const pictures = picturesNamed(archive, article);
  const authors = authorsOf(archive, article);
  return {
    article: withoutDeadLinks(article, live),
    edition: {
      ...edition,
      authors: new Map([...edition.authors, ...authors.map((author) => [author.slug, author] as const)]),
      pictures: new Map([
        ...edition.pictures,
        ...pictures.map((picture) => [picture.path, picture] as const),
      ]),
      pictureQuery,
    },
  };
}

function isLive(edition: Edition, link: string): boolean {
  const address = edition.redirects.get(link) ?? link;
  return hasPage(edition, address) && ![...edition.gone.keys()].map(articleAddress).includes(address);
}

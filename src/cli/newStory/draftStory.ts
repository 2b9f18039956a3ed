// Makes the text of a new draft, or says why there cannot be one.
import { stringify } from 'yaml';
import { DRAFT_STANDFIRST, DRAFT_TEXT } from '../../article/draftWords.ts';
import { SLUG } from '../../article/frontMatter/fields.ts';
import { nearestName } from '../../article/frontMatter/nearestName.ts';
import type { Flaw } from '../../article/Problem.ts';
import { readArticle } from '../../article/readArticle.ts';
import { slugOf } from '../../article/readCopy.ts';
import { suggestSlug } from '../../article/suggestSlug.ts';
import type { Archive } from '../../edition/Archive.ts';
import { articleAddress, formerAddress } from '../../edition/redirects.ts';
import { problemText } from '../problemText.ts';

/** What an editor wishes for; what is left out gets a sensible beginning. */
export interface Wishes {
  readonly headline: string;
  readonly slug?: string | undefined;
  readonly standfirst?: string | undefined;
  readonly section?: string | undefined;
  readonly kind?: string | undefined;
  readonly published?: string | undefined;
  readonly dateline?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly topics?: readonly string[] | undefined;
}

/** What is there already. */
export interface Stock {
  readonly archive: Archive;
  /** The files of all stories, relative to the content folder, sound or not. */
  readonly files: readonly string[];
}

/** The file of a new story. */
export interface Draft {
  readonly file: string;
  readonly slug: string;
  readonly text: string;
}

/** Why there is none, for people, and whether words that were given cannot be an address at all. */
export interface Refused {
  readonly refusal: string;
  readonly isUsage: boolean;
}

/** The draft that an editor wishes for. It passes the check as it is. */
export function draftStory(wishes: Wishes, stock: Stock, now: number): Draft | Refused {
  const { archive } = stock;
  const slug = wishes.slug ?? suggestSlug(wishes.headline);
  const flaw = slugFlaw(slug);
  if (flaw !== null) return { refusal: flaw, isUsage: true };
  const file = `articles/${new Date(now).getUTCFullYear()}/${slug}.md`;
  const reason = takenBy(slug, stock) ?? wishesFlaw(wishes, archive, file);
  return reason === null
    ? { file, slug, text: textOf(wishes, archive) }
    : { refusal: reason, isUsage: false };
}

/** What is wrong with the fields that are wished for, as the check would say it; null where nothing is. */
export function wishesFlaw(wishes: Wishes, archive: Archive, file = 'articles/draft.md'): string | null {
  const [flaw] = readArticle(file, Buffer.from(textOf(wishes, archive)), archive.site).flaws;
  return flaw === undefined ? authorsMissing(wishes.authors ?? [], archive) : problemText({ file, ...flaw });
}

/** Why a slug cannot be one; null where it can. */
export function slugFlaw(slug: string): string | null {
  if (slug === '') return 'No address can be made from this headline: give one with --slug.';
  if (SLUG.test(slug) && slug.length <= 100) return null;
  return `“${slug}” cannot be an address: use a to z, digits and single hyphens.`;
}

/** Why a slug is not free; null where it is. */
export function takenBy(slug: string, { archive, files }: Stock): string | null {
  const owner = archive.articles.find(
    ({ id, fields }) =>
      id === slug || fields.aliases.some((alias) => formerAddress(alias) === articleAddress(slug)),
  );
  // A file that cannot be read as a story yet will be one, at the same address, once it is mended.
  const file = files.find((other) => slugOf(other).toLowerCase() === slug) ?? owner?.file;
  return file === undefined ? null : `The slug “${slug}” is taken by ${file}: give another with --slug.`;
}

/** What is wrong with one field of a draft. */
export function flawOf(field: keyof Wishes, wishes: Wishes, archive: Archive): Flaw | undefined {
  const { flaws } = readArticle('articles/draft.md', Buffer.from(textOf(wishes, archive)), archive.site);
  return flaws.find((flaw) => flaw.field === field);
}

function authorsMissing(authors: readonly string[], archive: Archive): string | null {
  const known = archive.authors.map(({ slug }) => slug).sort();
  const missing = authors.find((author) => !known.includes(author));
  if (missing === undefined) return null;
  const nearest = nearestName(missing, known);
  const hint = nearest === null ? `Add authors/${missing}.md first.` : `Did you mean ${nearest}?`;
  return `There is no author “${missing}”. ${hint}`;
}

function textOf(wishes: Wishes, { site }: Archive): string {
  const { headline, standfirst, section, kind, published, dateline, authors = [], topics = [] } = wishes;
  const fields = {
    headline,
    standfirst: standfirst ?? DRAFT_STANDFIRST,
    section: section ?? site.sections[0]?.id,
    ...(kind && { kind }),
    ...(published && { published }),
    draft: true,
    ...(authors.length > 0 && { authors }),
    ...(dateline && { dateline }),
    topics,
  };
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${DRAFT_TEXT}\n`;
}

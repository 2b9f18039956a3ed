// Finds the topics, sections and authors' pages that public stories filled once and that nothing answers any more.
import type { Article } from '../../article/Article.ts';
import { fieldAt } from '../../article/fieldPlaces.ts';
import { SLUG } from '../../article/frontMatter/fields.ts';
import type { Problem } from '../../article/Problem.ts';
import { topicSlug } from '../../article/topicSlug.ts';
import { warning } from '../../edition/deadReferences.ts';
import { publicationAt } from '../../edition/publication.ts';
import { waysTo } from '../../edition/waysTo.ts';
import { canonicalPath } from '../../pages/findPage.ts';
import { deadListsWords } from './deadListsWords.ts';
import type { FormerFields } from './formerFields.ts';
import type { Present } from './Present.ts';
import type { History, Standing } from './readHistory.ts';

/** The files of the content as they are now. */
export interface Files {
  readonly articles: ReadonlyMap<string, Article>;
  /** Those with errors. */
  readonly broken: ReadonlySet<string>;
  /** The name that a file of the history has now. */
  readonly fileNow: (file: string) => string;
}

/** The warnings about dead lists: one for those that died with the same version of a story. */
export function deadLists(history: History, present: Present, files: Files): Problem[] {
  const dead = new Map<Standing, string[]>();
  for (const [address, standing] of formerLists(history, present, files)) {
    if (canonicalPath(present.edition, address) !== null) continue;
    const article = files.articles.get(files.fileNow(standing.file));
    if (article === undefined || !(isComing(article, present.now) && fills(article, address)))
      dead.set(standing, [...(dead.get(standing) ?? []), address]);
  }
  return [...dead].map(([standing, addresses]) => {
    const file = files.fileNow(standing.file);
    const article = files.articles.get(file);
    const words = deadListsWords(addresses, standing, article && publicationAt(article, present.now));
    const field = FIELDS.get(addresses[0]?.split('/')[1] ?? '') ?? 'aliases';
    return warning({ file: article ? file : standing.file }, fieldAt(article?.places ?? {}, field), ...words);
  });
}

const FIELDS = new Map([
  ['topics', 'topics'],
  ['sections', 'section'],
  ['authors', 'authors'],
]);

// That a public story is none at present is said of the story itself.
function isComing(article: Article, now: number): boolean {
  return ['draft', 'embargoed'].includes(publicationAt(article, now));
}

function fills(article: Article, address: string): boolean {
  const { section, authors } = article.fields;
  const others = [`/sections/${section}`, ...authors.map((author) => `/authors/${author}`)];
  return waysTo(article).topicAddresses.includes(address) || others.includes(address);
}

// Each with the version that filled it last. Once a file with errors is mended, what it fills answers again.
function formerLists({ standings }: History, { archive, now }: Present, { broken, fileNow }: Files) {
  const lists = new Map<string, Standing>();
  const coming = new Set<string>();
  const authors = new Set(archive.authors.map(({ slug }) => slug));
  const slugs = new Map<string, string>();
  for (const standing of standings) {
    const { slug, fields, until, file } = standing;
    if (fields === null || !SLUG.test(slug) || fields.publicFrom >= (until ?? now)) continue;
    const addresses = filledBy(fields, authors, slugs);
    for (const address of addresses) lists.set(address, standing);
    if (until === null && broken.has(fileNow(file))) for (const address of addresses) coming.add(address);
  }
  return [...lists].filter(([address]) => !coming.has(address));
}

// The pages of authors whose files are gone are missed as those files.
function filledBy(
  { topics, section, authors }: FormerFields,
  present: ReadonlySet<string>,
  slugs: Map<string, string>,
): string[] {
  return [
    ...topics
      .map((name) => slugs.get(name) ?? remembered(slugs, name))
      .filter((slug) => slug !== '')
      .map((slug) => `/topics/${slug}`),
    ...(section !== null && SLUG.test(section) ? [`/sections/${section}`] : []),
    ...authors.filter((author) => present.has(author)).map((author) => `/authors/${author}`),
  ];
}

function remembered(slugs: Map<string, string>, name: string): string {
  const slug = topicSlug(name);
  slugs.set(name, slug);
  return slug;
}

// Advises on links and related stories that readers cannot follow now, or that lead round a corner.
import type { Article, Mentions, Reference } from '../article/Article.ts';
import type { InternalLink } from '../article/body/Block.ts';
import type { Problem } from '../article/Problem.ts';
import type { Archive } from './Archive.ts';
import { absenceOf } from './absence.ts';
import { warning } from './deadReferences.ts';
import { articleAddress, formerAddress, shortAddress } from './redirects.ts';

/** The texts to look at. */
interface Texts {
  readonly articles: readonly Article[];
  /** What is always public. */
  readonly standing: readonly Mentions[];
}

interface Target {
  readonly article: Article;
  readonly isFormer: boolean;
}

interface Outlook {
  readonly targets: ReadonlyMap<string, Target>;
  readonly timeZone: string;
  readonly now: number;
}

/** The warnings about links and related stories of some texts of an archive. */
export function linkAdvice(archive: Archive, { articles, standing }: Texts, now: number): Problem[] {
  const outlook = { targets: targetsOf(archive), timeZone: archive.site.timeZone, now };
  const ofText = (text: Mentions, reader: Article | null) => [
    ...text.links.flatMap((link) => ofLink(link, text, reader, outlook)),
    ...text.references
      .filter(({ kind }) => kind === 'related')
      .flatMap((reference) => ofRelated(reference, text, reader, outlook)),
  ];
  return [
    ...articles.flatMap((article) => ofText(article, article)),
    ...standing.flatMap((text) => ofText(text, null)),
  ];
}

/** Every address that leads to a story. What stands at an address comes before what once stood there. */
function targetsOf({ articles, pages }: Archive): ReadonlyMap<string, Target> {
  const now = (article: Article): Target => ({ article, isFormer: false });
  const targets = new Map<string, Target>();
  for (const article of articles)
    for (const alias of article.fields.aliases)
      targets.set(formerAddress(alias), { article, isFormer: true });
  for (const article of articles) targets.set(shortAddress(article), now(article));
  for (const article of articles) targets.set(articleAddress(article.slug), now(article));
  for (const { slug } of pages) targets.delete(`/${slug}`);
  return targets;
}

function ofLink(link: InternalLink, text: Mentions, reader: Article | null, outlook: Outlook): Problem[] {
  const target = outlook.targets.get(link.address);
  if (target === undefined) return [];
  const { article, isFormer } = target;
  const warn = (message: string, hint: string) => [warning(text, { ...link, field: null }, message, hint)];
  if (article === text) {
    if (link.written.includes('#')) return [];
    return warn(
      'The link leads to the story that it stands in.',
      'Take it out, or link to a heading: #heading.',
    );
  }
  const absence = absenceOf({ article, reader }, outlook.now, outlook.timeZone);
  if (absence !== null) {
    const seen = 'Readers see the words without a link';
    const hint = absence.until === null ? `${seen}: take it out.` : `${seen} ${absence.until}.`;
    return warn(`The link leads to ${absence.what}.`, hint);
  }
  if (!isFormer) return [];
  const hint = `Write ${articleAddress(article.slug)}.`;
  return warn(`“${link.written.slice(0, 80)}” is a former address of ${article.file}.`, hint);
}

function ofRelated(
  reference: Reference,
  text: Mentions,
  reader: Article | null,
  outlook: Outlook,
): Problem[] {
  const { article, isFormer = true } = outlook.targets.get(articleAddress(reference.target)) ?? {};
  // That no story has the slug any more is said where texts are compared.
  if (article === undefined || isFormer) return [];
  const absence = absenceOf({ article, reader }, outlook.now, outlook.timeZone);
  if (absence === null) return [];
  const seen = 'Readers do not see it';
  const hint = absence.until === null ? `${seen}: delete it.` : `${seen} ${absence.until}.`;
  return [warning(text, reference, `\`${reference.field}\` names ${absence.what}.`, hint)];
}

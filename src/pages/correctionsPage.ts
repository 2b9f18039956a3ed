// The page of all corrections, each with the story that it puts right.
import type { Article } from '../article/Article.ts';
import type { Edition } from '../edition/Edition.ts';
import { articleAddress } from '../edition/redirects.ts';
import { timeView } from '../edition/times.ts';
import { siteWording } from '../edition/wordingOf.ts';
import { amount } from '../words/plural.ts';
import { listHead } from './head/listHead.ts';
import { otherLanguage, oursIn } from './LanguageView.ts';
import type { Page } from './Page.ts';
import { listPageAt } from './pagination.ts';
import { shellOf } from './shell.ts';

interface Correction {
  readonly article: Article;
  readonly correction: Article['fields']['corrections'][number];
}

const PER_PAGE = 30;

/** A page of the list of corrections, from 1; null where it has no such page. */
export function correctionsPage(edition: Edition, origin: string, number: number): Page | null {
  const { site } = edition;
  const { words, language } = siteWording(site);
  const { corrections } = words;
  const name = corrections.heading;
  const listed = { name, path: '/corrections', items: correctionsIn(edition), perPage: PER_PAGE };
  const page = listPageAt(site, { ...listed, ways: corrections }, number);
  if (page === null) return null;
  const articles = [...new Set(page.items.map(({ article }) => article))];
  const { introduction, empty } = corrections;
  const onPage = { ...page, items: articles };
  const head = listHead(edition, origin, { name, description: introduction, page: onPage });
  const content = {
    heading: name,
    introduction,
    count: page.count === 0 ? null : corrections.count(amount(page.count, language)),
    links: [policyOf(edition) ?? [], reportOf(edition) ?? []].flat(),
    corrections: page.items.map((item) => correctionView(edition, item)),
    empty,
    pager: page.pager,
  };
  const isUnlisted = articles.length > 0 && head.isUnlisted === true;
  return {
    status: 200,
    template: 'corrections',
    shell: shellOf(edition, origin, { ...head, isUnlisted }),
    content,
  };
}

// Newest first; those of one instant in the order of the stories.
function correctionsIn({ latest }: Edition): readonly Correction[] {
  const all = latest.flatMap((article) =>
    article.fields.corrections.map((correction) => ({ article, correction })),
  );
  return all.sort((a, b) => b.correction.at.instant - a.correction.at.instant);
}

function correctionView({ site }: Edition, { article, correction }: Correction) {
  return {
    href: articleAddress(article.slug),
    headline: article.fields.headline,
    language: otherLanguage(article.language, site.language),
    time: timeView(correction.at, site.language, site.timeZone),
    text: correction.text,
  };
}

/** The standing page that says how mistakes are put right, if the site has it. */
const POLICY = 'corrections-policy';

function policyOf({ site, pages }: Edition) {
  const page = pages.get(POLICY);
  if (page === undefined) return null;
  const language = otherLanguage(page.language, site.language);
  return { name: page.fields.title, href: `/${POLICY}`, language };
}

function reportOf({ site }: Edition) {
  const email = site.publisher?.email;
  if (email === undefined) return null;
  const wording = siteWording(site);
  return {
    name: wording.words.corrections.report,
    href: `mailto:${email}`,
    language: oursIn(wording),
  };
}

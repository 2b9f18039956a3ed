// The front page: the lead, the stories that its editors put next, then the newest.
import type { Article } from '../article/Article.ts';
import type { Edition } from '../edition/Edition.ts';
import { frontHead } from './head/frontHead.ts';
import type { Page } from './Page.ts';
import { shellOf } from './shell.ts';
import { teaserOf } from './teaser.ts';

/** The front page of an edition, also of one without stories. */
export function frontPage(edition: Edition, origin: string): Page {
  const articles = frontOrder(edition);
  const [lead, ...others] = articles.map((article) => teaserOf(edition, article));
  const shell = shellOf(edition, origin, frontHead(edition, origin, articles));
  return { status: 200, template: 'front', shell, content: { lead: lead ?? null, others } };
}

/** Stories on the front: the rest has its places in the sections. */
const LONGEST = 30;

function frontOrder({ site, articles, latest }: Edition): Article[] {
  const named = [site.front?.lead ?? [], site.front?.order ?? []]
    .flat()
    .flatMap((slug) => articles.get(slug) ?? []);
  return [...new Set([...named, ...latest.slice(0, LONGEST)])].slice(0, LONGEST);
}

// The front of a month: what was published in it, under its days.
import type { Article } from '../article/Article.ts';
import type { Edition } from '../edition/Edition.ts';
import { clockText, monthText } from '../edition/times.ts';
import { siteWording } from '../edition/wordingOf.ts';
import { monthAddress } from '../edition/zonedDay.ts';
import { factsOf } from './front/facts.ts';
import { byDays } from './front/timeline.ts';
import { listHead } from './head/listHead.ts';
import type { Page } from './Page.ts';
import { listPageAt } from './pagination.ts';
import { shellOf } from './shell.ts';
import { type TeaserView, teaserOf } from './teaser.ts';

/** Who looks for an old story looks through more than who reads what is new. */
const PER_PAGE = 50;

/** A page of the front of a month, such as `2018/10`; null where nothing was published in it. */
export function monthPage(edition: Edition, origin: string, month: string, number: number): Page | null {
  const { site, months } = edition;
  const items = months.get(month);
  if (items === undefined) return null;
  const { archive } = siteWording(site).words;
  const name = monthText(month, site.language);
  const listed = { name, path: monthAddress(month), items, perPage: PER_PAGE };
  const page = listPageAt(site, listed, number);
  if (page === null) return null;
  const description = archive.month(name, site.name);
  const way = [{ name: archive.heading, path: '/archive' }];
  const content = {
    heading: name,
    archive: { name: archive.heading, all: archive.index, href: '/archive' },
    facts: factsOf(edition, name, page),
    days: byDays(edition, page.items, (article) => onItsDay(edition, article)),
    pager: page.pager,
    months: neighbours(edition, month),
  };
  const shell = shellOf(edition, origin, listHead(edition, origin, { name, description, page, way }));
  return { status: 200, template: 'month', shell, content };
}

// The day stands above it.
function onItsDay(edition: Edition, article: Article): TeaserView {
  const { published } = article.fields;
  const { language, timeZone } = edition.site;
  const clock = published && clockText(published, language, timeZone);
  const time = clock && published ? { iso: published.iso, text: clock } : null;
  return { ...teaserOf(edition, article, { only: 'text' }), published: time };
}

function neighbours({ months, site }: Edition, month: string) {
  const newestFirst = [...months.keys()];
  const at = newestFirst.indexOf(month);
  const link = (key: string | undefined) =>
    key === undefined ? null : { name: monthText(key, site.language), href: monthAddress(key) };
  return {
    label: siteWording(site).words.archive.months,
    newer: link(newestFirst[at - 1]),
    older: link(newestFirst[at + 1]),
  };
}

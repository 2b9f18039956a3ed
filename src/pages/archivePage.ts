// The index of the archive: every month in which something was published, under its year.
import type { Edition } from '../edition/Edition.ts';
import { monthText } from '../edition/times.ts';
import { siteWording } from '../edition/wordingOf.ts';
import { monthAddress } from '../edition/zonedDay.ts';
import { amount } from '../words/plural.ts';
import type { Wording } from '../words/wordingFor.ts';
import type { Page } from './Page.ts';
import { shellOf } from './shell.ts';
import { breadcrumbs } from './structuredData/breadcrumbs.ts';

interface Year {
  readonly year: string;
  readonly count: string;
  readonly months: readonly { readonly name: string; readonly href: string; readonly count: string }[];
}

/** The page at `/archive`. */
export function archivePage(edition: Edition, origin: string): Page {
  const { site, unpublished, latest } = edition;
  const wording = siteWording(site);
  const { archive, fronts } = wording.words;
  const title = archive.heading;
  const introduction = archive.introduction(site.name);
  const shell = shellOf(edition, origin, {
    title,
    description: introduction,
    path: '/archive',
    isUnlisted: latest.length > 0 && latest.every(({ slug }) => unpublished.has(slug)),
    structuredData: [
      breadcrumbs(origin, [
        { name: site.name, path: '/' },
        { name: title, path: '/archive' },
      ]),
    ],
  });
  const stories = [...edition.months.values()].reduce((sum, { length }) => sum + length, 0);
  const content = {
    heading: title,
    introduction,
    count: stories === 0 ? null : countOf(stories, wording),
    years: yearsOf(edition, wording),
    empty: fronts.empty,
  };
  return { status: 200, template: 'archive', shell, content };
}

function countOf(stories: number, { words, language }: Wording): string {
  return words.fronts.count(amount(stories, language));
}

function yearsOf({ months, site }: Edition, wording: Wording): readonly Year[] {
  const years = new Map<string, string[]>();
  for (const month of months.keys()) {
    const [year = ''] = month.split('/');
    years.set(year, [...(years.get(year) ?? []), month]);
  }
  const storiesIn = (month: string) => months.get(month)?.length ?? 0;
  return [...years].map(([year, keys]) => ({
    year,
    count: countOf(
      keys.reduce((sum, month) => sum + storiesIn(month), 0),
      wording,
    ),
    months: keys.map((month) => ({
      name: monthText(month, site.language),
      href: monthAddress(month),
      count: countOf(storiesIn(month), wording),
    })),
  }));
}

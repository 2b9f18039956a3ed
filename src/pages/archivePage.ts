// The index of the archive: every month in which something was published, under its year.
import type { Edition } from '../edition/Edition.ts';
import { monthText } from '../edition/times.ts';
import { monthAddress } from '../edition/zonedDay.ts';
import { ARCHIVE, FRONTS } from './frontWords.ts';
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
  const title = ARCHIVE.heading;
  const introduction = ARCHIVE.introduction(site.name);
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
    count: stories === 0 ? null : FRONTS.count(stories),
    years: yearsOf(edition),
    empty: FRONTS.empty,
  };
  return { status: 200, template: 'archive', shell, content };
}

function yearsOf({ months, site }: Edition): readonly Year[] {
  const years = new Map<string, string[]>();
  for (const month of months.keys()) {
    const [year = ''] = month.split('/');
    years.set(year, [...(years.get(year) ?? []), month]);
  }
  const storiesIn = (month: string) => months.get(month)?.length ?? 0;
  return [...years].map(([year, keys]) => ({
    year,
    count: FRONTS.count(keys.reduce((sum, month) => sum + storiesIn(month), 0)),
    months: keys.map((month) => ({
      name: monthText(month, site.language),
      href: monthAddress(month),
      count: FRONTS.count(storiesIn(month)),
    })),
  }));
}

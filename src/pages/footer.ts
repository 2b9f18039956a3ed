// Builds what the foot of every page leads to, and the links to the sections that the head has, too.
import type { Edition } from '../edition/Edition.ts';
import { FEED_FORMATS, feedAddress } from '../edition/feeds.ts';
import { ARCHIVE, CORRECTIONS, FOOTER } from './frontWords.ts';
import type { About, Footer, NavigationItem } from './Page.ts';
import { SEARCH } from './search/searchWords.ts';
import { FEEDS } from './words.ts';

/** The links to the sections that have stories. */
export function sectionLinks({ site, sections }: Edition, about: About): readonly NavigationItem[] {
  return site.sections
    .filter(({ id }) => (sections.get(id)?.length ?? 0) > 0)
    .map(({ id, name }) => ({ name, href: `/sections/${id}`, current: about.section === id }));
}

/** The foot of a page; groups without a link are left out. */
export function footerOf(edition: Edition, about: About): Footer {
  const item = (name: string, href: string): NavigationItem => ({ name, href, current: about.path === href });
  const groups = [
    {
      name: FOOTER.sections,
      items: sectionLinks(edition, about).map(({ name, href }) => item(name, href)),
    },
    {
      name: FOOTER.find,
      items: [
        item(SEARCH.heading, '/search'),
        item(ARCHIVE.heading, '/archive'),
        item(CORRECTIONS.name, '/corrections'),
      ],
    },
    {
      name: FOOTER.about,
      items: [...edition.pages.values()].map(({ slug, fields }) => item(fields.title, `/${slug}`)),
    },
    {
      name: FOOTER.feeds,
      items: FEED_FORMATS.map((format) => item(FEEDS.formats[format], feedAddress('/', format))),
    },
  ];
  return { label: FOOTER.label, groups: groups.filter(({ items }) => items.length > 0) };
}

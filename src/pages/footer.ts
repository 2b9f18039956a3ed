// Builds what the foot of every page leads to, and the links to the sections that the head has, too.
import type { Edition } from '../edition/Edition.ts';
import { FEED_FORMATS, feedAddress } from '../edition/feeds.ts';
import { siteWording } from '../edition/wordingOf.ts';
import { FORMAT_NAMES } from './head/feedLinks.ts';
import { otherLanguage } from './LanguageView.ts';
import type { About, Footer, NavigationItem } from './Page.ts';

/** The links to the sections that have stories. */
export function sectionLinks({ site, sections }: Edition, about: About): readonly NavigationItem[] {
  return site.sections
    .filter(({ id }) => (sections.get(id)?.length ?? 0) > 0)
    .map(({ id, name }) => ({
      name,
      href: `/sections/${id}`,
      current: about.section === id,
      language: null,
    }));
}

/** The foot of a page; groups without a link are left out. */
export function footerOf(edition: Edition, about: About): Footer {
  const { site } = edition;
  const wording = siteWording(site);
  const { footer, search, archive, corrections } = wording.words;
  const item = (name: string, href: string, language = site.language): NavigationItem => ({
    name,
    href,
    current: about.path === href,
    language: otherLanguage(language, site.language),
  });
  const groups = [
    {
      name: footer.sections,
      items: sectionLinks(edition, about).map(({ name, href }) => item(name, href)),
    },
    {
      name: footer.find,
      items: [
        item(search.heading, '/search', wording.language),
        item(archive.heading, '/archive', wording.language),
        item(corrections.name, '/corrections', wording.language),
      ],
    },
    {
      name: footer.about,
      items: [...edition.pages.values()].map(({ slug, language, fields }) =>
        item(fields.title, `/${slug}`, language),
      ),
    },
    {
      name: footer.feeds,
      items: FEED_FORMATS.map((format) => item(FORMAT_NAMES[format], feedAddress('/', format))),
    },
  ];
  return { label: footer.label, groups: groups.filter(({ items }) => items.length > 0) };
}

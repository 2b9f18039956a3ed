// Builds the shell of a page: title, description, canonical address, navigation and metadata.
import { directionOf } from '../article/language.ts';
import type { Edition } from '../edition/Edition.ts';
import type { NavigationItem, Shell } from './Page.ts';

/** What a page says about itself. */
export interface About {
  readonly title: string;
  readonly description?: string | undefined;
  /** The path of its address; null where it has none. */
  readonly path: string | null;
  readonly language?: string;
  /** The id of the section that it belongs to. */
  readonly section?: string;
  readonly openGraph?: Shell['openGraph'];
}

/** The shell of a page of an edition. */
export function shellOf({ site, pages, sections }: Edition, origin: string, about: About): Shell {
  const language = about.language ?? site.language;
  const isFront = about.path === '/';
  const canonical = about.path === null ? null : origin + about.path;
  const description = about.description ?? site.description ?? site.name;
  const title = isFront ? site.name : documentTitle(about.title, site.name);
  return {
    title,
    description,
    canonical,
    language,
    direction: directionOf(language),
    site: { name: site.name, description: site.description ?? null },
    navigation: site.sections
      .filter(({ id }) => (sections.get(id)?.length ?? 0) > 0)
      .map(({ id, name }) => ({ name, href: `/sections/${id}`, current: about.section === id })),
    footer: [...pages.values()].map(
      ({ slug, fields }): NavigationItem => ({
        name: fields.title,
        href: `/${slug}`,
        current: about.path === `/${slug}`,
      }),
    ),
    openGraph: canonical === null ? [] : openGraph(site.name, language, about, title, description, canonical),
    isFront,
  };
}

/** What search results and tabs show of a title before they cut it off. */
const TITLE_LENGTH = 70;

/** The title with the site's name where there is room for it. The title itself is never cut: a claim keeps its qualifier. */
function documentTitle(title: string, site: string): string {
  const whole = `${title} – ${site}`;
  return [...whole].length <= TITLE_LENGTH ? whole : title;
}

// https://ogp.me: these stand on every page; a story adds its own.
function openGraph(
  name: string,
  language: string,
  about: About,
  title: string,
  description: string,
  url: string,
): Shell['openGraph'] {
  const own = about.openGraph ?? [];
  const type = own.some(({ property }) => property === 'og:type')
    ? []
    : [{ property: 'og:type', content: 'website' }];
  return [
    { property: 'og:site_name', content: name },
    { property: 'og:title', content: about.path === '/' ? title : about.title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: url },
    { property: 'og:locale', content: language.replace('-', '_') },
    ...type,
    ...own,
  ];
}

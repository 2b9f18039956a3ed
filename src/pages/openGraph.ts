// Open Graph metadata (https://ogp.me): what a shared address unfolds into.
import type { Site } from '../article/frontMatter/siteSchema.ts';
import type { About, Shell } from './Page.ts';

interface Described {
  readonly site: Site;
  readonly about: About;
  readonly description: string;
  readonly canonical: string;
}

/** The properties of a page: those that every page has, then its own. */
export function openGraph({ site, about, description, canonical }: Described): Shell['openGraph'] {
  const own = about.openGraph ?? [];
  const isTyped = own.some(({ property }) => property === 'og:type');
  return [
    { property: 'og:site_name', content: site.name },
    { property: 'og:title', content: about.title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: canonical },
    { property: 'og:locale', content: localeOf(about.language ?? site.language) },
    ...(isTyped ? [] : [{ property: 'og:type', content: 'website' }]),
    ...own,
  ];
}

/** A locale as Open Graph wants it, `language_TERRITORY`; the likely territory where the tag names none. */
function localeOf(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}

// Open Graph metadata (https://ogp.me): what a shared address unfolds into.
import type { Site } from '../../article/frontMatter/siteSchema.ts';
import type { Described } from './Described.ts';
import type { Property } from './Metadata.ts';
import type { ShareImage } from './ShareImage.ts';

/** The properties of a page: those that every page has, then its own, then its picture. */
export function openGraph(site: Site, about: Described, canonical: string): Property[] {
  const own = about.openGraph ?? [];
  const locale = localeOf(about.language ?? site.language);
  const isTyped = own.some(({ property }) => property === 'og:type');
  return [
    { property: 'og:site_name', content: site.name },
    { property: 'og:title', content: about.title },
    { property: 'og:description', content: about.description },
    { property: 'og:url', content: canonical },
    ...(locale === null ? [] : [{ property: 'og:locale', content: locale }]),
    ...(isTyped ? [] : [{ property: 'og:type', content: 'website' }]),
    ...own,
    ...(about.image ? imageProperties(about.image) : []),
  ];
}

// The size lets the first one who shares a page see the picture at once, before it has been fetched.
function imageProperties({ address, mediaType, width, height, alt }: ShareImage): Property[] {
  return [
    { property: 'og:image', content: address },
    { property: 'og:image:type', content: mediaType },
    { property: 'og:image:width', content: String(width) },
    { property: 'og:image:height', content: String(height) },
    { property: 'og:image:alt', content: alt },
  ];
}

/**
 * A locale as Open Graph wants it, `language_TERRITORY`; the likely territory where the tag names none. Facebook, who
 * reads it, knows Arabic of no territory as `ar_AR`. Null where the territory is none of two letters, as in `es-419`.
 */
function localeOf(tag: string): string | null {
  const locale = new Intl.Locale(tag);
  if (locale.language === 'ar' && locale.region === undefined) return 'ar_AR';
  const { language, region = '' } = locale.maximize();
  return /^[A-Z]{2}$/.test(region) ? `${language}_${region}` : null;
}

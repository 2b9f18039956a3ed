// Open Graph metadata (https://ogp.me): what a shared address unfolds into.
import type { Site } from '../../article/frontMatter/siteSchema.ts';
import type { Described } from './Described.ts';
import type { Property } from './Metadata.ts';
import type { ShareImage } from './ShareImage.ts';

/** The properties of a page: those that every page has, then its own, then its picture. */
export function openGraph(site: Site, about: Described, canonical: string): Property[] {
  const own = about.openGraph ?? [];
  const isTyped = own.some(({ property }) => property === 'og:type');
  return [
    { property: 'og:site_name', content: site.name },
    { property: 'og:title', content: about.title },
    { property: 'og:description', content: about.description },
    { property: 'og:url', content: canonical },
    { property: 'og:locale', content: localeOf(about.language ?? site.language) },
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

/** A locale as Open Graph wants it, `language_TERRITORY`; the likely territory where the tag names none. */
function localeOf(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}

// Gathers the metadata of a page.
import type { Edition } from '../../edition/Edition.ts';
import type { Described } from './Described.ts';
import { feedLinks } from './feedLinks.ts';
import { type Metadata, UNLISTED } from './Metadata.ts';
import { openGraph } from './openGraph.ts';
import { siteImage } from './ShareImage.ts';
import { xCard } from './xCard.ts';

/** Search results may show whatever helps a reader: pictures in full width, and as many words as they like. */
const ROBOTS = 'max-image-preview:large, max-snippet:-1, max-video-preview:-1';

/** The metadata of a page; that of one that readers cannot reach says only that. */
export function metadataOf(edition: Edition, origin: string, about: Described): Metadata {
  const { site } = edition;
  const { canonical } = about;
  if (canonical === null || about.isUnlisted) return UNLISTED;
  // A page without a picture of its own has that of the site: not one of a story, which it would not be about.
  const shared = { ...about, image: about.image ?? siteImage(edition, origin) };
  return {
    robots: ROBOTS,
    openGraph: openGraph(site, shared, canonical),
    entries: [...(about.entries ?? []), ...xCard(site, shared)],
    links: [...(about.links ?? []), ...feedLinks(edition, origin, '/')],
    structuredData: about.structuredData ?? [],
  };
}

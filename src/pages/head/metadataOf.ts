// Gathers the metadata of a page.
import type { Edition } from '../../edition/Edition.ts';
import type { Described } from './Described.ts';
import { feedLinks } from './feedLinks.ts';
import { type Metadata, UNLISTED } from './Metadata.ts';
import { openGraph } from './openGraph.ts';
import { xCard } from './xCard.ts';

/** Search results may show whatever helps a reader: pictures in full width, and as many words as they like. */
const ROBOTS = 'max-image-preview:large, max-snippet:-1, max-video-preview:-1';

/** The metadata of a page; that of one that readers cannot reach says only that. */
export function metadataOf(edition: Edition, origin: string, about: Described): Metadata {
  const { site } = edition;
  const { canonical } = about;
  if (canonical === null || about.isUnlisted) return UNLISTED;
  return {
    robots: ROBOTS,
    openGraph: openGraph(site, about, canonical),
    entries: [...(about.entries ?? []), ...xCard(site, about)],
    links: [...(about.links ?? []), ...feedLinks(edition, origin, '/')],
    structuredData: about.structuredData ?? [],
  };
}

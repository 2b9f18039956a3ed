// The card of a page on X (https://developer.x.com/en/docs/x-for-websites/cards/overview/markup).
import type { Site } from '../../article/frontMatter/siteSchema.ts';
import type { Described } from './Described.ts';
import type { Entry } from './Metadata.ts';

/** What X takes of each field, in characters. */
const LIMITS = { title: 70, description: 200, alt: 420 };

/**
 * The entries of a page. Words that are too long for X are left to it, which then reads those of Open Graph: we cut
 * none, because a claim keeps its qualifier.
 */
export function xCard(site: Site, { title, description, image }: Described): Entry[] {
  const account = accountOf(site.social?.x ?? site.social?.twitter ?? '');
  return [
    { name: 'twitter:card', content: image?.isWide ? 'summary_large_image' : 'summary' },
    ...(account === null ? [] : [{ name: 'twitter:site', content: account }]),
    ...fitting('twitter:title', title, LIMITS.title),
    ...fitting('twitter:description', description, LIMITS.description),
    ...(image ? [{ name: 'twitter:image', content: image.address }] : []),
    ...(image ? fitting('twitter:image:alt', image.alt, LIMITS.alt) : []),
  ];
}

function fitting(name: string, content: string, limit: number): Entry[] {
  return [...content].length <= limit ? [{ name, content }] : [];
}

/** The account, such as `@jack`, whose address on X is given; null for any other address. */
export function accountOf(address: string): string | null {
  const name = /^https?:\/\/(?:(?:www|mobile)\.)?(?:x|twitter)\.com\/@?(\w{1,15})\/?(?:\?.*)?$/i.exec(
    address,
  )?.[1];
  return name === undefined ? null : `@${name}`;
}

// Finds out what a page says of its own archived copy, and takes the archive’s marks off its addresses.
import type { ArchivedCopy } from './CapturedPost.ts';
import { attribute, named, type Page } from './markup.ts';
import { archivedCopy, readWaybackAddress } from './postReference.ts';

const PREFIX = /^(?:(?:https?:)?\/\/web\.archive\.org)?\/web\/\d{4,14}(?:[a-z]{2}_)?\/(?=\S)/i;

/** An address as it was before the archive put its own before it. */
export function unwrapped(address: string): string {
  return address
    .replace(PREFIX, '')
    .replace(/^https?:\/\/(?:www\.)?(?:twitter|x)\.com(?=\/\w+\/status)/, 'https://twitter.com');
}

/** The capture of a post that a saved page was; null where it does not say so. */
export function copyIn(page: Page, html: string): ArchivedCopy | null {
  const addresses = [
    ...named(page, 'link')
      .filter((link) => attribute(link, 'rel') === 'canonical')
      .map((link) => attribute(link, 'href')),
    ...named(page, 'base').map((base) => attribute(base, 'href')),
    ...named(page, 'meta')
      .filter((meta) => attribute(meta, 'property') === 'og:url')
      .map((meta) => attribute(meta, 'content')),
    // Browsers write down where they saved a page from.
    /saved from url=\(\d+\)(\S+)/.exec(html)?.[1] ?? null,
    /https?:\/\/web\.archive\.org\/web\/\d{14}\/https?:\/\/(?:mobile\.)?(?:twitter|x)\.com\/\w{1,20}\/status\/\d{1,25}/.exec(
      html,
    )?.[0] ?? null,
  ];
  for (const address of addresses) {
    const reference = readWaybackAddress(address ?? '');
    const copy = reference === null ? null : archivedCopy(reference);
    if (copy !== null) return copy;
  }
  return null;
}

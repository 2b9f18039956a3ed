// The sitemap (https://www.sitemaps.org/protocol.html): an index of parts, and the parts with their addresses.
import type { Document, DocumentFinder, Issue } from './Document.ts';
import { latest, type Modified } from './lastModified.ts';
import { type SitemapEntry, type SitemapPart, sitemapParts } from './sitemapParts.ts';
import { element, xmlDocument } from './xml.ts';

/** The namespace of sitemaps. */
export const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const IMAGE = 'http://www.google.com/schemas/sitemap-image/1.1';

/** The address of the index. */
export const SITEMAP_ADDRESS = '/sitemap.xml';

/** The documents at `/sitemap.xml` and `/sitemap-<part>.xml`. */
export const sitemapAt: DocumentFinder = (issue, path) => {
  if (path === SITEMAP_ADDRESS) return indexOf(issue);
  const name = /^\/sitemap-([a-z\d-]+)\.xml$/.exec(path)?.[1];
  const part = name && sitemapParts(issue.edition, issue.now).find((candidate) => candidate.name === name);
  return part ? documentOf(partText(part, issue.origin), part.modified()) : null;
};

function indexOf({ edition, origin, now }: Issue): Document {
  const parts = sitemapParts(edition, now).map(({ name, modified }) => ({ name, modified: modified() }));
  const entries = parts.map(({ name, modified }) =>
    element('sitemap', [element('loc', `${origin}/sitemap-${name}.xml`), ...lastmod(modified)]),
  );
  const text = xmlDocument('sitemapindex', { xmlns: SITEMAP }, entries);
  return documentOf(text, latest(parts.map(({ modified }) => modified)));
}

function partText(part: SitemapPart, origin: string): string {
  const entries = part.entries().map((entry) => entryText(entry, origin));
  return xmlDocument('urlset', { xmlns: SITEMAP, 'xmlns:image': IMAGE }, entries);
}

// Change frequency and priority are left out: search engines pay no heed to them.
function entryText({ path, modified, pictures }: SitemapEntry, origin: string): string {
  return element('url', [
    element('loc', origin + path),
    ...lastmod(modified),
    ...pictures.map((address) => element('image:image', [element('image:loc', origin + address)])),
  ]);
}

// A day stays a day: the format (https://www.w3.org/TR/NOTE-datetime) knows both.
function lastmod({ moment }: Modified): readonly string[] {
  return moment === null ? [] : [element('lastmod', moment.iso)];
}

function documentOf(text: string, { until }: Modified): Document {
  return {
    mediaType: 'application/xml; charset=utf-8',
    text,
    validUntil: until,
    headers: {},
  };
}

// robots.txt (RFC 9309): everything public may be read by everyone, and the sitemaps name it.
import type { DocumentFinder } from './Document.ts';
import { NEWS_SITEMAP_ADDRESS } from './newsSitemap.ts';
import { SITEMAP_ADDRESS } from './sitemaps.ts';

/** The document at `/robots.txt`. */
export const robotsAt: DocumentFinder = ({ origin }, path) => {
  if (path !== '/robots.txt') return null;
  const sitemaps = [SITEMAP_ADDRESS, NEWS_SITEMAP_ADDRESS].map((address) => `Sitemap: ${origin}${address}\n`);
  return {
    mediaType: 'text/plain; charset=utf-8',
    text: `User-agent: *\nAllow: /\n\n${sitemaps.join('')}`,
    validUntil: Number.POSITIVE_INFINITY,
    headers: {},
  };
};

// Asks, in the head of a page, for the typefaces that it shows.
import type { Assets } from './loadAssets.ts';

/** What the typefaces hold beyond the signs of plain English; the ranges of the second of each pair in base.css. */
const FURTHER = /[¡¢¤-¦¨-¶¸-èê-ÿıŒœŠšŸŽž‐‑‚„†-•‰‹›⁄€™←-↓↩−]/u;

const SLANTED = /<(?:em|cite|dfn|i|var)[ >]/;

/**
 * The links that ask for typefaces. One that comes without being asked for, just after the first paint, would move the
 * text: `font-display: optional` alone does not prevent that.
 * @param markup the page, with all that it says in words
 */
export function typefaces(markup: string, assets: Assets): string {
  const styles = ['', ...(SLANTED.test(markup) ? ['-italic'] : [])];
  const parts = ['', ...(FURTHER.test(markup) ? ['-further'] : [])];
  return styles
    .flatMap((style) => parts.map((part) => assets.get(`source-serif-4${style}${part}.woff2`)?.address ?? ''))
    .map((href) => `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin>\n`)
    .join('');
}

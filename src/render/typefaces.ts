// Decides which typefaces a page asks for, and which its style knows.
import type { Assets } from './loadAssets.ts';

/** What the typefaces hold beyond the signs of plain English; the ranges of the second of each pair in base.css. */
const FURTHER = /[¡¢¤-¦¨-¶¸-èê-ÿıŒœŠšŸŽž‐‑‚„†-•‰‹›⁄€™←-↓↩−]/u;

const SLANTED = /<(?:em|cite|dfn|i|var)[ >]/;

/**
 * The addresses of the typefaces that a page shows.
 * @param markup the page, with all that it says in words
 */
export function shownTypefaces(markup: string, assets: Assets): readonly string[] {
  const styles = ['', ...(SLANTED.test(markup) ? ['-italic'] : [])];
  const parts = ['', ...(FURTHER.test(markup) ? ['-further'] : [])];
  return styles.flatMap((style) =>
    parts.map((part) => assets.get(`source-serif-4${style}${part}.woff2`)?.address ?? ''),
  );
}

/**
 * The links that ask for typefaces. One that comes without being asked for, just after the first paint, would move the
 * text: `font-display: optional` alone does not prevent that.
 * @param shown the addresses of those that the page shows
 */
export function typefaceLinks(shown: readonly string[]): string {
  return shown
    .map((href) => `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin>\n`)
    .join('');
}

/** The style of a page without the typefaces that it does not show. */
export function withoutOtherFaces(css: string, shown: readonly string[]): string {
  return css.replace(/@font-face\{[^}]*?url\(([^)]*)\)[^}]*\}/g, (rule, address: string) =>
    shown.includes(address) ? rule : '',
  );
}

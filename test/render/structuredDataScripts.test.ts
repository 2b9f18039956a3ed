// Structured data comes out of HTML as it went in, whatever it holds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { structuredDataScripts } from '../../src/render/structuredDataScripts.ts';
import { readHead } from '../builders/readHead.ts';

const thingOf = (name: string) => ({ '@context': 'https://schema.org', '@type': 'WebSite', name }) as const;

/** Pieces that mean something in HTML, in JSON, in XML or in a replacement. */
const PIECES = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '\\',
  '</script',
  '<script>',
  '<!--',
  '-->',
  ']]>',
  '&amp;',
  '&#39;',
  '$&',
  '\u2028',
  '\u2029',
  '\n',
  '\u0000',
  '\u202E',
  '👩‍👩‍👧‍👦',
  'عربي',
];

describe('structured data in HTML', () => {
  it('comes out as it went in, one script for each document, and nothing else', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme' })))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), (names) => {
        const html = `<!DOCTYPE html><head>${structuredDataScripts(names.map(thingOf))}<title>After</title>`;
        const { structuredData, title } = readHead(html);
        expect(structuredData).toEqual(names.map(thingOf));
        expect(title).toBe('After');
      }),
    );
  });

  it('holds no sign that could end a script, begin a comment or end a line', () => {
    const [, inside = ''] =
      /^<script[^>]*>(.*)<\/script>\n$/s.exec(structuredDataScripts([thingOf(PIECES.join(''))])) ?? [];
    expect(inside).not.toMatch(/[<>&\n\u2028\u2029]/);
    expect(inside).toContain('\\u003c/script');
  });
});

// The words of share pictures: what can be drawn is known without the typefaces, and no sign becomes one that misleads.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardCanShow } from '../../src/edition/cardCanShow.ts';
import { cardText, isPlain } from '../../src/edition/cardText.ts';
import { isCovered } from '../../src/edition/isCovered.ts';
import { TYPEFACE_SIGNS } from '../../src/edition/typefaceSigns.ts';
import { loadTypefaces, type Typeface } from '../../src/render/cards/Typeface.ts';
import { typesetter } from '../../src/render/cards/Typesetter.ts';

const typefaces = loadTypefaces(process.cwd());
const set = typesetter(typefaces);

const LAST_CODE_POINT = 0x10ffff;

function rangesOf({ has }: Typeface): string {
  const ranges: string[] = [];
  for (let first = 0; first <= LAST_CODE_POINT; first += 1) {
    if (!has(first)) continue;
    let last = first;
    while (has(last + 1)) last += 1;
    ranges.push(first === last ? first.toString(16) : `${first.toString(16)}-${last.toString(16)}`);
    first = last;
  }
  return ranges.join(' ');
}

describe('the table of signs', () => {
  it('is that of the typefaces', () => {
    expect(TYPEFACE_SIGNS.map((signs) => signs.trim().replace(/\s+/g, ' '))).toEqual(typefaces.map(rangesOf));
  });

  it('has every sign of words that are not looked at closely', () => {
    const plain = Array.from({ length: LAST_CODE_POINT }, (_none, point) =>
      String.fromCodePoint(point),
    ).filter(isPlain);
    expect(plain.length).toBeGreaterThan(190);
    expect(plain.filter((sign) => !isCovered(sign))).toEqual([]);
  });

  it('tells of any words what drawing them tells', () => {
    const sign = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.integer({ min: 32, max: 0x33ff }).map((point) => String.fromCodePoint(point)),
    );
    const text = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const { missing } = set({ text: written, language: 'en', direction: 'ltr' });
        expect(cardCanShow(written)).toBe(missing === '');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the words of a card', () => {
  it.each([
    ['Why H₂O matters', 'Why H2O matters'],
    ['C₁₂H₂₂O₁₁', 'C12H22O11'],
    ['a well‑known man', 'a well-\u2060known man'],
    ['⅓ of all', '1⁄3 of all'],
    ['5⅓ miles', '5\u20091⁄3 miles'],
    ['⅓5', '1⁄3\u20095'],
    ['0.5‰', '0.5\u20090⁄00'],
    ['21 ℃', '21 °C'],
    ['① Go', '1 Go'],
    ['ｆｕｌｌ', 'full'],
    ['cafe\u0301', 'café'],
  ])('of “%s” are “%s”', (written, drawn) => {
    expect([cardText(written), cardCanShow(written)]).toEqual([drawn, true]);
  });

  it.each(['½ m² → ≥ ★ … “x” 1️⃣ 🚀 ﷺ', 'Αθήνα 1ᵉʳ ½', 'השלום'])(
    'stay where a typeface has them: %s',
    (written) => {
      expect([cardText(written), cardCanShow(written)]).toEqual([written, true]);
    },
  );

  it.each([
    ['raised figures, which would change the number', '10⁵'],
    ['raised figures, which would change the power', 'x⁵'],
    ['figures that would become one number', '①②'],
    ['a figure that would become part of the number beside it', '1₀ or ①5'],
    ['Chinese', '习近平'],
    ['Japanese in compatibility forms', 'ｶﾅ ㍻'],
    ['Hindi', 'भारत'],
    ['Thai', 'ไทย'],
  ])('cannot be drawn with %s', (_name, written) => {
    expect([cardText(written), cardCanShow(written)]).toEqual([written.normalize('NFC'), false]);
  });
});

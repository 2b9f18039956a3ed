// Whatever is typed is a query, and every way of writing a word is the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { markWords, spansIn } from '../../src/search/markWords.ts';
import { LONGEST_QUERY, parseQuery } from '../../src/search/parseQuery.ts';
import { allOf } from '../../src/search/store/expressions.ts';
import { wordsOf } from '../../src/search/wordsOf.ts';

const termsOf = (query: string) => parseQuery(query).terms.map(({ words }) => words.join(' '));
const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());

describe('a query', () => {
  it.each([
    ['caravan troops', ['caravan', 'troops']],
    ['"National Guard" troops', ['national guard', 'troops']],
    ['“National Guard”', ['national guard']],
    ['„Wort für Wort“ «mot à mot»', ['wort fur wort', 'mot a mot']],
    ['"never closed at all', ['never closed at all']],
    ['mid-term  elections', ['mid term', 'elections']],
    ['Trump’s #caravan @realDonaldTrump', ['trump', 'caravan', 'realdonaldtrump']],
    ['same Same SAME', ['same']],
    ['don’t l’Europe', ['don t', 'l europe']],
    ['東京 知事', ['東 京', '知 事']],
    ['"" \'\' * ( ) AND -', ['and']],
    ['headline:x NEAR(a b) a* ^b', ['headline x', 'near a', 'b', 'a']],
  ])('%s is read as its terms', (query, terms) => {
    expect(termsOf(query)).toEqual(terms);
  });

  it.each([
    ['caravan -troops', 'caravan', 'troops'],
    ['-"National Guard" −2018 caravan', 'caravan', 'national guard, 2018'],
    ['mid-term – elections -', 'mid term, elections', ''],
    ['-troops -caravan', 'troops, caravan', ''],
    ['--caravan troops', 'troops', 'caravan'],
  ])('%s looks for %s without %s', (query, wanted, unwanted) => {
    const { terms, without } = parseQuery(query);
    const said = (some: typeof terms) => some.map(({ words }) => words.join(' ')).join(', ');
    expect([said(terms), said(without)]).toEqual([wanted, unwanted]);
  });

  it.each(['', '   ', '"', '""', '?!…', '\0\0', '\ud800', '( ) * : ^ - + "', '🙂'])(
    '“%s” holds no term',
    (query) => {
      expect(termsOf(query)).toEqual([]);
    },
  );

  it('is cut where nobody would type on, and says so', () => {
    const long = parseQuery('words '.repeat(2000));
    expect([[...long.text].length <= LONGEST_QUERY, long.isCut, long.terms.length]).toEqual([true, true, 1]);
    const many = parseQuery(Array.from({ length: 30 }, (_, index) => `w${index}`).join(' '));
    expect([many.isCut, many.terms.length]).toEqual([true, 12]);
    expect(parseQuery('a few words').isCut).toBe(false);
  });

  it('is never an error, says the same when it is read again, and means nothing to the engine but its words', () => {
    fc.assert(
      fc.property(texts, (query) => {
        const { text, terms } = parseQuery(query);
        expect(parseQuery(text).terms.map(({ words }) => words)).toEqual(terms.map(({ words }) => words));
        expect(text).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        for (const { words, start, end } of terms) {
          expect(words.length).toBeGreaterThan(0);
          expect(end).toBeGreaterThan(start);
        }
        if (terms.length === 0) return;
        const expression = allOf(terms.map(({ words }) => [words]));
        expect(expression).toMatch(/^\("[^"]+"\)(?: AND \("[^"]+"\))*$/);
      }),
    );
  });
});

describe('a word', () => {
  it.each([
    ['Łódź', 'lodz'],
    ['STRASSE straße Straße', 'strasse'],
    ['smørrebrød', 'smorrebrod'],
    ['Æsop ǼSOP', 'aesop'],
    ['Đorđe', 'dorde'],
    ['İstanbul', 'istanbul'],
    ['ışık', 'isik'],
    ['ﬁne', 'fine'],
    ['Ｔｏｋｙｏ', 'tokyo'],
    ['Ὀδυσσεύς', 'οδυσσευσ'],
    ['Regie\u00adrung', 'regierung'],
    ['ё', 'е'],
    ['مُحَمَّد', 'محمد'],
    ['أحمد إحمد آحمد', 'احمد'],
    ['مدرسة', 'مدرسه'],
    ['الرئيس', 'رييس'],
    ['٢٠١٨', '2018'],
    ['ガ', 'ガ'],
    ['हिन्दी', 'हिन्दी'],
  ])('%s is folded to %s', (written, folded) => {
    expect(new Set(wordsOf(written).map((word) => word.folded))).toEqual(new Set([folded]));
  });

  it.each(['\uFE70', 'a\uFE70', '\uFE77ب'])('holds no mark without its letter: %j', (text) => {
    expect(fold(fold(text))).toBe(fold(text));
    expect(fold(text)).not.toMatch(/\p{M}/u);
  });

  it('stays what it is when it is folded again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { folded } of wordsOf(text))
          expect(
            wordsOf(fold(folded))
              .map((word) => word.folded)
              .join(''),
          ).toBe(fold(folded));
      }),
    );
  });
});

describe('marking', () => {
  it('changes nothing of a text but where its words are set apart', () => {
    fc.assert(
      fc.property(texts, fc.array(texts, { maxLength: 3 }), (text, queries) => {
        const marks = queries.flatMap((query) => parseQuery(query).terms.map(({ words }) => words));
        const segments = markWords(text, marks);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
      }),
    );
  });

  it('finds the same in plain letters, where it need not look at each word, as beside others', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abAB 1’-.,\n') });
    fc.assert(
      fc.property(plain, plain, (text, query) => {
        const marks = parseQuery(query).terms.map(({ words }) => words);
        expect(spansIn(`${text} é`, marks)).toEqual(spansIn(text, marks));
      }),
    );
  });

  it('takes a phrase as one, and finds words however they are written', () => {
    const marks = [['national', 'guard'], ['lodz'], ['東', '京']];
    const marked = markWords('The NATIONAL Guard in Łódź, the guard in 東京都.', marks);
    expect(marked.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual([
      'NATIONAL Guard',
      'Łódź',
      '東京',
    ]);
  });
});

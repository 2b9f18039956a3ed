// The catalogues of words: which one speaks, and that each says everything in its own way.
import { describe, expect, it } from 'vitest';
import { listText, piecesOf } from '../../src/words/phrases.ts';
import { amount, plural } from '../../src/words/plural.ts';
import { CATALOGUES, wordingFor, wordsFor } from '../../src/words/wordingFor.ts';

type Entry = string | null | ((...given: never[]) => string) | { readonly [key: string]: Entry };

/** All words of a catalogue by their path, such as `story.published`; functions with what was given to them in brackets. */
function wordsIn(entry: Entry, path = ''): [string, string][] {
  if (entry === null) return [];
  if (typeof entry === 'string') return [[path, entry]];
  if (typeof entry === 'function') {
    const given = path === 'story.corrections' ? [{ text: '‹1›', form: 'one' }] : ['‹1›', '‹2›'];
    return [[path, (entry as (...given: unknown[]) => string)(...given)]];
  }
  return Object.entries(entry).flatMap(([key, inner]) =>
    wordsIn(inner, path === '' ? key : `${path}.${key}`),
  );
}

/** What a text holds beside words: names of places in patterns, and what was given. */
function places(text: string): string[] {
  return (text.match(/\{\w+\}|‹\d›/g) ?? []).sort();
}

describe('the words of a language', () => {
  it.each([
    ['es', 'es', 'es'],
    ['es-MX', 'es', 'es-MX'],
    ['AR-eg', 'ar', 'AR-eg'],
    ['en-US', 'en-GB', 'en-US'],
    ['fr', 'en-GB', 'en-GB'],
    ['constructor', 'en-GB', 'en-GB'],
  ])('are found for %s by its first part, or are English', (tag, catalogue, language) => {
    expect(wordsFor(tag).language).toBe(catalogue);
    expect(wordingFor(tag)).toEqual({ words: wordsFor(tag), language, around: tag });
  });

  it('are those of the site where the story’s language has none', () => {
    expect(wordingFor('fr', 'es-MX')).toMatchObject({ language: 'es-MX', around: 'fr' });
    expect(wordingFor('fr', 'de')).toMatchObject({ language: 'en-GB', around: 'fr' });
    expect(wordingFor('ar', 'es')).toMatchObject({ language: 'ar', around: 'ar' });
  });

  it.each(Object.entries(CATALOGUES))(
    '%s has a word for everything, with all that was given',
    (_tag, words) => {
      const english = new Map(wordsIn(wordsFor('en')));
      for (const [path, text] of wordsIn(words)) {
        expect(text.trim(), path).not.toBe('');
        expect(places(text), path).toEqual(places(english.get(path) ?? ''));
        // The names of links are put into markup as they are.
        expect(text, path).not.toMatch(/["<>&]/);
      }
    },
  );

  it.each(Object.entries(CATALOGUES).filter(([tag]) => tag !== 'en'))(
    '%s has no word that is left in English',
    (_tag, words) => {
      const english = new Map(wordsIn(wordsFor('en')));
      const left = wordsIn(words).filter(([path, text]) => /\p{L}/u.test(text) && text === english.get(path));
      expect(left.filter(([path]) => path !== 'story.in' && path !== 'lists.authorRole')).toEqual([]);
    },
  );
});

describe('a number in words', () => {
  it('has the form that its language wants, of which Arabic knows six', () => {
    const forms = { zero: 'z', one: '1', two: '2', few: 'f #', many: 'm #', other: 'o #' };
    const inArabic = [0, 1, 2, 3, 11, 100].map((count) => plural(amount(count, 'ar'), forms));
    expect(inArabic).toEqual(['z', '1', '2', 'f 3', 'm 11', 'o 100']);
    expect(
      [0, 1, 2].map((count) => plural(amount(count, 'en'), { one: '# story', other: '# stories' })),
    ).toEqual(['0 stories', '1 story', '2 stories']);
  });

  it('is written in the figures of the whole tag', () => {
    expect(amount(1234, 'ar-EG').text).toBe('١٬٢٣٤');
    expect(amount(1234, 'es').text).toBe('1234');
    expect(amount(1234, 'en-GB').text).toBe('1,234');
  });

  it('chooses the heading of corrections', () => {
    const heading = (tag: string) =>
      [1, 2, 3].map((count) => wordsFor(tag).story.corrections(amount(count, tag)));
    expect(heading('en')).toEqual(['Correction', 'Corrections', 'Corrections']);
    expect(heading('es')).toEqual(['Corrección', 'Correcciones', 'Correcciones']);
    expect(heading('ar')).toEqual(['تصحيح', 'تصحيحان', 'تصحيحات']);
  });
});

describe('a phrase', () => {
  it('is taken apart where something else than words stands in it', () => {
    expect(piecesOf('By {names} in {place}')).toEqual([
      { text: 'By ', name: null },
      { name: 'names' },
      { text: ' in ', name: null },
      { name: 'place' },
    ]);
  });

  it('strings names together as its language does', () => {
    expect(listText(['A', 'B', 'C'], 'en-GB')).toBe('A, B and C');
    expect(listText(['Ana', 'Inés'], 'es')).toBe('Ana e Inés');
    expect(listText(['سارة', 'منى'], 'ar')).toBe('سارة ومنى');
  });
});

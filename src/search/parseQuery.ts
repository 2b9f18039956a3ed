// Reads what somebody typed into the search field. Every text is a query: none is an error.
import type { Term, Wanted } from './Query.ts';
import { wordsOf } from './wordsOf.ts';

/** In characters: more than anybody types, less than would keep the search busy. */
export const LONGEST_QUERY = 200;

const MOST_TERMS = 12;

/** Quotation marks of any language; the same sign may open and close. */
const MARK = /["“”„‟«»＂「」『』]/;

/** A hyphen or a minus sign before a part leaves out stories that have it, if it begins a word. */
const CHUNK = new RegExp(
  `(?:(?<!\\S)([-−]))?(?:${MARK.source}([^"“”„‟«»＂「」『』]*)(?:${MARK.source}|$)|[^\\s"“”„‟«»＂「」『』]+)`,
  'gu',
);

/**
 * Reads a query. A part in quotation marks is one term; a word such as “mid-term” is one of two words. Where all has a
 * hyphen before it, none is left out: who copied items of a list looks for them.
 */
export function parseQuery(query: string): Wanted {
  const whole = cleaned(query);
  const text = beginning(whole);
  const chunks = [...text.matchAll(CHUNK)];
  const termsOf = (some: typeof chunks) => withoutRepeats(some.flatMap(termOf));
  const wanted = termsOf(chunks.filter(([, hyphen]) => hyphen === undefined));
  const unwanted = termsOf(chunks.filter(([, hyphen]) => hyphen !== undefined));
  const [terms, without] = wanted.length > 0 ? [wanted, unwanted] : [unwanted, wanted];
  return {
    text,
    terms: terms.slice(0, MOST_TERMS),
    without: without.slice(0, MOST_TERMS),
    isCut: text.length < whole.length || Math.max(terms.length, without.length) > MOST_TERMS,
  };
}

// Control characters and halves of surrogate pairs stand for nothing that anybody could type or read.
function cleaned(query: string): string {
  return query
    .slice(0, LONGEST_QUERY * 20)
    .replace(/[\p{Cc}\p{Cs}\p{Co}\s\uFFFD]+/gu, ' ')
    .normalize('NFC')
    .trim();
}

// Half of a word is not looked for, unless there is no whole one.
function beginning(whole: string): string {
  const signs = [...whole];
  const text = signs.slice(0, LONGEST_QUERY).join('');
  const isWithin = signs.length > LONGEST_QUERY && signs[LONGEST_QUERY] !== ' ';
  return isWithin && text.includes(' ') ? text.slice(0, text.lastIndexOf(' ')) : text.trimEnd();
}

function termOf(match: RegExpExecArray): Term[] {
  const { 0: chunk, 2: quoted, index } = match;
  const words = wordsOf(quoted ?? chunk).map(({ folded }) => folded);
  if (words.length === 0) return [];
  return [{ words, isQuoted: quoted !== undefined, start: index, end: index + chunk.length }];
}

function withoutRepeats(terms: readonly Term[]): Term[] {
  const known = new Set<string>();
  return terms.filter(({ words, isQuoted }) => {
    const name = JSON.stringify([words, isQuoted]);
    return !known.has(name) && known.add(name);
  });
}

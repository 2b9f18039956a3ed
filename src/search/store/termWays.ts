// Finds the ways in which a term of a query may count: as it is, as the beginning of a word, in the singular.
import type { Term } from '../Query.ts';
import { isUnspaced } from '../wordsOf.ts';
import type { Ways } from './expressions.ts';
import type { Vocabulary } from './Vocabulary.ts';

/** Longer words that begin with a word: the most frequent ones, no more, because each makes the search slower. */
const MOST_ENDINGS = 8;

/** A term as it is written. */
export function exactWays({ words }: Term): Ways {
  return [words];
}

/** A term with the words that count for it; one in quotation marks, or of several words, stays as it is. */
export function wideWays(term: Term, vocabulary: Vocabulary): Ways {
  const [word = '', ...more] = term.words;
  if (term.isQuoted || more.length > 0 || isUnspaced(word)) return [term.words];
  const longer = canBegin(word) ? vocabulary.beginningWith(word, MOST_ENDINGS) : [];
  const shorter = singularsOf(word).filter((form) => vocabulary.storiesWith(form) > 0);
  return [...new Set([word, ...longer, ...shorter])].map((way) => [way]);
}

// Too many words begin with two letters of the Latin script; elsewhere two may be a word.
function canBegin(word: string): boolean {
  return word.length >= (/^\p{Script=Latin}/u.test(word) ? 3 : 2) && !/^\p{N}+$/u.test(word);
}

// The plurals of English and of the Romance languages; whatever is made of another word is not in the vocabulary.
function singularsOf(word: string): readonly string[] {
  const [, stem, ending] = /^(\p{Script=Latin}{3,}?)(ies|es|s)$/u.exec(word) ?? [];
  if (stem === undefined) return [];
  if (ending === 'ies') return [`${stem}y`, `${stem}ie`];
  return ending === 'es' ? [stem, `${stem}e`] : [stem];
}

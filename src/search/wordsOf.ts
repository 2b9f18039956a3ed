// Finds the words of a text, each in its folded form and with its place.
import { fold } from './fold.ts';

/** A word of a text. */
export interface Word {
  readonly folded: string;
  /** Where it begins and ends in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/**
 * Scripts that put no spaces between words: each of their letters counts as a word, and a run of them as a phrase. That
 * finds any part of a sentence, where a guess at the words would depend on what stands around them and on the release
 * of ICU.
 */
const UNSPACED = [
  ...['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'].map((name) => `\\p{Script=${name}}`),
  'ー',
].join('');

const WORD = new RegExp(
  `[${UNSPACED}][\\p{M}\\p{Cf}]*|(?![${UNSPACED}])[\\p{L}\\p{N}](?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}\\p{Cf}])*`,
  'gu',
);

const UNSPACED_LETTER = new RegExp(`[${UNSPACED}]`, 'u');

/** The words of a text in their order. The s of a possessive is none. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const folded = fold(word);
    if (folded === '' || (folded === 's' && /['’ʼ]/.test(text.charAt(index - 1)))) continue;
    words.push({ folded, start: index, end: index + word.length });
  }
  return words;
}

/** Whether a folded word is a letter of a script that puts no spaces between words. */
export function isUnspaced(folded: string): boolean {
  return UNSPACED_LETTER.test(folded);
}

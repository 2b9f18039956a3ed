// Folds a word into the form in which all ways of writing it are the same.

/** Letters that Unicode does not take apart, each with what people type who do not have it on their keyboard. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ĸ: 'k',
  ŀ: 'l',
  ς: 'σ',
  // Arabic: forms of alef, of the letters at the end of words, and those of Persian and Urdu keyboards.
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ی: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ۀ: 'ه',
};

const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** Accents, harakat and niqqud. In other scripts marks are vowels, which stay. */
const MARKS =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;

/** Signs that direct how letters are joined or broken, and the stroke that stretches Arabic words. */
const UNSEEN = /[\p{Cf}\u0640]/gu;

/** Digits of Arabic and Persian. */
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** The Arabic article, alone or after the particles that are written together with it. */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{Script=Arabic}{3})/u;

/** What is left of a word: lower case, without accents, in plain letters; it may be nothing. */
export function fold(word: string): string {
  // Nearly all words are plain already. Of others, a sign that stands for a mark alone has no letter that could carry it.
  if (/^[A-Za-z0-9]+$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .replace(/^\p{M}+/u, '')
    .replace(MARKS, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
    .normalize('NFC')
    .replace(ARTICLE, '');
}

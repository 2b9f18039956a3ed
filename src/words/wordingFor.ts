// Chooses the words that a text is printed with: those of its language, where there is a catalogue of it.
import { ARABIC } from './arabic.ts';
import { ENGLISH, type Words } from './english.ts';
import { SPANISH } from './spanish.ts';

/** The catalogues by the primary subtag of their language. A new one is added here. */
export const CATALOGUES: Readonly<Record<string, Words>> = { ar: ARABIC, en: ENGLISH, es: SPANISH };

/** The words for a text, and the languages (BCP 47) of both: they differ where the text's language has no catalogue. */
export interface Wording {
  readonly words: Words;
  /** That of the words, and of the dates and numbers in their sentences. */
  readonly language: string;
  /** That of the text which they stand in, and of dates and numbers that stand alone. */
  readonly around: string;
}

/**
 * The words for a text in a language: of the first of its own and some other languages that has a catalogue, else
 * English ones. Dates are written as the whole tag has them: `es-MX` takes the words of Spanish and the dates of Mexico.
 */
export function wordingFor(language: string, ...others: readonly string[]): Wording {
  const found = [language, ...others].find((tag) => catalogueOf(tag) !== undefined);
  return { words: wordsFor(found ?? ''), language: found ?? ENGLISH.language, around: language };
}

/** The words of a language (BCP 47), by its primary subtag; English ones where it has no catalogue. */
export function wordsFor(language: string): Words {
  return catalogueOf(language) ?? ENGLISH;
}

function catalogueOf(language: string): Words | undefined {
  const primary = language.split('-')[0]?.toLowerCase() ?? '';
  return Object.hasOwn(CATALOGUES, primary) ? CATALOGUES[primary] : undefined;
}

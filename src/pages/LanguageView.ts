// The language of a part of a page, as its markup carries it.
import { directionOf } from '../article/language.ts';

/** A language (BCP 47) with the direction of its writing. */
export interface LanguageView {
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
}

/** The view of a language. */
export function languageView(tag: string): LanguageView {
  return { tag, direction: directionOf(tag) };
}

/** The view of a part's language where it is not that of the page around it; else null: nothing needs to be said. */
export function otherLanguage(part: string, page: string): LanguageView | null {
  return part === page ? null : languageView(part);
}

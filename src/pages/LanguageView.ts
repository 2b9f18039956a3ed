// The language of a part of a page, as its markup carries it.
import { directionOf, isWrittenIn } from '../article/language.ts';
import type { Wording } from '../words/wordingFor.ts';

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

/** The language of words of ours where it is not that of the text around them; else null. */
export function oursIn({ language, around }: Wording): LanguageView | null {
  return otherLanguage(language, around);
}

/**
 * The language of a name that editors give in no language, such as a topic: that of the site, unless it is written in
 * the script of the story that it comes from, and not in the site's.
 */
export function nameLanguage(name: string, site: string, story: string): string {
  return !isWrittenIn(name, site) && isWrittenIn(name, story) ? story : site;
}

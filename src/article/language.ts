// What a language tag tells: the language that it names, and the direction of its writing.

const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** How many languages are remembered: a site has a few. */
const MOST = 100;

const scripts = new Map<string, string>();

/** The script of a language (BCP 47), or the likely one; empty where none is known. To ask for it takes long. */
function scriptOf(language: string): string {
  const known = scripts.get(language);
  if (known !== undefined) return known;
  const { script = '' } = new Intl.Locale(language).maximize();
  if (scripts.size === MOST) scripts.clear();
  scripts.set(language, script);
  return script;
}

/** The direction of a language (BCP 47), by its script or the likely script of the language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(scriptOf(language)) ? 'rtl' : 'ltr';
}

/** What a language (BCP 47) sets between two parts of a line, such as a day and a time. */
export function commaOf(language: string): string {
  return scriptOf(language) === 'Arab' ? '، ' : ', ';
}

/** Whether some letter of a text is of the script in which a language (BCP 47) is written. */
export function isWrittenIn(text: string, language: string): boolean {
  const script = scriptOf(language);
  try {
    return new RegExp(`\\p{Script=${LETTERS[script] ?? script}}`, 'u').test(text);
  } catch {
    // A mixture of scripts that Unicode has no property of: nothing speaks against it.
    return true;
  }
}

/** Scripts whose letters Unicode files under another name. */
const LETTERS: Readonly<Record<string, string>> = { Hans: 'Han', Hant: 'Han' };

/** A BCP 47 tag in its canonical case; null for what is no tag, or names no known language. */
export function knownLanguage(text: string): string | null {
  try {
    const tag = Intl.getCanonicalLocales(text)[0] ?? '';
    const primary = tag.split('-')[0] ?? '';
    return /^[a-z]{2,3}$/.test(primary) && names.of(primary) !== undefined ? tag : null;
  } catch {
    // Intl throws for what is no tag.
    return null;
  }
}

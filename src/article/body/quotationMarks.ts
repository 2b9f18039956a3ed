// The quotation marks of languages, from the delimiters of Unicode's CLDR and the typographic habit of each.

/** Marks for outer and for inner quotations: opening and closing. */
export interface QuotationMarks {
  readonly outer: readonly [string, string];
  readonly inner: readonly [string, string];
}

const ENGLISH: QuotationMarks = { outer: ['“', '”'], inner: ['‘', '’'] };
const GERMAN: QuotationMarks = { outer: ['„', '“'], inner: ['‚', '‘'] };
const LOW_HIGH: QuotationMarks = { outer: ['„', '”'], inner: ['‚', '’'] };
const GUILLEMETS: QuotationMarks = { outer: ['«', '»'], inner: ['“', '”'] };
const NORDIC: QuotationMarks = { outer: ['”', '”'], inner: ['’', '’'] };
const CORNERS: QuotationMarks = { outer: ['「', '」'], inner: ['『', '』'] };

/** Spanish in America sets the marks of English. */
const AMERICAN = 'AR BO CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV US UY VE'.split(' ');

const BY_LANGUAGE: Readonly<Record<string, QuotationMarks>> = {
  // Browsers mirror the outer ones: each opens where the line begins.
  ar: GUILLEMETS,
  bg: GERMAN,
  bs: LOW_HIGH,
  ca: GUILLEMETS,
  cs: GERMAN,
  da: ENGLISH,
  de: GERMAN,
  'de-CH': { outer: ['«', '»'], inner: ['‹', '›'] },
  el: GUILLEMETS,
  es: GUILLEMETS,
  'es-419': ENGLISH,
  ...Object.fromEntries(AMERICAN.map((region) => [`es-${region}`, ENGLISH])),
  et: { outer: ['„', '“'], inner: ['‚', '‘'] },
  fa: { outer: ['«', '»'], inner: ['‹', '›'] },
  fi: NORDIC,
  // French sets a narrow no-break space inside its marks.
  fr: { outer: ['«\u202F', '\u202F»'], inner: ['“', '”'] },
  'fr-CH': { outer: ['«', '»'], inner: ['‹', '›'] },
  hr: LOW_HIGH,
  hu: { outer: ['„', '”'], inner: ['»', '«'] },
  is: GERMAN,
  it: GUILLEMETS,
  ja: CORNERS,
  lt: GERMAN,
  nb: { outer: ['«', '»'], inner: ['‘', '’'] },
  nl: { outer: ['“', '”'], inner: ['‘', '’'] },
  nn: { outer: ['«', '»'], inner: ['‘', '’'] },
  no: { outer: ['«', '»'], inner: ['‘', '’'] },
  pl: { outer: ['„', '”'], inner: ['«', '»'] },
  'pt-PT': { outer: ['«', '»'], inner: ['“', '”'] },
  ro: { outer: ['„', '”'], inner: ['«', '»'] },
  ru: { outer: ['«', '»'], inner: ['„', '“'] },
  sk: GERMAN,
  sl: GERMAN,
  sr: LOW_HIGH,
  sv: NORDIC,
  uk: { outer: ['«', '»'], inner: ['„', '“'] },
  'zh-HK': CORNERS,
  'zh-TW': CORNERS,
};

/** The marks of a language (BCP 47): by the whole tag, then by the language alone, else the English ones. */
export function quotationMarks(language: string): QuotationMarks {
  return BY_LANGUAGE[language] ?? BY_LANGUAGE[language.split('-')[0] ?? ''] ?? ENGLISH;
}

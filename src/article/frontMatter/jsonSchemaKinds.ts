// What the kinds of value look like to editors and validators: keywords of JSON Schema for the metadata of fields.

/**
 * Keywords that a schema carries beside its own rules, which JSON Schema cannot see. None may refuse what the rules
 * accept; that they let through some of what the rules refuse cannot be helped.
 */
type Keywords = Readonly<Record<string, unknown>>;

/**
 * Any value but a list or a group. Other readers of YAML take `2018`, `true` and `null` for no text, while here every
 * value is text until a rule reads it. Not a list of types: editors would offer `true`, `false` and `null` everywhere.
 */
const SCALAR = { type: undefined, not: { type: ['array', 'object'] } };

const CONTROLS = '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f\\ufffe\\uffff';

/**
 * Words of one line. Not `maxLength`: their length counts as the rule counts it, a run of white space for one and at
 * the ends for none.
 */
export function lineKeywords(maxLength: number): Keywords {
  const pattern = `^\\s*(?!\\s)(?:[^\\s${CONTROLS}]|\\s+(?=\\S)){1,${maxLength}}\\s*$`;
  const patternErrorMessage = `Write 1 to ${maxLength} characters.`;
  return { ...SCALAR, maxLength: undefined, pattern, patternErrorMessage };
}

/** Words to the letter. */
export function verbatimKeywords(maxLength: number): Keywords {
  return { ...SCALAR, maxLength, pattern: '\\S', patternErrorMessage: 'Write its text.' };
}

/** A slug, id or key. */
export function slugKeywords(form: RegExp, maxLength: number): Keywords {
  const patternErrorMessage = 'Use lower-case letters a to z, digits and single hyphens.';
  return { ...SCALAR, maxLength, pattern: form.source, patternErrorMessage };
}

/** `true` or `false`, in quotes or not. */
export const FLAG_KEYWORDS: Keywords = {
  type: ['boolean', 'string'],
  pattern: '^(?:true|false)$',
  patternErrorMessage: 'Write true or false.',
};

const MONTHS_AND_DAYS =
  '(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|[12]\\d))';
const OFFSET = '(?:[Zz]|\\+(?:0\\d|1[0-4]):?[0-5]\\d|-(?:0\\d|1[0-2]):?[0-5]\\d)';
const TIME = `(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?\\s*${OFFSET}?`;

/** A day or an instant. Tools that make a date of it and write that as JSON give the same form. */
export const MOMENT_KEYWORDS: Keywords = {
  pattern: `^\\s*(?!00)\\d{4}-${MONTHS_AND_DAYS}(?:[Tt ]\\s*${TIME})?\\s*$`,
  patternErrorMessage: 'Write a day as 2018-10-25, or a time as 2018-10-25 14:30.',
};

/** A language tag. */
export const LANGUAGE_KEYWORDS: Keywords = {
  pattern: '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$',
  patternErrorMessage: 'Write a code such as en-GB, es or ar.',
};

const SCHEME = '\\s*[Hh][Tt][Tt][Pp][Ss]?:';

/** An absolute address. The URL standard forgives much, and so does this. */
export const ADDRESS_KEYWORDS: Keywords = {
  pattern: `^${SCHEME}[/\\\\]*[^/\\\\]`,
  patternErrorMessage: 'Write a whole address that begins with https://.',
};

/** Scheme, host and port. */
export const ORIGIN_KEYWORDS: Keywords = {
  pattern: `^${SCHEME}[/\\\\]*[^/\\\\?#]+[/\\\\.%2eE]*\\??#?\\s*$`,
  patternErrorMessage: 'Write the origin alone, such as https://news.example.',
};

/** An address of this site or of another. */
export const ANY_ADDRESS_KEYWORDS: Keywords = {
  pattern: `^(?:/(?!/)[a-z0-9/-]*$|${SCHEME}[/\\\\]*[^/\\\\])`,
  patternErrorMessage: 'Write a path such as /corrections-policy, or a whole address.',
};

const PATH_PART = `[^./\\\\?#:${CONTROLS}][^/\\\\?#:${CONTROLS}]*`;

/** A file in `pictures/`. */
export const PICTURE_KEYWORDS: Keywords = {
  ...SCALAR,
  pattern: `^\\s*(?:\\.{0,2}/)*(?:pictures/)?${PATH_PART}(?:/${PATH_PART})*$`,
  patternErrorMessage: 'Write the name of a file in the folder pictures/, such as border.jpg.',
};

/** The name of an IANA time zone; which ones there are changes from year to year. */
export const TIME_ZONE_KEYWORDS: Keywords = {
  pattern: '^[A-Za-z0-9_+:/-]+$',
  patternErrorMessage: 'Write an IANA name such as Europe/London.',
};

/** An e-mail address. */
export function emailKeywords(form: RegExp): Keywords {
  return { pattern: form.source, patternErrorMessage: 'Write an e-mail address.' };
}

/** A former slug or path; the keywords of its line apply, too. */
export function aliasKeywords(formerSlug: RegExp): Keywords {
  const slug = formerSlug.source.replace(/^\^|\$$/g, '');
  const pattern = `^\\s*(?:/[^?#/\\\\][^?#]*|${slug})\\s*$`;
  const patternErrorMessage = 'Write a former slug such as old-slug, or a path that begins with a slash.';
  return { allOf: [{ pattern, patternErrorMessage }] };
}

/** The account of a post. */
export const HANDLE_KEYWORDS: Keywords = {
  ...SCALAR,
  pattern: '^\\s*@?\\w{1,20}\\s*$',
  patternErrorMessage: 'Write the account’s name, such as realDonaldTrump.',
};

/** The number of a post. Best in quotes: tools that read it as a number change its last digits. */
export const POST_ID_KEYWORDS: Keywords = {
  type: ['string', 'integer'],
  minimum: 0,
  pattern: '^\\d{1,25}$',
  patternErrorMessage: 'Write the digits at the end of the tweet’s address, in quotes.',
};

// Says which values the attributes of harmless elements may have.
import { readMoment } from '../frontMatter/moment.ts';
import { knownLanguage } from '../language.ts';

/** A rule for values, and what to do about one that breaks it. */
export interface ValueRule {
  readonly fits: (value: string) => boolean;
  readonly hint: string;
}

const TIME =
  /^\d{4}(?:-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$|^\d{2}:\d{2}$/;
const EDIT = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/;
const SPAN = matching(/^[1-9]\d{0,2}$/, 'Write a whole number.');
const DATE_HINT = 'Write a date such as 2018-10-25, or a time such as 2018-10-25T14:30Z.';

const RULES: Readonly<Record<string, ValueRule>> = {
  colspan: SPAN,
  'del datetime': { fits: (value) => EDIT.test(value) && exists(value), hint: DATE_HINT },
  dir: matching(/^(?:ltr|rtl|auto)$/, 'It is ltr, rtl or auto.'),
  'ins datetime': { fits: (value) => EDIT.test(value) && exists(value), hint: DATE_HINT },
  lang: { fits: (value) => knownLanguage(value) !== null, hint: 'Write a code such as fr.' },
  open: matching(/^(?:open)?$/, 'Write `open` alone.'),
  rowspan: SPAN,
  scope: matching(/^(?:row|col|rowgroup|colgroup)$/, 'It is row, col, rowgroup or colgroup.'),
  span: SPAN,
  'time datetime': { fits: (value) => TIME.test(value) && exists(value), hint: DATE_HINT },
};

/** The rule for an attribute of an element; null where any value will do. Both names in lower case. */
export function valueRule(element: string, attribute: string): ValueRule | null {
  return RULES[`${element} ${attribute}`] ?? RULES[attribute] ?? null;
}

function matching(form: RegExp, hint: string): ValueRule {
  return { fits: (value) => form.test(value), hint };
}

// A year, a month and a time of day are filled up to a whole date.
function exists(value: string): boolean {
  const date = /^\d{2}:/.test(value) ? `2000-01-01 ${value}` : `${value}${'-01-01'.slice(value.length - 4)}`;
  return 'instant' in readMoment(value.length < 10 ? date : value, 'UTC');
}

// Words as share pictures have them: a sign that no typeface has gives way to one that looks like it.
import { isCovered } from './isCovered.ts';

/** Each of these is a sign by itself, and a typeface has it: most headlines hold no other, and need no closer look. */
const PLAIN = /^[ -~\u00A0-\u00FF–—‘’“”…]*$/;

const signs = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Signs that Unicode does not decompose, or not to what looks like them: the hyphen of word processors, per mille. */
const ALIKE = new Map([
  ['\u2010', '-'],
  // With a word joiner: no line breaks after it.
  ['\u2011', '-\u2060'],
  ['\u2012', '–'],
  ['‰', '0⁄00'],
  ['‱', '0⁄000'],
]);

/** Raised figures: as plain ones, 10⁵ would be 105. */
const RAISED = /^[\u2070-\u207F]$/u;

const LOWERED = /[\u2080-\u2089]$/u;

const FIGURE = /\p{N}/u;

/**
 * Words composed (NFC), with the compatibility form (NFKC) of what no typeface has: `H₂O` is `H2O`. A sign stays where
 * that form cannot be drawn either, or would be read as part of a number beside it.
 */
export function cardText(written: string): string {
  if (isPlain(written)) return written;
  const text = written.normalize('NFC');
  const parts = [...signs.segment(text)].map(({ segment }) => segment);
  return parts.map((sign, at) => stoodFor(sign, parts[at - 1] ?? '', parts[at + 1] ?? '')).join('');
}

/** Whether words hold nothing but signs of which one look is enough to know that they can be drawn. */
export function isPlain(written: string): boolean {
  return PLAIN.test(written);
}

function stoodFor(sign: string, before: string, after: string): string {
  if (isCovered(sign) || RAISED.test(sign)) return sign;
  const form = ALIKE.get(sign) ?? sign.normalize('NFKC');
  const parts = [...signs.segment(form)];
  if (form === sign || /^\s\p{M}/u.test(form) || !parts.every(({ segment }) => isCovered(segment)))
    return sign;
  const meetsBefore = meets(sign, before, [...form][0] ?? '');
  const meetsAfter = meets(sign, after, [...form].at(-1) ?? '');
  if (!meetsBefore && !meetsAfter) return form;
  // 5⅓ is 5 1/3, not 51/3.
  return form.includes('⁄') ? `${meetsBefore ? '\u2009' : ''}${form}${meetsAfter ? '\u2009' : ''}` : sign;
}

// Figures that meet make one number, except lowered ones, which are one number already.
function meets(sign: string, beside: string, end: string): boolean {
  return FIGURE.test(end) && FIGURE.test(beside) && !(LOWERED.test(sign) && LOWERED.test(beside));
}

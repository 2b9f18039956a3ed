// Numbers in words: which form of a word goes with a number, and how the number is written.

/** A number as a language has it. */
export interface Amount {
  /** In the figures of the language. */
  readonly text: string;
  /** The form of a word that goes with it (https://cldr.unicode.org/index/cldr-spec/plural-rules). */
  readonly form: Intl.LDMLPluralRule;
}

/** The forms of a word; `other` stands in for those that a language does not tell apart. */
export type Forms = { readonly other: string } & { readonly [form in Intl.LDMLPluralRule]?: string };

const numbers = new Map<string, Intl.NumberFormat>();
const rules = new Map<string, Intl.PluralRules>();

/** A number in the figures of a language (BCP 47). */
export function numberText(number: number, language: string): string {
  const format = numbers.get(language) ?? new Intl.NumberFormat(language);
  numbers.set(language, format);
  return format.format(number);
}

/** A number with the form of the words beside it in a language (BCP 47). */
export function amount(number: number, language: string): Amount {
  const rule = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, rule);
  return { text: numberText(number, language), form: rule.select(number) };
}

/** The form that goes with an amount, with the number in the place of `#`. */
export function plural({ form, text }: Amount, forms: Forms): string {
  return (forms[form] ?? forms.other).replace('#', text);
}

// Checks the attributes of one harmless element.
import { errorAt, type Flaw, type Place } from '../Problem.ts';
import { valueRule } from './attributeValues.ts';
import { HARMLESS_ATTRIBUTES } from './harmlessHtml.ts';
import type { Attribute } from './htmlTags.ts';

/** The flaws of an element's attributes: unknown ones, values of the wrong form, and a `time` without its date. */
export function attributeFlaws(element: string, attributes: readonly Attribute[], place: Place): Flaw[] {
  const flaws = attributes.flatMap((attribute) => attributeFlaw(element, attribute, place));
  if (element !== 'time' || attributes.some(({ name }) => name === 'datetime')) return flaws;
  return [...flaws, errorAt(place, '<time> has no `datetime`.', 'Write <time datetime="2018-10-25">.')];
}

function attributeFlaw(element: string, { name, value }: Attribute, place: Place): Flaw[] {
  const allowed = ['lang', 'dir', ...(HARMLESS_ATTRIBUTES[element] ?? [])];
  if (!allowed.includes(name)) {
    const script = name.startsWith('on');
    const hint = script
      ? 'Delete it: stories hold no scripts.'
      : `Delete it; <${element}> may have ${allowed.join(', ')}.`;
    return [errorAt(place, `The attribute \`${name}\` is not allowed on <${element}>.`, hint)];
  }
  const rule = valueRule(element, name);
  if (rule === null || rule.fits(value)) return [];
  return [errorAt(place, `\`${name}\` of <${element}> cannot be “${value.slice(0, 40)}”.`, rule.hint)];
}

// The kinds of value that fields of front matter hold, each read strictly from the string in the file.
import * as z from 'zod';
import { CONTROL_CHARACTERS, holdsControlCharacter } from '../copy/controlCharacters.ts';
import { openDirection } from '../copy/openDirection.ts';
import { knownLanguage } from '../language.ts';
import { parseUrl } from '../parseUrl.ts';
import { suggestSlug } from '../suggestSlug.ts';
import {
  ADDRESS_KEYWORDS,
  FLAG_KEYWORDS,
  LANGUAGE_KEYWORDS,
  lineKeywords,
  MOMENT_KEYWORDS,
  PICTURE_KEYWORDS,
  slugKeywords,
  verbatimKeywords,
} from './jsonSchemaKinds.ts';
import { type Moment, readMoment } from './moment.ts';

/** The form of slugs, ids and keys: what is safe in an address on every system, for good. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Adds a flaw in words of ours to what zod found; for use inside a transform. */
export function refuse(context: z.RefinementCtx, message: string, hint: string): never {
  context.addIssue({ code: 'custom', message, params: { hint } });
  return z.NEVER;
}

/** Gives a field its words for the guide, for hints and for editors: what it is for, and an example. */
export function described<Schema extends z.ZodType>(
  schema: Schema,
  description: string,
  example: unknown,
): Schema {
  return schema.meta({ description, examples: [example] });
}

/** Text with its line breaks, to the letter; neither empty nor holding control characters. */
export function verbatim(maximum = 10_000) {
  const kind = z.string().transform((text, context) => {
    if (text.trim() === '') return refuse(context, 'is empty', 'Write its text, or delete the line.');
    if (holdsControlCharacter(text))
      return refuse(context, 'holds an invisible control character', 'Delete it.');
    return withinLength(text, maximum, context);
  });
  return kind.meta(verbatimKeywords(maximum));
}

const TURNED = 'holds an invisible control of the direction of writing without its counterpart';
const TURN_BACK = 'Delete it: words from right to left need none, and it would turn what stands after them.';

/** Plain text of one line: runs of white space, line breaks too, become one space. */
export function plainLine(maximum: number) {
  const kind = verbatim().transform((text, context) => {
    if (openDirection(text) !== null) return refuse(context, TURNED, TURN_BACK);
    return withinLength(text.trim().replace(/\s+/gu, ' '), maximum, context);
  });
  return kind.meta(lineKeywords(maximum));
}

function withinLength(text: string, maximum: number, context: z.RefinementCtx): string {
  // It has at most as many characters as code units.
  const length = text.length <= maximum ? text.length : [...text].length;
  if (length <= maximum) return text;
  return refuse(
    context,
    `has ${length} characters; it may have up to ${maximum}`,
    `Shorten it by ${length - maximum}.`,
  );
}

/** `true` or `false`. YAML 1.2 knows no `yes`. */
export function flag() {
  const kind = z.string().transform((text, context): boolean => {
    if (text === 'true' || text === 'false') return text === 'true';
    return refuse(context, `cannot be “${clip(text)}”`, 'Write true or false.');
  });
  return kind.meta(FLAG_KEYWORDS);
}

/** A day or an instant; see readMoment. */
export function moment(timeZone: string) {
  const kind = z.string().transform((text, context): Moment => {
    const read = readMoment(text, timeZone);
    return 'message' in read ? refuse(context, `cannot be used: ${read.message}`, read.hint) : read;
  });
  return kind.meta(MOMENT_KEYWORDS);
}

/** A slug, id or key. */
export function slug() {
  const kind = z.string().transform((text, context): string => {
    if (SLUG.test(text) && text.length <= 100) return text;
    const better = suggestSlug(text);
    const meant = SLUG.test(better) && text.length <= 100 ? `Did you mean ${better}? ` : '';
    const form = 'Use lower-case letters a to z, digits and single hyphens, up to 100 characters.';
    return refuse(context, `cannot be “${clip(text)}”`, meant + form);
  });
  return kind.meta(slugKeywords(SLUG, 100));
}

/** A BCP 47 language tag in its canonical case. */
export function languageTag() {
  const kind = z.string().transform((text, context): string => {
    const message = `cannot be “${clip(text)}”: it is no code of a language`;
    return knownLanguage(text) ?? refuse(context, message, 'Write a code such as en-GB, es or ar.');
  });
  return kind.meta(LANGUAGE_KEYWORDS);
}

/** An absolute http or https address, as the URL standard writes it. */
export function webAddress() {
  const kind = z.string().transform((text, context): string => {
    const url = parseUrl(text.trim());
    const fits = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
    if (fits) return url.href;
    return refuse(context, `cannot be “${clip(text)}”`, 'Write a whole address that begins with https://.');
  });
  return kind.meta(ADDRESS_KEYWORDS);
}

/** The path of a picture inside `pictures/`, however it was written: `a.jpg`, `pictures/a.jpg`, `../../pictures/a.jpg`. */
export function picturePath() {
  const kind = z.string().transform((text, context): string => {
    const hint = 'Write the name of a file in the folder pictures/, such as border.jpg.';
    return pathInPictures(text) ?? refuse(context, `cannot be “${clip(text)}”`, hint);
  });
  return kind.meta(PICTURE_KEYWORDS);
}

/** The path of a picture inside `pictures/`; null for what is no such path. */
export function pathInPictures(text: string): string | null {
  const path = text.trim().replace(/^(?:\.{0,2}\/)*(?:pictures\/)?/, '');
  const inside = path !== '' && !path.split('/').some((part) => part === '' || part.startsWith('.'));
  return inside && !/[\\?#:]/.test(path) && !holdsControlCharacter(path) ? path : null;
}

/** The name of a topic: without a letter or digit, it would have no address. */
export function topic() {
  return plainLine(80).transform((text, context): string => {
    if (/[\p{L}\p{N}]/u.test(text)) return text;
    return refuse(context, 'has neither a letter nor a digit', 'Write the topic in words.');
  });
}

function clip(text: string): string {
  const shown = text.replace(CONTROL_CHARACTERS, '\uFFFD');
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}

// The front matter of a standing page, such as the corrections policy.
import * as z from 'zod';
import { described, languageTag, moment, plainLine } from './fields.ts';

/** Builds the schema of pages/<slug>.md. */
export function pageSchema(timeZone: string) {
  return z.strictObject({
    title: described(plainLine(110), 'The title of the page.', 'Corrections policy'),
    description: described(plainLine(300), 'One sentence about it.', 'How we correct mistakes.').optional(),
    updated: described(moment(timeZone), 'Its last change.', '2018-10-26').optional(),
    lang: described(languageTag(), 'The language of the page, if not the site’s.', 'es').optional(),
  });
}

/** A page's front matter, read. */
export type PageFields = z.infer<ReturnType<typeof pageSchema>>;

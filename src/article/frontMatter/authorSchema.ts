// The front matter of an author's file.
import * as z from 'zod';
import { described, languageTag, picturePath, plainLine, webAddress } from './fields.ts';

/** The schema of authors/<id>.md. */
export const authorSchema = z.strictObject({
  name: described(plainLine(100), 'The name as bylines print it.', 'Jane Doe'),
  role: described(plainLine(100), 'What the author does.', 'Defence correspondent').optional(),
  links: described(z.array(webAddress()), 'Pages of the author elsewhere.', [
    'https://social.example/@jane',
  ]).default([]),
  picture: described(picturePath(), 'A portrait in pictures/.', 'jane-doe.jpg').optional(),
  lang: described(languageTag(), 'The language of the biography, if not the site’s.', 'es').optional(),
});

/** An author's front matter, read. */
export type AuthorFields = z.infer<typeof authorSchema>;

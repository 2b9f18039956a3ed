// The parts of a status object that a quotation needs, as API v1.1, archives and the syndication endpoint write them.
import * as z from 'zod';

// Archives of accounts write every number as a string.
const count = z.union([
  z.number().int().nonnegative(),
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
]);
const span = z.tuple([count, count]).nullish();
const text = z.string().nullish();

/** A number of a tweet or an account: a string, unless it is small or was rounded. */
export const postNumber = z.union([z.string(), z.number()]).nullish();

const link = z.object({ url: text, expanded_url: text, display_url: text, indices: span });
const media = link.extend({ media_url: text, media_url_https: text, type: text, ext_alt_text: text });
const mention = z.object({ screen_name: text, id_str: postNumber });

const entities = z
  .object({
    urls: z.array(link).nullish(),
    media: z.array(media).nullish(),
    user_mentions: z.array(mention).nullish(),
  })
  .nullish();
const extended = z.object({ media: z.array(media).nullish() }).nullish();

const words = {
  full_text: text,
  display_text_range: span,
  entities,
  extended_entities: extended,
};

const permalink = z.object({ url: text, expanded: text, display: text }).nullish();

/** A status object; the tweets within it are read when they are needed, so that nothing nests without end. */
export const statusSchema = z.object({
  ...words,
  text,
  truncated: z.union([z.boolean(), z.string()]).nullish(),
  extended_tweet: z.object(words).nullish(),
  id: postNumber,
  id_str: postNumber,
  created_at: text,
  lang: text,
  user: z.object({ name: text, screen_name: text }).nullish(),
  in_reply_to_status_id: postNumber,
  in_reply_to_status_id_str: postNumber,
  in_reply_to_user_id_str: postNumber,
  in_reply_to_screen_name: text,
  quoted_status_id: postNumber,
  quoted_status_id_str: postNumber,
  quoted_status_permalink: permalink,
  quoted_status: z.unknown().optional(),
  retweeted_status: z.unknown().optional(),
  withheld_copyright: z.boolean().nullish(),
  withheld_in_countries: z.array(z.string()).nullish(),
});

/** A status object. */
export type Status = z.infer<typeof statusSchema>;
/** The pictures and videos of a status object. */
export type StatusMedia = z.infer<typeof media>;

/** What does not fit a shape, in one sentence. */
export function shapeFlaw(what: string, error: z.ZodError): string {
  const path = error.issues[0]?.path.join('.');
  return `The data looks like ${what}, but its \`${path}\` is not what belongs there: was it changed after it was saved?`;
}

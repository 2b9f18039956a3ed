// The parts of an answer of API v2 that a quotation needs.
import * as z from 'zod';
import { postNumber } from './statusSchema.ts';

const text = z.string().nullish();
const offset = z.number().int().nonnegative().nullish();

const link = z.object({
  url: text,
  expanded_url: text,
  display_url: text,
  media_key: text,
  start: offset,
  end: offset,
});
const entities = z.object({ urls: z.array(link).nullish() }).nullish();
const range = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]).nullish();

/** One tweet. */
export const apiTweetSchema = z.object({
  id: postNumber,
  text: z.string(),
  note_tweet: z.object({ text: z.string(), entities }).nullish(),
  entities,
  display_text_range: range,
  created_at: text,
  lang: text,
  author_id: postNumber,
  in_reply_to_user_id: postNumber,
  referenced_tweets: z.array(z.object({ type: z.string(), id: postNumber })).nullish(),
  attachments: z.object({ media_keys: z.array(z.string()).nullish() }).nullish(),
  withheld: z
    .object({ copyright: z.boolean().nullish(), country_codes: z.array(z.string()).nullish() })
    .nullish(),
});

const user = z.object({ id: postNumber, name: text, username: text });
const media = z.object({ media_key: text, type: text, url: text, preview_image_url: text, alt_text: text });

/** What an answer holds beside the tweets that were asked for. */
export const includesSchema = z
  .object({
    users: z.array(user).nullish(),
    media: z.array(media).nullish(),
    tweets: z.array(apiTweetSchema).nullish(),
  })
  .nullish();

/** One tweet of API v2. */
export type ApiTweet = z.infer<typeof apiTweetSchema>;
/** A link of a tweet of API v2. */
export type ApiLink = z.infer<typeof link>;
/** The accounts, media and other tweets of an answer. */
export type Includes = z.infer<typeof includesSchema>;

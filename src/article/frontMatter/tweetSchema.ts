// The front matter of a quoted tweet.
import * as z from 'zod';
import {
  described,
  languageTag,
  moment,
  picturePath,
  plainLine,
  refuse,
  verbatim,
  webAddress,
} from './fields.ts';
import { HANDLE_KEYWORDS, POST_ID_KEYWORDS } from './jsonSchemaKinds.ts';

const HOSTS = ['twitter.com', 'www.twitter.com', 'mobile.twitter.com', 'x.com', 'www.x.com'];

/** X's own rule for usernames: letters, digits and underscores; old ones have up to 20 characters. */
const HANDLE = /^@?(\w{1,20})$/;

function handle() {
  const kind = z.string().transform((text, context): string => {
    const name = HANDLE.exec(text.trim())?.[1];
    const hint = 'Write the account’s name, such as realDonaldTrump.';
    return name ?? refuse(context, `cannot be “${text.slice(0, 60)}”`, hint);
  });
  return kind.meta(HANDLE_KEYWORDS);
}

// A string all the way: these ids exceed 2^53, and a number would change their last digits.
function postId() {
  const kind = z.string().transform((text, context): string => {
    if (/^\d{1,25}$/.test(text)) return text;
    const hint = 'Write the digits at the end of the tweet’s address.';
    return refuse(context, `cannot be “${text.slice(0, 60)}”`, hint);
  });
  return kind.meta(POST_ID_KEYWORDS);
}

function postAddress() {
  return webAddress().transform((address, context): string => {
    if (HOSTS.includes(new URL(address).hostname)) return address.replace(/^http:/, 'https:');
    return refuse(context, 'is not on twitter.com or x.com', 'A copy elsewhere belongs in `archived`.');
  });
}

const AUTHOR = { name: 'Donald J. Trump', handle: 'realDonaldTrump' };
const ADDRESS = 'https://x.com/jack/status/20';

const authorSchema = z.strictObject({
  name: described(plainLine(100), 'The name that the account showed.', AUTHOR.name),
  handle: described(handle(), 'The account, with or without @.', AUTHOR.handle),
});

const mediaSchema = z.strictObject({
  src: described(picturePath(), 'A file in pictures/.', 'tweet-photo.jpg'),
  alt: described(plainLine(1000), 'What it shows, for those who cannot see it.', 'A crowd on a bridge'),
});

function words(timeZone: string) {
  const media = [{ src: 'tweet-photo.jpg', alt: 'A crowd on a bridge' }];
  return {
    text: described(verbatim(25_000), 'The words of the tweet, to the letter.', 'First line, second line'),
    author: described(authorSchema, 'Who posted it.', AUTHOR),
    posted: described(moment(timeZone), 'When it was posted: a day, or a time.', '2018-10-25'),
    lang: described(languageTag(), 'Its language.', 'en').optional(),
    media: described(z.array(mediaSchema), 'Its pictures, kept by us.', media).optional(),
    replyTo: described(
      plainLine(300),
      'What it answers: a key of `tweets`, or an address.',
      'first',
    ).optional(),
    quoted: described(
      plainLine(300),
      'What it quotes: a key of `tweets`, or an address.',
      'first',
    ).optional(),
  };
}

function source(timeZone: string) {
  const example = { at: '2018-10-26', from: 'twitter.com' };
  const captured = z.strictObject({
    at: described(moment(timeZone), 'When its words were taken down.', example.at),
    from: described(plainLine(300), 'Where they were taken from.', example.from),
  });
  const status = z.enum(['live', 'deleted', 'suspended', 'unknown']);
  return {
    id: described(postId(), 'Its number.', '20').optional(),
    url: described(postAddress(), 'Its address on twitter.com or x.com.', ADDRESS).optional(),
    captured: described(captured, 'When and where its words were taken down.', example).optional(),
    archived: described(
      webAddress(),
      'An archived copy.',
      `https://web.archive.org/web/2018/${ADDRESS}`,
    ).optional(),
    status: described(status, 'Whether it is still there.', 'live').optional(),
    checked: described(moment(timeZone), 'When that was last looked up.', '2026-11-01').optional(),
  };
}

/** Builds the schema of one entry of `tweets`. */
export function tweetSchema(timeZone: string) {
  return z.strictObject({ ...words(timeZone), ...source(timeZone) });
}

/** A quoted tweet as its editor declared it. */
export type Tweet = z.infer<ReturnType<typeof tweetSchema>>;

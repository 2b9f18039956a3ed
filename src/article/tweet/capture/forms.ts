// The forms in which tweets are saved: how each is recognised, where it comes from, and what reads it.
import type { CapturedPost, Refusal } from './CapturedPost.ts';
import { chooseTweet } from './chooseTweet.ts';
import type { Page } from './markup.ts';
import { platformRefusal } from './platformRefusal.ts';
import { readApiTweet } from './readApiTweet.ts';
import { holdsEmbed, readEmbed, readOembed } from './readEmbed.ts';
import { readPage } from './readPage.ts';
import { readPageHead } from './readPageHead.ts';
import { readStatus } from './readStatus.ts';
import { readSyndication } from './readSyndication.ts';

/** What a form's reader makes of data: a tweet, or why there is none. */
export type FormReading = CapturedPost | Refusal;

type Data = Readonly<Record<string, unknown>>;

/** A form of JSON. */
export interface JsonForm {
  /** What gives data of this form. */
  readonly origin: string;
  readonly fits: (data: Data) => boolean;
  /** @param wanted the number of the tweet to choose where there are several */
  readonly read: (data: Data, wanted: string | null) => FormReading;
}

/** The forms of JSON; the first that fits counts. */
export const JSON_FORMS: readonly JsonForm[] = [
  { origin: 'the platform', fits: (data) => platformRefusal(data) !== null, read: refused },
  {
    origin: 'Twitter’s API v2',
    fits: ({ data }) => Array.isArray(data) || (isObject(data) && typeof data.text === 'string'),
    read: ({ data, includes }, wanted) => chooseTweet(data, wanted, (tweet) => readApiTweet(tweet, includes)),
  },
  {
    origin: 'publish.twitter.com',
    fits: ({ html, author_url, provider_name }) =>
      typeof html === 'string' && (typeof author_url === 'string' || typeof provider_name === 'string'),
    read: readOembed,
  },
  {
    origin: 'cdn.syndication.twimg.com',
    fits: (data) => data.__typename === 'Tweet' || (isStatus(data) && 'mediaDetails' in data),
    read: readSyndication,
  },
  {
    origin: 'Twitter’s API',
    fits: ({ statuses }) => Array.isArray(statuses),
    read: ({ statuses }, wanted) => chooseTweet(statuses, wanted, readStatus),
  },
  { origin: 'Twitter’s API', fits: isStatus, read: readStatus },
  {
    origin: 'an archive of the account',
    fits: ({ tweet }) => isObject(tweet) && isStatus(tweet),
    read: ({ tweet }) => readStatus(tweet),
  },
];

/** A form of a web page. */
export interface PageForm {
  readonly read: (page: Page) => CapturedPost | null;
}

/** The forms of web pages, from the one that tells most; the first that finds a tweet counts. */
export const PAGE_FORMS: readonly PageForm[] = [
  { read: readPage },
  { read: (page) => (holdsEmbed(page) ? readEmbed(page) : null) },
  { read: readPageHead },
];

function refused(data: Data): Refusal {
  return { refusal: platformRefusal(data) ?? '' };
}

function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStatus({ id, id_str, full_text, text, created_at }: Data): boolean {
  const numbered = id !== undefined || id_str !== undefined || created_at !== undefined;
  return numbered && (typeof full_text === 'string' || typeof text === 'string');
}

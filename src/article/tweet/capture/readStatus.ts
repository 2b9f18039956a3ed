// Reads a status object of API v1.1, as archives of accounts have them too.
import { type CapturedPost, type Quotation, type Refusal, UNKNOWN } from './CapturedPost.ts';
import { exactNumber, roundedRemarks } from './exactJson.ts';
import { readPosted } from './postedTime.ts';
import { postAddress, readPostAddress } from './postReference.ts';
import { retweetRemarks } from './statusRemarks.ts';
import { type Status, shapeFlaw, statusSchema } from './statusSchema.ts';
import { statusWords } from './statusWords.ts';

/** Reads a status object; of a retweet, the tweet that it passes on. */
export function readStatus(data: unknown): CapturedPost | Refusal {
  const { data: status, error } = statusSchema.safeParse(data);
  if (error) return { refusal: shapeFlaw('a tweet of API v1.1', error) };
  if (status.retweeted_status) return readRetweeted(status);
  return readOne(status, quotationOf(status));
}

function readRetweeted(status: Status): CapturedPost | Refusal {
  const { data: original, error } = statusSchema.safeParse(status.retweeted_status);
  if (error) return { refusal: shapeFlaw('a retweet of API v1.1', error) };
  const post = readOne(original, quotationOf(original));
  const remarks = [...retweetRemarks(status.user?.screen_name, post.handle), ...post.remarks];
  return { ...post, via: exactNumber(status.id_str, status.id), remarks };
}

function readOne(status: Status, quoted: Quotation | null): CapturedPost {
  const id = exactNumber(status.id_str, status.id);
  const { text, media, remarks } = statusWords(status, id, quotedNumber(status));
  return {
    ...UNKNOWN,
    text,
    name: status.user?.name ?? null,
    handle: status.user?.screen_name || null,
    posted: readPosted(status.created_at ?? ''),
    id,
    lang: status.lang ?? null,
    replyTo: parentOf(status),
    quoted,
    media,
    remarks: [...remarks, ...roundedRemarks(id, status.id_str ?? status.id)],
  };
}

function parentOf(status: Status): string | null {
  const id = exactNumber(status.in_reply_to_status_id_str, status.in_reply_to_status_id);
  const user = status.in_reply_to_user_id_str;
  const mentioned = status.entities?.user_mentions?.find(({ id_str }) => user && id_str === user);
  return postAddress(status.in_reply_to_screen_name ?? mentioned?.screen_name, id);
}

function quotedNumber(status: Status): string | null {
  const named = readPostAddress(status.quoted_status_permalink?.expanded ?? '')?.id;
  return exactNumber(status.quoted_status_id_str, status.quoted_status_id, named);
}

function quotationOf(status: Status): Quotation | null {
  const { data: inner } = statusSchema.safeParse(status.quoted_status);
  const id = quotedNumber(status) ?? exactNumber(inner?.id_str, inner?.id);
  const named = readPostAddress(status.quoted_status_permalink?.expanded ?? '')?.handle;
  const linked = status.entities?.urls
    ?.map(({ expanded_url }) => readPostAddress(expanded_url ?? ''))
    .find((post) => post?.id === id)?.handle;
  const address = postAddress(inner?.user?.screen_name ?? named ?? linked, id);
  // What the quoted tweet quotes itself, the platform does not show.
  const post = inner === undefined ? null : readOne(inner, null);
  return address === null && post === null ? null : { address, post };
}

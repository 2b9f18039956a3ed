// Makes the entries of `tweets` for a captured tweet: its own, and that of the tweet which it quotes.
import { blockLines } from '../../edit/printYaml.ts';
import type { CapturedPost, Refusal } from './CapturedPost.ts';
import { readPostAddress } from './postReference.ts';
import { type Circumstances, type TweetFields, tweetEntry } from './tweetEntry.ts';
import { tweetKey } from './tweetKey.ts';

/** An entry of `tweets`. */
export interface KeyedEntry {
  readonly key: string;
  readonly fields: TweetFields;
}

/** The entries for a captured tweet, its own first, with remarks for its editor. */
export interface CapturedEntries {
  readonly entries: readonly [KeyedEntry, ...KeyedEntry[]];
  readonly remarks: readonly string[];
}

/** The tweets that a story has already. */
export interface StoryTweets {
  readonly keys: ReadonlySet<string>;
  /** The keys of those whose number is known, by number. */
  readonly byNumber: ReadonlyMap<string, string>;
  /** The keys of those that quote another: no tweet can quote them in turn. */
  readonly quoting: ReadonlySet<string>;
}

/** A story without tweets. */
export const NO_TWEETS: StoryTweets = { keys: new Set(), byNumber: new Map(), quoting: new Set() };

/** How the entries are to be made. */
export interface EntryWishes {
  readonly circumstances: Circumstances;
  /** The key of the tweet's own entry; null for one made of its account and day. */
  readonly key: string | null;
  readonly story: StoryTweets;
}

/** The entries for a captured tweet, or why a story cannot have it. */
export function captureEntries(post: CapturedPost, wishes: EntryWishes): CapturedEntries | Refusal {
  const { circumstances, key: wanted, story } = wishes;
  const entry = tweetEntry(post, circumstances);
  if ('refusal' in entry) return entry;
  const { author, posted, replyTo } = entry.fields;
  const key = wanted ?? tweetKey(author.handle, posted, story.keys);
  const parent = story.byNumber.get(readPostAddress(replyTo ?? '')?.id ?? '');
  const fields = parent === undefined ? entry.fields : { ...entry.fields, replyTo: parent };
  const inner = post.quoted?.post ?? null;
  const known = story.byNumber.get(inner?.id ?? '');
  if (known !== undefined) {
    const quoted = story.quoting.has(known) ? {} : { quoted: known };
    return { entries: [{ key, fields: { ...fields, ...quoted } }], remarks: entry.remarks };
  }
  const quoted = inner === null ? null : quotedEntry(inner, circumstances, new Set([...story.keys, key]));
  if (quoted === null) return { entries: [{ key, fields }], remarks: entry.remarks };
  if ('refusal' in quoted) {
    const remark = `The tweet that it quotes is only linked, or left out. ${quoted.refusal}`;
    return { entries: [{ key, fields }], remarks: [...entry.remarks, remark] };
  }
  const [own] = quoted.entries;
  return {
    entries: [{ key, fields: { ...fields, quoted: own.key } }, own],
    remarks: [...entry.remarks, ...quoted.remarks.map((remark) => `The quoted tweet: ${remark}`)],
  };
}

function quotedEntry(
  post: CapturedPost,
  { at, from }: Circumstances,
  taken: ReadonlySet<string>,
): CapturedEntries | Refusal {
  const unsaid = { archived: null, checked: null, name: null, handle: null, posted: null };
  const entry = tweetEntry(post, { at, from, ...unsaid });
  if ('refusal' in entry) return entry;
  const { author, posted } = entry.fields;
  const key = tweetKey(author.handle, posted, taken);
  return { entries: [{ key, fields: entry.fields }], remarks: entry.remarks };
}

/** Entries as the lines of front matter. */
export function entriesYaml(entries: readonly KeyedEntry[]): string {
  const tweets = Object.fromEntries(entries.map(({ key, fields }) => [key, fields]));
  return blockLines({ tweets }, { indent: 0, step: 2 });
}

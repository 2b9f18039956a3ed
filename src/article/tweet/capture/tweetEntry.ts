// Makes the fields of front matter from a captured tweet, and makes sure that a story may have them.
import { CONTROL_CHARACTERS } from '../../copy/controlCharacters.ts';
import { withoutOpenDirection } from '../../copy/openDirection.ts';
import { tweetSchema } from '../../frontMatter/tweetSchema.ts';
import { knownLanguage } from '../../language.ts';
import type { CapturedPost, Refusal } from './CapturedPost.ts';
import { fitsNumber, timeInNumber, timeText } from './postedTime.ts';
import { postAddress } from './postReference.ts';

/** How a tweet was captured, and what its editor says where the source does not. */
export interface Circumstances {
  /** When the words were taken down: a day or a date-time. */
  readonly at: string;
  readonly from: string;
  readonly archived: string | null;
  /** When the platform itself said that the tweet is there; null where it did not. */
  readonly checked: string | null;
  readonly name: string | null;
  readonly handle: string | null;
  readonly posted: string | null;
}

/** The fields of one entry of `tweets`, as they are written. */
export interface TweetFields {
  readonly text: string;
  readonly author: { readonly name: string; readonly handle: string };
  readonly posted: string;
  readonly id?: string;
  readonly url?: string;
  readonly lang?: string;
  readonly replyTo?: string;
  readonly quoted?: string;
  readonly captured: { readonly at: string; readonly from: string };
  readonly archived?: string;
  readonly status?: 'live';
  readonly checked?: string;
}

/** An entry of `tweets` that a story may have, with remarks for its editor. */
export interface TweetEntry {
  readonly fields: TweetFields;
  readonly remarks: readonly string[];
}

/** The entry for a captured tweet, or why a story cannot have it. */
export function tweetEntry(post: CapturedPost, given: Circumstances): TweetEntry | Refusal {
  const handle = given.handle?.replace(/^@/, '') ?? post.handle;
  if (handle === null) return { refusal: `${NOBODY} Add --handle and --name.` };
  const name = nameOf(given.name ?? post.name, handle);
  const date = dateOf(post, given.posted);
  if (date === null)
    return { refusal: 'Neither a date nor a number tells when it was posted: add --posted 2018-10-25.' };
  const text = clean(post.text);
  if (text.value.trim() === '') return { refusal: wordless(post) };
  const { at, from } = given;
  const fields: TweetFields = {
    text: text.value,
    author: { name: name.value, handle },
    posted: date.posted,
    ...source(post, handle),
    captured: { at, from },
    ...(given.archived !== null && { archived: given.archived }),
    ...(given.checked !== null && { status: 'live', checked: given.checked }),
  };
  const flaw = flawIn(fields);
  if (flaw !== null) return { refusal: flaw };
  return { fields, remarks: [...date.remarks, ...name.remarks, ...text.remarks, ...post.remarks] };
}

const NOBODY =
  'The source does not say who posted it, as of a deleted account, or in an archive of one’s own.';

function source({ id, lang, replyTo, quoted }: CapturedPost, handle: string): Partial<TweetFields> {
  const url = postAddress(handle, id);
  const language = /^(?:und|zxx|art|q[a-z]{2})$/.test(lang ?? '') ? null : knownLanguage(lang ?? '');
  const address = quoted?.address ?? null;
  return {
    ...(id !== null && { id }),
    ...(url !== null && { url }),
    ...(language !== null && { lang: language }),
    ...(replyTo !== null && { replyTo }),
    ...(address !== null && { quoted: address }),
  };
}

interface Cleaned {
  readonly value: string;
  readonly remarks: readonly string[];
}

function nameOf(name: string | null, handle: string): Cleaned {
  const shown = clean(name ?? '', withoutOpenDirection);
  if (shown.value.trim() !== '') return shown;
  return {
    value: handle,
    remarks: [`The source gives no name for @${handle}: the handle stands in its place.`],
  };
}

// Pages and feeds can hold none of these characters, and front matter refuses them.
function clean(text: string, finish = (words: string) => words): Cleaned {
  const lines = text.replace(/\r\n?/g, '\n');
  const value = finish(lines.replace(CONTROL_CHARACTERS, '').replace(/\p{Surrogate}/gu, ''));
  const lost = lines.length - value.length;
  return { value, remarks: lost === 0 ? [] : ['Invisible control characters were left out of its words.'] };
}

function dateOf(post: CapturedPost, given: string | null): { posted: string; remarks: string[] } | null {
  const inNumber = post.id === null ? null : timeInNumber(post.id);
  const posted = given ?? post.posted;
  if (posted === null) {
    if (inNumber === null) return null;
    return {
      posted: timeText(inNumber),
      remarks: ['The source has no date: `posted` is the time that its number holds.'],
    };
  }
  if (post.id === null || inNumber === null) return { posted, remarks: [] };
  const told = timeText(inNumber);
  if (!fitsNumber(posted, post.id))
    return {
      posted,
      remarks: [`Its date is ${posted}, but its number says ${told}: one of the two is wrong.`],
    };
  return { posted, remarks: posted.includes('T') ? [] : [`Its number says that it was posted at ${told}.`] };
}

function wordless({ media }: CapturedPost): string {
  return media.length > 0
    ? 'The tweet has no words, only pictures or a video: a story can show them as pictures of its own, see `pictures` in the README.'
    : 'The tweet has no words: it was withheld or emptied. Look for another copy of it.';
}

function flawIn(fields: TweetFields): string | null {
  const [issue] = tweetSchema('UTC').safeParse(fields).error?.issues ?? [];
  if (issue === undefined) return null;
  const hint =
    issue.code === 'custom' && typeof issue.params?.hint === 'string' ? ` ${issue.params.hint}` : '';
  return `\`${issue.path.join('.')}\` ${issue.message}.${hint}`;
}

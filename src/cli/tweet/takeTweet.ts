// Takes a tweet from where its editor points to, and notes when and where its words were taken down.
import type { ArchivedCopy, Capture, Refusal } from '../../article/tweet/capture/CapturedPost.ts';
import { timeText } from '../../article/tweet/capture/postedTime.ts';
import {
  archivedCopy,
  readPostAddress,
  readWaybackAddress,
} from '../../article/tweet/capture/postReference.ts';
import { readCapture } from '../../article/tweet/capture/readCapture.ts';
import type { Circumstances } from '../../article/tweet/capture/tweetEntry.ts';
import { type FetchedText, fetchCapture, fetchPost, type Network } from './fetchPost.ts';
import type { TweetWishes } from './tweetFlags.ts';
import { type Chunks, readSaved } from './tweetSource.ts';

/** Where tweets come from. */
export interface TweetSources {
  readonly network: Network;
  /** Standard input; it is opened only where it is asked for. */
  readonly input: () => Chunks;
}

/** A tweet with how it was captured. */
export interface Taken {
  readonly capture: Capture;
  readonly circumstances: Circumstances;
  readonly remarks: readonly string[];
}

/**
 * Takes the tweet that an editor asks for.
 * @param now the present in milliseconds
 */
export async function takeTweet(
  wishes: TweetWishes,
  now: number,
  { network, input }: TweetSources,
): Promise<Taken | Refusal> {
  const { source } = wishes;
  const archived = readWaybackAddress(source);
  if (archived !== null) return fromNetwork(wishes, now, await fetchCapture(archived, now, network));
  const post = readPostAddress(source);
  return post === null
    ? fromFile(wishes, now, input)
    : fromNetwork(wishes, now, await fetchPost(post, network));
}

function fromNetwork(wishes: TweetWishes, now: number, fetched: FetchedText | Refusal): Taken | Refusal {
  if ('refusal' in fetched) return fetched;
  const { text, host, copy } = fetched;
  const id = (readWaybackAddress(wishes.source) ?? readPostAddress(wishes.source))?.id ?? null;
  const capture = readCapture(text, id);
  if ('refusal' in capture) return { refusal: `What ${host} answered cannot be used. ${capture.refusal}` };
  const present = timeText(now);
  const told = {
    at: wishes.capturedAt ?? copy?.at ?? present,
    from: host,
    archived: wishes.archived ?? copy?.address ?? null,
    // Only the platform itself knows whether a tweet is still there.
    checked: host === ARCHIVE ? null : present,
  };
  return { capture, circumstances: { ...told, ...said(wishes) }, remarks: [] };
}

const ARCHIVE = 'web.archive.org';

async function fromFile(
  wishes: TweetWishes,
  now: number,
  input: TweetSources['input'],
): Promise<Taken | Refusal> {
  const saved = await readSaved(wishes.source, input);
  if ('refusal' in saved) return saved;
  const capture = readCapture(saved.text, wishes.id);
  if ('refusal' in capture) return { refusal: `${placeOf(wishes)}: ${capture.refusal}` };
  const copy = capture.archived ?? copyNamed(wishes.archived);
  const { at, remarks } = momentOf(wishes, copy, { saved: saved.saved, now });
  const told = {
    at,
    from: `a file saved from ${copy === null ? capture.origin : ARCHIVE}`,
    archived: wishes.archived ?? copy?.address ?? null,
    checked: null,
  };
  return { capture, circumstances: { ...told, ...said(wishes) }, remarks };
}

/** What a message calls the source. */
export function placeOf({ source }: TweetWishes): string {
  return source === '-' ? 'Standard input' : source;
}

function copyNamed(address: string | null): ArchivedCopy | null {
  const reference = readWaybackAddress(address ?? '');
  return reference === null ? null : archivedCopy(reference);
}

type Clocks = { readonly saved: number | null; readonly now: number };

function momentOf(
  { capturedAt }: TweetWishes,
  copy: ArchivedCopy | null,
  { saved, now }: Clocks,
): { readonly at: string; readonly remarks: readonly string[] } {
  const given = capturedAt ?? copy?.at;
  if (given !== undefined) return { at: given, remarks: [] };
  const what = saved === null ? 'this moment' : 'the date of the file';
  const remark = `\`captured.at\` is ${what}: --captured-at gives another, if the words were taken down before.`;
  return { at: timeText(saved ?? now), remarks: [remark] };
}

function said({ name, handle, posted }: TweetWishes): Pick<Circumstances, 'name' | 'handle' | 'posted'> {
  return { name, handle, posted };
}

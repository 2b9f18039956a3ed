// Captures saved data for tests, and shows what an editor would get of it.
import type { Capture } from '../../../../src/article/tweet/capture/CapturedPost.ts';
import {
  type CapturedEntries,
  captureEntries,
  NO_TWEETS,
} from '../../../../src/article/tweet/capture/captureEntries.ts';
import { readCapture } from '../../../../src/article/tweet/capture/readCapture.ts';
import type { Circumstances, TweetFields } from '../../../../src/article/tweet/capture/tweetEntry.ts';

/** How tweets are captured in tests. */
export const CIRCUMSTANCES: Circumstances = {
  at: '2018-10-26',
  from: 'a file',
  archived: null,
  checked: null,
  name: null,
  handle: null,
  posted: null,
};

/** The capture of saved data: JSON of an object, or a text. */
export function capture(saved: object | string, wanted: string | null = null): Capture {
  const found = readCapture(typeof saved === 'string' ? saved : JSON.stringify(saved), wanted);
  if ('refusal' in found) throw new Error(found.refusal);
  return found;
}

/** Why nothing is captured of saved data. */
export function refusal(saved: object | string, wanted: string | null = null): string {
  const found = readCapture(typeof saved === 'string' ? saved : JSON.stringify(saved), wanted);
  return 'refusal' in found ? found.refusal : 'It was captured.';
}

/** The entries of front matter for saved data. */
export function entries(saved: object | string, given: Partial<Circumstances> = {}): CapturedEntries {
  const circumstances = { ...CIRCUMSTANCES, ...given };
  const made = captureEntries(capture(saved).post, { circumstances, key: null, story: NO_TWEETS });
  if ('refusal' in made) throw new Error(made.refusal);
  return made;
}

/** The fields of the tweet's own entry. */
export function fields(saved: object | string): TweetFields {
  return entries(saved).entries[0].fields;
}

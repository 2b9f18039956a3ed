// Chooses one tweet where a source holds several.
import type { CapturedPost, Refusal } from './CapturedPost.ts';
import { exactNumber } from './exactJson.ts';

type Read = (tweet: unknown) => CapturedPost | Refusal;

/**
 * Reads the tweet with a number among several, or the only one.
 * @param found one tweet or a list of them
 */
export function chooseTweet(found: unknown, wanted: string | null, read: Read): CapturedPost | Refusal {
  const tweets: readonly unknown[] = Array.isArray(found) ? found : [found];
  const [only] = tweets;
  if (only === undefined) return { refusal: 'It is an empty list: there is no tweet in it.' };
  if (wanted === null) return tweets.length === 1 ? read(only) : { refusal: several(tweets) };
  const chosen = tweets.find((tweet) => numberOf(tweet) === wanted);
  if (chosen !== undefined) return read(chosen);
  const one = `It holds the tweet ${numberOf(only) ?? 'without a number'}.`;
  return { refusal: `There is no tweet ${wanted} in it. ${tweets.length === 1 ? one : several(tweets)}` };
}

function several(tweets: readonly unknown[]): string {
  const numbers = tweets.slice(0, 3).map((tweet) => numberOf(tweet) ?? '?');
  const count = tweets.length.toLocaleString('en-GB');
  return `It holds ${count} tweets: choose one by its number, such as --id ${numbers.join(' or --id ')}.`;
}

function numberOf(entry: unknown): string | null {
  const tweet = inner(entry);
  const { id_str, id } = tweet as { id_str?: unknown; id?: unknown };
  return exactNumber(
    ...[id_str, id].map((value) => (typeof value === 'number' ? value : String(value ?? ''))),
  );
}

// Archives of accounts wrap each tweet.
function inner(entry: unknown): object {
  if (typeof entry !== 'object' || entry === null) return {};
  return 'tweet' in entry && typeof entry.tweet === 'object' && entry.tweet !== null ? entry.tweet : entry;
}

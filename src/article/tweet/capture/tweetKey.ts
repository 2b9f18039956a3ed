// Makes the key under which a story keeps a tweet.
import { suggestSlug } from '../../suggestSlug.ts';

/**
 * A key from the account and the day, such as `jack-2006-03-21`, with a number where a story has that key already.
 * @param posted a day or an RFC 3339 date-time
 */
export function tweetKey(handle: string, posted: string, taken: ReadonlySet<string>): string {
  const key = suggestSlug(`${handle} ${posted.slice(0, 10)}`);
  let unique = key;
  for (let number = 2; taken.has(unique); number += 1) unique = `${key}-${number}`;
  return unique;
}

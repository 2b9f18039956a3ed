// Says what of a tweet’s words is not as its readers saw it.

/** What is said where the source holds only the beginning of a tweet. */
export const CUT_OFF =
  'The text is cut off: the source holds only its beginning. Complete it from another copy before you publish it.';

/** On names that the platform shows above a tweet, though they begin its text. */
export function aboveRemarks(above: string): string[] {
  if (above === '') return [];
  return [`The platform showed “${above}” above the tweet, not in it: that is left out of \`text\`.`];
}

/** On a retweet: one that was followed to its original. */
export function retweetRemarks(by: string | null | undefined, of: string | null): string[] {
  const whose = of === null ? 'the tweet that it passed on' : `the tweet of @${of} that it passed on`;
  return [`This is a retweet${by ? ` by @${by}` : ''}: what is captured is ${whose}.`];
}

/** On a retweet whose original the source does not hold. */
export function passedOnRemarks(text: string): string[] {
  const [, author] = /^RT @(\w+): /.exec(text) ?? [];
  if (author === undefined) return [];
  const advice = `These are words of @${author}, perhaps cut off: capture the tweet of @${author} instead.`;
  return [`This is a retweet, and the source does not hold what it passed on. ${advice}`];
}

const NOTICE = /\b(?:withheld|unavailable)\b/i;

/** On a tweet that the platform withholds in some countries, or for a claim of copyright. */
export function withheldRemarks(
  text: string,
  countries: readonly string[] | null | undefined,
  copyright: boolean | null | undefined,
): string[] {
  const where = (countries ?? []).filter((code) => code !== '');
  if (where.length === 0 && copyright !== true) return [];
  const reason = copyright === true ? 'a claim of copyright' : `the law of ${where.join(', ')}`;
  const notice = NOTICE.test(text)
    ? ' What stands in `text` may be the platform’s notice instead of the tweet.'
    : '';
  return [`The platform withholds this tweet because of ${reason}.${notice}`];
}

// What to do where one source of a tweet is of no use.

/** How to go on with another copy of a tweet. */
export const ELSEWHERE =
  'Look for an archived copy, such as https://web.archive.org/web/*/ followed by the tweet’s address, and give the address of that capture.';

/** The forms that can be read. */
export const FORMS =
  'What can be read is an answer of oEmbed, of Twitter’s API (v1.1 or v2) or of the syndication endpoint, an archive of an account, code that embeds a tweet, and a saved page of twitter.com as it was until 2020.';

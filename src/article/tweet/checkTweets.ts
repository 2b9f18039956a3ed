// Checks that each tweet of a story is placed in its text.
import type { Body } from '../body/Body.ts';
import type { StoryFields } from '../frontMatter/storySchema.ts';
import type { Flaw } from '../Problem.ts';
import type { CheckedCopy } from '../readCopy.ts';

/** The warnings about tweets and pictures of a story that its body does not place. */
export function checkTweets({ fields, yaml }: CheckedCopy<StoryFields>, body: Body | null): Flaw[] {
  if (body === null) return [];
  const shown = new Set(body.placed.map(({ kind, key }) => `${kind} ${key}`));
  for (const [key, { quoted }] of Object.entries(fields.tweets)) {
    if (shown.has(`tweet ${key}`) && quoted !== undefined) shown.add(`tweet ${quoted}`);
  }
  const warn = (group: 'tweets' | 'pictures', kind: 'tweet' | 'picture', key: string): Flaw => ({
    ...yaml.placeOfKey([group], key),
    field: `${group}.${key}`,
    message: `\`${group}.${key}\` is declared but never placed.`,
    hint: `Write ::${kind}{#${key}} on a line of its own where it belongs, or delete it.`,
    severity: 'warning',
  });
  return [
    ...Object.keys(fields.tweets)
      .filter((key) => !shown.has(`tweet ${key}`))
      .map((key) => warn('tweets', 'tweet', key)),
    ...Object.keys(fields.pictures)
      .filter((key) => !shown.has(`picture ${key}`))
      .map((key) => warn('pictures', 'picture', key)),
  ];
}

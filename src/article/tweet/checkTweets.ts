// Checks how the tweets of a story refer to each other, and that each one is placed.
import type { Body } from '../body/Block.ts';
import type { StoryFields } from '../frontMatter/storySchema.ts';
import type { FieldPath } from '../frontMatter/yamlPlaces.ts';
import type { Flaw } from '../Problem.ts';
import type { CheckedCopy } from '../readCopy.ts';

/** The flaws of the tweets and pictures of a story as a whole. */
export function checkTweets(copy: CheckedCopy<StoryFields>, body: Body | null): Flaw[] {
  return [...quotations(copy), ...(body === null ? [] : unplaced(copy, body))];
}

function quotations({ fields, yaml }: CheckedCopy<StoryFields>): Flaw[] {
  const flaws: Flaw[] = [];
  for (const [key, tweet] of Object.entries(fields.tweets)) {
    const report = (name: string, path: FieldPath, message: string, hint: string) =>
      flaws.push({ ...yaml.placeOf(path), field: `tweets.${key}.${name}`, message, hint, severity: 'error' });
    for (const name of ['replyTo', 'quoted'] as const) {
      const target = tweet[name];
      if (target === undefined || isPostAddress(target)) continue;
      if (target === key || fields.tweets[target] === undefined) {
        report(
          name,
          ['tweets', key, name],
          `\`tweets.${key}.${name}\` cannot be “${target.slice(0, 60)}”.`,
          'Write the key of another tweet of this story, or the address of the post.',
        );
      } else if (name === 'quoted' && fields.tweets[target]?.quoted !== undefined) {
        report(
          name,
          ['tweets', key, name],
          `\`tweets.${key}.quoted\` quotes a tweet that quotes another.`,
          'Quote one level deep, as the platform shows it; place the other tweet on its own.',
        );
      }
    }
    const { id, url } = tweet;
    if (id !== undefined && url !== undefined && !url.includes(id)) {
      report(
        'id',
        ['tweets', key, 'id'],
        `\`tweets.${key}.id\` is not the number in its \`url\`.`,
        'Mend one of the two.',
      );
    }
  }
  return flaws;
}

/** Whether text is the address of a post on twitter.com or x.com. */
export function isPostAddress(text: string): boolean {
  return /^https:\/\/(?:(?:www|mobile)\.)?(?:twitter|x)\.com\/\w{1,20}\/status\/\d+$/.test(text);
}

function unplaced({ fields, yaml }: CheckedCopy<StoryFields>, body: Body): Flaw[] {
  const shown = new Set(body.placed);
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

// The rules between the tweets of a story. They look before they read: other fields may have flaws of their own.
import type { z } from 'zod';
import { isPostAddress } from '../tweet/postAddress.ts';

type Group = Readonly<Record<string, unknown>>;
type Refuse = (path: readonly string[], message: string, hint: string) => void;

/** A tweet answers or quotes another one of the story, or an address; its number is that of its address. */
export function checkQuotations({ tweets }: { readonly tweets?: unknown }, context: z.RefinementCtx): void {
  const known = new Map(isGroup(tweets) ? Object.entries(tweets) : []);
  const refuse: Refuse = (path, message, hint) =>
    context.addIssue({ code: 'custom', path: ['tweets', ...path], message, params: { hint } });
  for (const [key, tweet] of known) {
    if (!isGroup(tweet)) continue;
    for (const name of ['replyTo', 'quoted'] as const) checkTarget(key, name, known, refuse);
    const number = /\/status(?:es)?\/(\d+)/.exec(String(tweet.url))?.[1];
    if (typeof tweet.id === 'string' && typeof tweet.url === 'string' && tweet.id !== number)
      refuse([key, 'id'], 'is not the number in its `url`', 'Mend one of the two.');
  }
}

function checkTarget(
  key: string,
  name: 'replyTo' | 'quoted',
  known: ReadonlyMap<string, unknown>,
  refuse: Refuse,
): void {
  const target = textOf(known.get(key), name);
  if (target === null || isPostAddress(target)) return;
  if (target === key || !known.has(target)) {
    const hint = 'Write the key of another tweet of this story, or the address of the post.';
    refuse([key, name], `cannot be “${target.slice(0, 60)}”`, hint);
  } else if (name === 'quoted' && textOf(known.get(target), 'quoted') !== null) {
    const hint = 'Quote one level deep, as the platform shows it; place the other tweet on its own.';
    refuse([key, name], 'quotes a tweet that quotes another', hint);
  } else if (name === 'replyTo') {
    const circle = circleFrom(key, known);
    if (circle === null) return;
    const hint = 'A tweet answers an older one: mend or delete one of these lines.';
    refuse([key, name], `goes round in a circle: ${circle.join(', ')}`, hint);
  }
}

/** The keys of the replies that lead from a tweet back to it; null where they do not, or where one before it says so. */
function circleFrom(key: string, known: ReadonlyMap<string, unknown>): string[] | null {
  const path = [key];
  let next = textOf(known.get(key), 'replyTo');
  while (next !== null && known.has(next) && !path.includes(next)) {
    path.push(next);
    next = textOf(known.get(next), 'replyTo');
  }
  const first = [...known.keys()].find((candidate) => path.includes(candidate));
  return next === key && first === key ? [...path, key] : null;
}

function textOf(tweet: unknown, name: string): string | null {
  const text = isGroup(tweet) ? tweet[name] : null;
  return typeof text === 'string' && text.trim() !== '' ? text : null;
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null;
}

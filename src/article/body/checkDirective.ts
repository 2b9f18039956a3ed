// Checks that a directive stands where it may, and places something that the story declares.
import { nearestName } from '../frontMatter/nearestName.ts';
import { errorAt, type Flaw } from '../Problem.ts';
import type { BodyCopy, Declared } from './BodyCopy.ts';
import { type DirectiveToken, readDirective } from './directive.ts';
import type { LocatedToken } from './locateTokens.ts';

/**
 * The flaws of one directive: at most one.
 * @param placed the lines of the tweets that are placed before it; this one is added
 */
export function checkDirective(
  { token, depth, place }: LocatedToken,
  copy: BodyCopy,
  placed: Map<string, number>,
): Flaw[] {
  const directive = readDirective(token as DirectiveToken);
  if (directive.kind === 'flaw') return [errorAt(place, directive.message, directive.hint)];
  if (depth > 0) {
    return [
      errorAt(
        place,
        `\`::${directive.kind}\` stands inside a list, a quotation or a note.`,
        'Put it at the start of a line of its own, with an empty line before it.',
      ),
    ];
  }
  const before = directive.kind === 'tweet' ? placed.get(directive.key) : undefined;
  if (before !== undefined) {
    const hint = 'Quote its words in the text instead.';
    return [errorAt(place, `“${directive.key}” is placed already, in line ${before}.`, hint)];
  }
  if (directive.kind === 'tweet') placed.set(directive.key, place.line);
  return undeclared(directive.kind, directive.key, copy.declared).map((words) => errorAt(place, ...words));
}

function undeclared(kind: 'tweet' | 'picture', key: string, declared: Declared): [string, string][] {
  const group = kind === 'tweet' ? 'tweets' : 'pictures';
  const keys = kind === 'tweet' ? declared.tweets : declared.pictures && Object.keys(declared.pictures);
  if (keys === null || keys.includes(key)) return [];
  const nearest = nearestName(key, keys);
  const hint =
    nearest === null
      ? `Declare it in \`${group}\`, or delete the line.${keys.length > 0 ? ` Declared are ${keys.join(', ')}.` : ''}`
      : `Did you mean \`::${kind}{#${nearest}}\`?`;
  return [[`There is no “${key}” in \`${group}\`.`, hint]];
}

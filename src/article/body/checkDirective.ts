// Checks that a directive stands where it may, and places something that the story declares.
import { nearestName } from '../frontMatter/nearestName.ts';
import { errorAt, type Flaw } from '../Problem.ts';
import type { BodyCopy } from './BodyCopy.ts';
import { type DirectiveToken, readDirective } from './directive.ts';
import type { LocatedToken } from './locateTokens.ts';

/** The flaws of one directive: at most one. */
export function checkDirective({ token, depth, place }: LocatedToken, copy: BodyCopy): Flaw[] {
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
  const group = directive.kind === 'tweet' ? 'tweets' : 'pictures';
  if (copy.declared === null) return [];
  const keys = directive.kind === 'tweet' ? copy.declared.tweets : Object.keys(copy.declared.pictures);
  if (keys.includes(directive.key)) return [];
  const nearest = nearestName(directive.key, keys);
  const hint =
    nearest === null
      ? `Declare it in \`${group}\`, or delete the line.${keys.length > 0 ? ` Declared are ${keys.join(', ')}.` : ''}`
      : `Did you mean \`::${directive.kind}{#${nearest}}\`?`;
  return [errorAt(place, `There is no “${directive.key}” in \`${group}\`.`, hint)];
}

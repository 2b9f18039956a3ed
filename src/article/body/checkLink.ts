// Checks a link, and sets in it the address that is printed.
import type { Tokens } from 'marked';
import { errorAt, type Flaw } from '../Problem.ts';
import { type LinkTarget, resolveLink } from './links.ts';
import type { LocatedToken } from './locateTokens.ts';
import { plainText } from './plainText.ts';

/** Where a link leads, and what is wrong with it. */
export interface CheckedLink {
  readonly target: LinkTarget;
  readonly flaws: readonly Flaw[];
}

/** Checks a link of a file, in place. */
export function checkLink(located: LocatedToken, file: string): CheckedLink {
  const token = located.token as Tokens.Link;
  // Autolinks hold no character references; in other links, the printer would take `&copy;` for one.
  const escaped = (href: string) => href.replaceAll('&', '&amp;');
  const target = resolveLink(token.autolink ? escaped(token.href) : token.href, file);
  if (target.kind === 'refused')
    return { target, flaws: [errorAt(located.place, target.message, target.hint)] };
  token.href = token.autolink ? target.href : escaped(target.href);
  const isEmpty = plainText(token.tokens).trim() === '';
  const hint = 'Write between the brackets what it leads to.';
  return { target, flaws: isEmpty ? [errorAt(located.place, 'This link has no words.', hint)] : [] };
}

// Finds Markdown that almost is what its writer meant, and would be printed as it stands.
import type { Token } from 'marked';
import { type Flaw, warningAt } from '../Problem.ts';
import type { LocatedToken } from './locateTokens.ts';

interface Stray {
  readonly pattern: RegExp;
  readonly message: (words: string) => string;
  readonly hint: string;
}

const STRAYS: readonly Stray[] = [
  {
    pattern: /\[\^([^\]\s]{1,40})\]/g,
    message: (label) => `There is no note “${label}”: readers see this sign.`,
    hint: 'Write the note on a line of its own: [^label]: Its words.',
  },
  {
    pattern: /\[(?!\^)[^[\]\n]{1,200}\]\[([^\]\n^]{1,80})\]/g,
    message: (label) => `No line of the text gives “${label}” an address: this is no link.`,
    hint: 'Write [words](address).',
  },
  {
    pattern: /\[[^[\]\n]{1,200}(\]) \((?=[/#]|mailto:|[\w./-]+\.md\)|https?:|$)/g,
    message: () => 'A space stands between the words of a link and its address: this is no link.',
    hint: 'Delete the space: [words](address).',
  },
  {
    pattern: /(?<=^|\n) {0,3}(#{2,6})(?=[^\s#])/g,
    message: (signs) => `“${signs}” without a space after it begins no heading.`,
    hint: 'Write a space after it.',
  },
];

/** The warnings about one piece of text. */
export function strayMarkdown(located: LocatedToken): Flaw[] {
  const { token, container } = located;
  if (!token.raw.includes('[') && !token.raw.includes('#')) return [];
  return STRAYS.flatMap(({ pattern, message, hint }) =>
    [...token.raw.matchAll(pattern)]
      .filter(({ index, 0: found }) => isMeant(found, index, token, container))
      .map((match) =>
        warningAt(located.placeAt(match.index + indentOf(match[0])), message(match[1] ?? ''), hint),
      ),
  );
}

function indentOf(found: string): number {
  return found.length - found.trimStart().length;
}

// Signs for a heading stand at the start of a paragraph's line, and an address that ends the piece goes on as a link.
function isMeant(found: string, index: number, token: Token, container: Token | null): boolean {
  const around = container !== null && 'tokens' in container ? (container.tokens ?? []) : [];
  if (found.trimStart().startsWith('#'))
    return container?.type === 'paragraph' && (index > 0 || around[0] === token);
  if (!found.endsWith('(') || index + found.length < token.raw.length) return true;
  return around[around.indexOf(token) + 1]?.type === 'link';
}

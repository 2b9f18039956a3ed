// The directives of a body: `::tweet{#key}` and `::picture{#key}`, each alone on a line.
import type { MarkedExtension, Tokens } from 'marked';
import { nearestName } from '../frontMatter/nearestName.ts';

/** A line that begins with two colons and a name, as the Markdown parser found it. */
export interface DirectiveToken extends Tokens.Generic {
  readonly type: 'directive';
  readonly name: string;
  /** What follows the name on the line. */
  readonly rest: string;
}

const NAMES = ['tweet', 'picture'] as const;

/** A directive read: what to place, or what is wrong. */
export type Directive =
  | { readonly kind: (typeof NAMES)[number]; readonly key: string }
  | { readonly kind: 'flaw'; readonly message: string; readonly hint: string };

// Only where braces follow, or where the name is a known one: `::before` and `std::vector` are prose.
const LINE = /^::[ \t]*(?:([a-zA-Z][\w-]*)[ \t]*(\{[^\n]*)|(tweet|picture)\b([^\n]*))(?:\n|$)/;

/** The marked extension that finds directives at the start of lines, also right after a line of prose. */
export const directives: MarkedExtension = {
  extensions: [
    {
      name: 'directive',
      level: 'block',
      start: (source: string) => {
        // Only as far as the paragraph goes: asked anew for each one, a look at all the rest would be quadratic.
        const end = source.search(/\n[ \t]*\n/);
        const at = (end === -1 ? source : source.slice(0, end)).search(/(?<=\n)::[ \t]*[a-zA-Z]/);
        return at === -1 ? undefined : at;
      },
      tokenizer(source: string): DirectiveToken | undefined {
        const match = LINE.exec(source);
        if (match === null) return undefined;
        return {
          type: 'directive',
          raw: match[0],
          name: match[1] ?? match[3] ?? '',
          rest: (match[2] ?? match[4] ?? '').trim(),
        };
      },
      renderer: () => '',
    },
  ],
};

/** Whether a token is a directive. */
export function isDirective(token: { readonly type: string }): token is DirectiveToken {
  return token.type === 'directive';
}

/** Reads a directive. Its key is looked up by whoever knows the story's fields. */
export function readDirective({ name, rest, raw }: DirectiveToken): Directive {
  const kind = NAMES.find((known) => known === name.toLowerCase());
  if (kind === undefined) {
    const nearest = nearestName(name, NAMES);
    return {
      kind: 'flaw',
      message: `There is no directive \`::${name}\`.`,
      hint: `${nearest === null ? '' : `Did you mean \`::${nearest}\`? `}The directives are ::tweet{#key} and ::picture{#key}.`,
    };
  }
  const key = /^\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$/.exec(rest)?.[1];
  if (key === undefined || raw.startsWith(':: ')) {
    return {
      kind: 'flaw',
      message: `This \`::${kind}\` cannot be read.`,
      hint: `Write ::${kind}{#key} alone on its line, with the key that the fields give it.`,
    };
  }
  return { kind, key };
}

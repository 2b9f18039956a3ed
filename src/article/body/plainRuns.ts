// Takes plain words out of Markdown at a fraction of the parser's price: what is in doubt is left to the parser.
import type { MarkedExtension, TokenizerThis, Tokens } from 'marked';

/**
 * The marked extension that finds paragraphs of one line and runs of text. The tokens are those that marked would make,
 * whose own rules look at each letter in a dozen ways.
 */
export const plainRuns: MarkedExtension = {
  extensions: [{ name: 'plainParagraph', level: 'block', tokenizer: plainParagraph }],
  tokenizer: {
    inlineText(source) {
      const { inRawBlock } = this.lexer.state;
      const end = endOfRun(source);
      if (end === 0) return false;
      const raw = source.slice(0, end);
      return { type: 'text', raw, text: raw, escaped: inRawBlock };
    },
  },
};

/** A line before an empty one or the end, whose first sign begins nothing else than a paragraph. */
const LINE = /^[^\s#>*+\-_`~<[:\d][^\n]*(?=\n?$|\n\n)/;

function plainParagraph(
  this: TokenizerThis,
  source: string,
  before: Tokens.Generic[],
): Tokens.Paragraph | undefined {
  // In items of lists there are other rules; and what follows a paragraph directly may belong to it.
  if (!this.lexer.state.top || before.at(-1)?.type === 'paragraph') return undefined;
  const raw = LINE.exec(source)?.[0];
  if (raw === undefined) return undefined;
  return { type: 'paragraph', raw, text: raw, tokens: this.lexer.inline(raw) };
}

/** What may end a run of text; a full stop after `www`, and a line after two spaces. One set of signs is found soonest. */
const STOP = /[\\<!`*~[_@&:.\n]/g;

/** How far one look goes: where the parser has to go on in small steps, each step is followed by a look. */
const REACH = 2000;

/**
 * The length of the text at the beginning of inline Markdown in which no other rule of the parser finds anything; 0 where
 * only the parser can tell. It may end early, for texts that follow each other are joined: but then after white space,
 * where the parser, too, looks for what may begin there.
 */
export function endOfRun(source: string): number {
  if (/^[`~&]/.test(source)) return 0;
  const near = source.slice(0, REACH);
  STOP.lastIndex = 1;
  for (let stop = STOP.exec(near); stop !== null; stop = STOP.exec(near)) {
    const { index, 0: sign } = stop;
    if (sign === '\n') {
      if (index > 2 && near.startsWith('  ', index - 2)) return startOf(/ /, near, index);
    } else if (isInDoubt(sign, source, index)) return startOf(/\S/, near, index);
    else if (sign !== ':' && sign !== '.') return index;
  }
  if (near.length === source.length) return near.length;
  // What begins so near to the end is left to the next look: words, and the spaces before a break of a line.
  return startOf(/ /, near, startOf(/\S/, near, near.length));
}

function isInDoubt(sign: string, source: string, index: number): boolean {
  // An address of an e-mail may hold an underscore, and no other sign that ends a run.
  if (sign === '_') return /[\w.+-]/.test(source.charAt(index - 1));
  if (sign === ':') return /\S/.test(source.charAt(index + 1));
  if (sign === '.') return index > 3 && source.startsWith('www', index - 3);
  return sign === '@' || sign === '&';
}

function startOf(character: RegExp, source: string, end: number): number {
  let start = end;
  while (start > 0 && character.test(source.charAt(start - 1))) start -= 1;
  return start;
}

// Turns the Markdown of a body into blocks, with everything that is wrong in it.
import type { Token } from 'marked';
import { errorAt, type Flaw, type Reading } from '../Problem.ts';
import type { Block, Body } from './Block.ts';
import type { BodyCopy } from './BodyCopy.ts';
import { checkTokens } from './checkTokens.ts';
import { isDirective, readDirective } from './directive.ts';
import { locateTokens } from './locateTokens.ts';
import { type ParsedMarkdown, parseMarkdown } from './markdown.ts';
import { type SafeHtml, sanitise } from './sanitise.ts';
import { soleImage } from './soleImage.ts';
import { typesetLine } from './typography.ts';

const WORDS = { footnotes: 'Footnotes', backToReference: 'Back to reference {0}' };

/** Reads a body. Errors leave it without a value; warnings do not. */
export function readBody(copy: BodyCopy): Reading<Body> {
  try {
    return read(copy);
  } catch (error) {
    // The parser recurses once for each level of quotations and lists.
    if (!(error instanceof RangeError)) throw error;
    const flaw = errorAt(
      { line: copy.firstLine, column: 1 },
      'The text is too deeply nested to be read.',
      'Take out levels of quotation (>) or of lists.',
    );
    return { value: null, flaws: [flaw] };
  }
}

function read(copy: BodyCopy): Reading<Body> {
  const markdown = parseMarkdown(copy.text, WORDS);
  const located = locateTokens(markdown.tokens, copy.text, copy.firstLine);
  const { flaws, links, images } = checkTokens(located, copy);
  if (flaws.some(isError)) return { value: null, flaws };
  const placed = new Set(
    markdown.tokens
      .filter(isDirective)
      .map(readDirective)
      .flatMap((read) => (read.kind === 'flaw' ? [] : [`${read.kind} ${read.key}`])),
  );
  return { value: { blocks: toBlocks(markdown, copy), links, images, placed }, flaws };
}

function isError({ severity }: Flaw): boolean {
  return severity === 'error';
}

/** Groups tokens: runs of prose become one block of HTML; tables, tweets and pictures stand alone. */
function toBlocks(markdown: ParsedMarkdown, copy: BodyCopy): Block[] {
  const blocks: Block[] = [];
  let prose: Token[] = [];
  const flush = () => {
    const html = sanitise(markdown.print(prose)).trim();
    if (html !== '') blocks.push({ kind: 'html', html: html as SafeHtml });
    prose = [];
  };
  for (const token of markdown.tokens) {
    const block = ownBlock(token, markdown, copy);
    if (block === null) prose.push(token);
    else {
      flush();
      blocks.push(block);
    }
  }
  flush();
  return blocks;
}

function ownBlock(token: Token, markdown: ParsedMarkdown, copy: BodyCopy): Block | null {
  if (token.type === 'table') return { kind: 'table', html: sanitise(markdown.print([token])) };
  const image = soleImage(token);
  if (image !== null)
    return {
      kind: 'picture',
      picture: {
        src: image.href,
        alt: image.text,
        ...(image.title ? { caption: typesetLine(image.title, copy.language) } : {}),
      },
    };
  if (!isDirective(token)) return null;
  const directive = readDirective(token);
  if (directive.kind === 'tweet') return { kind: 'tweet', key: directive.key };
  const picture = directive.kind === 'picture' ? copy.declared?.pictures[directive.key] : undefined;
  return picture === undefined ? null : { kind: 'picture', picture };
}

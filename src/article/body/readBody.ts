// Turns the Markdown of a body into blocks, with everything that is wrong in it.
import type { Token } from 'marked';
import { errorAt, type Flaw, type Reading } from '../Problem.ts';
import type { Block, Body, InternalLink, PlacedImage } from './Block.ts';
import type { BodyCopy } from './BodyCopy.ts';
import { checkTokens } from './checkTokens.ts';
import { isDirective, readDirective } from './directive.ts';
import { locateTokens } from './locateTokens.ts';
import { type ParsedMarkdown, parseMarkdown } from './markdown.ts';
import { type SafeHtml, sanitise } from './sanitise.ts';
import { soleImage } from './soleImage.ts';
import { typesetLine } from './typography.ts';

/** A body read. What it names outside itself is known even where errors leave it without a value. */
export interface BodyReading extends Reading<Body> {
  readonly links: readonly InternalLink[];
  /** The pictures that Markdown's own sign places, by their path in `pictures/`. */
  readonly images: readonly PlacedImage[];
}

/** Reads a body. Errors leave it without a value; warnings do not. */
export function readBody(copy: BodyCopy): BodyReading {
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
    return { value: null, flaws: [flaw], links: [], images: [] };
  }
}

function read(copy: BodyCopy): BodyReading {
  const markdown = parseMarkdown(copy.text, copy.wording);
  const located = locateTokens(markdown.tokens, copy.text, copy.firstLine);
  const { enclosed, ...found } = checkTokens(located, copy);
  if (found.flaws.some(isError)) return { value: null, ...found };
  const placed = new Set(
    markdown.tokens
      .filter(isDirective)
      .map(readDirective)
      .flatMap((read) => (read.kind === 'flaw' ? [] : [`${read.kind} ${read.key}`])),
  );
  return { value: { blocks: toBlocks(markdown, enclosed, copy), placed }, ...found };
}

function isError({ severity }: Flaw): boolean {
  return severity === 'error';
}

/**
 * Groups tokens: runs of prose become one block of HTML; tables, code, tweets and pictures stand alone.
 * @param enclosed what stands inside an element: it stays in the piece of prose that holds the element
 */
function toBlocks(markdown: ParsedMarkdown, enclosed: ReadonlySet<Token>, copy: BodyCopy): Block[] {
  const blocks: Block[] = [];
  let prose: Token[] = [];
  let kind: 'html' | 'table' = 'html';
  const flush = () => {
    const html = sanitise(markdown.print(prose)).trim();
    if (html !== '') blocks.push({ kind, html: html as SafeHtml });
    prose = [];
    kind = 'html';
  };
  for (const token of markdown.tokens) {
    const isInside = enclosed.has(token);
    const block = isInside ? null : ownBlock(token, markdown, copy);
    if (!isInside && (kind === 'table' || isRawTable(token))) flush();
    if (isRawTable(token) && !isInside) kind = 'table';
    if (block === null) prose.push(token);
    else {
      flush();
      blocks.push(block);
    }
  }
  flush();
  return blocks;
}

function isRawTable({ type, raw }: Token): boolean {
  return type === 'html' && /^\s*<table[\s>]/i.test(raw);
}

function ownBlock(token: Token, markdown: ParsedMarkdown, copy: BodyCopy): Block | null {
  if (token.type === 'table') return { kind: 'table', html: sanitise(markdown.print([token])) };
  if (token.type === 'code') return { kind: 'code', html: sanitise(markdown.print([token]).trim()) };
  const image = soleImage(token);
  if (image !== null)
    return {
      kind: 'picture',
      picture: {
        src: image.href,
        alt: typesetLine(image.text, copy.language),
        ...(image.title ? { caption: typesetLine(image.title, copy.language) } : {}),
      },
    };
  if (!isDirective(token)) return null;
  const directive = readDirective(token);
  if (directive.kind === 'tweet') return { kind: 'tweet', key: directive.key };
  const picture = directive.kind === 'picture' ? copy.declared.pictures?.[directive.key] : undefined;
  return picture === undefined ? null : { kind: 'picture', picture };
}

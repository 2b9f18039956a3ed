// Makes the blocks of a body that was read.
import type { Token } from 'marked';
import { wordingFor } from '../../words/wordingFor.ts';
import type { Block } from './Block.ts';
import type { Body, Placed } from './Body.ts';
import { checkTokens } from './checkTokens.ts';
import { type LocatedToken, locateTokens } from './locateTokens.ts';
import { type ParsedMarkdown, parseMarkdown } from './markdown.ts';
import { placedBy } from './placedBy.ts';
import { type SafeHtml, sanitise } from './sanitise.ts';
import { typesetTokens } from './typesetTokens.ts';

/** The blocks of a body, with all its links. */
export function renderBody(body: Body): readonly Block[] {
  if (body.ready !== null) return body.ready;
  const { text, file, language, wordsIn } = body;
  const wording = wordingFor(language, wordsIn);
  const markdown = parseMarkdown(text, wording);
  const located = locateTokens(markdown.tokens, text, 1);
  const declared = { tweets: null, pictures: null };
  const { enclosed } = checkTokens(located, { text, firstLine: 1, file, language, wording, declared });
  for (const item of located) typeset(item, language);
  return toBlocks(markdown, enclosed, body);
}

function typeset({ token }: LocatedToken, language: string): void {
  if (['paragraph', 'heading', 'cell', 'text'].includes(token.type) && 'tokens' in token)
    typesetTokens(token.tokens ?? [], language);
}

/**
 * Groups tokens: runs of prose become one block of HTML; tables, code, tweets and pictures stand alone.
 * @param enclosed what stands inside an element: it stays in the piece of prose that holds the element
 */
function toBlocks(markdown: ParsedMarkdown, enclosed: ReadonlySet<Token>, body: Body): Block[] {
  const pictures = picturesIn(body);
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
    const block = isInside ? null : ownBlock(token, markdown, placedBy(token, body.language, pictures));
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

function picturesIn({ placed }: Body) {
  const declared = placed.flatMap((one) =>
    one.kind === 'picture' && one.key !== null ? [[one.key, one.picture] as const] : [],
  );
  return Object.fromEntries(declared);
}

function isRawTable({ type, raw }: Token): boolean {
  return type === 'html' && /^\s*<table[\s>]/i.test(raw);
}

function ownBlock(token: Token, markdown: ParsedMarkdown, placed: Placed | null): Block | null {
  if (token.type === 'table') return { kind: 'table', html: sanitise(markdown.print([token])) };
  if (token.type === 'code') return { kind: 'code', html: sanitise(markdown.print([token]).trim()) };
  return placed?.kind === 'picture' ? { kind: 'picture', picture: placed.picture } : placed;
}

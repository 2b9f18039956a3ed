// Reads the Markdown of a body: what it places and links to, and everything that is wrong in it.
import type { Token } from 'marked';
import { errorAt, type Flaw, type Reading } from '../Problem.ts';
import type { InternalLink, PlacedImage } from './Block.ts';
import type { Body, Placed } from './Body.ts';
import type { BodyCopy } from './BodyCopy.ts';
import { checkTokens } from './checkTokens.ts';
import { locateTokens } from './locateTokens.ts';
import { parseMarkdown } from './markdown.ts';
import { placedBy } from './placedBy.ts';

/** A body read. What it names outside itself is known even where errors leave it without a value. */
export interface BodyReading extends Reading<Body> {
  readonly links: readonly InternalLink[];
  /** The pictures that Markdown's own sign places, by their path in `pictures/`. */
  readonly images: readonly PlacedImage[];
}

/** Reads a body; nothing of it is printed yet. Errors leave it without a value; warnings do not. */
export function readBody(copy: BodyCopy): BodyReading {
  try {
    return read(copy);
  } catch (error) {
    // The parser recurses once for each level of quotations and lists.
    if (!(error instanceof RangeError)) throw error;
    return tooDeep(copy.firstLine);
  }
}

function tooDeep(line: number): BodyReading {
  const message = 'The text is too deeply nested to be read.';
  const flaw = errorAt({ line, column: 1 }, message, 'Take out levels of quotation (>) or of lists.');
  return { value: null, flaws: [flaw], links: [], images: [] };
}

/**
 * The levels of Markdown that a text may have. What is read in one thread is printed in another, whose stack may be
 * smaller: so the stack must not decide.
 */
const MAX_DEPTH = 100;

function read(copy: BodyCopy): BodyReading {
  const { tokens } = parseMarkdown(copy.text, copy.wording);
  const located = locateTokens(tokens, copy.text, copy.firstLine);
  const deepest = located.find(({ depth }) => depth > MAX_DEPTH);
  if (deepest !== undefined) return tooDeep(deepest.place.line);
  const { enclosed, ...found } = checkTokens(located, copy);
  if (found.flaws.some(isError)) return { value: null, ...found };
  return { value: bodyOf(copy, placedIn(tokens, enclosed, copy)), ...found };
}

function isError({ severity }: Flaw): boolean {
  return severity === 'error';
}

function placedIn(tokens: readonly Token[], enclosed: ReadonlySet<Token>, copy: BodyCopy): Placed[] {
  const standing = tokens.filter((token) => !enclosed.has(token));
  return standing.flatMap((token) => placedBy(token, copy.language, copy.declared.pictures) ?? []);
}

function bodyOf({ text, file, language, wording }: BodyCopy, placed: readonly Placed[]): Body {
  return { text, file, language, wordsIn: wording.language, placed, dead: [], ready: null };
}

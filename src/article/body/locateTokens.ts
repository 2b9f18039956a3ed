// Finds where each Markdown token stands in the file, which the parser itself does not say.
import type { Token } from 'marked';
import { LinePlaces } from '../LinePlaces.ts';
import type { Place } from '../Problem.ts';
import { childrenOf, type Lines, linesIn, offsetIn } from './tokenLines.ts';

/** A token with its place, in the order of the text. */
export interface LocatedToken {
  readonly token: Token;
  readonly place: Place;
  /** The token directly around it; null for a block of the body itself. */
  readonly container: Token | null;
  /** How many tokens stand around it. */
  readonly depth: number;
  /** Whether it belongs to the words of a link or of a picture. */
  readonly labels: boolean;
  /** The place of an offset in the token's source. */
  placeAt(offset: number): Place;
}

/**
 * Lists all tokens of a body with their places. Top-level tokens follow each other without a gap; inside them the
 * source of every leaf is searched line by line from where the last one ended, because list items and quotations
 * lose their indentation in the tokens. That is done only for top-level tokens in which somebody asks for a place.
 */
export function locateTokens(tokens: readonly Token[], source: string, firstLine: number): LocatedToken[] {
  let places: LinePlaces | null = null;
  const placeAt = (offset: number): Place => {
    places ??= new LinePlaces(source, firstLine);
    return places.at(offset);
  };
  const found: LocatedToken[] = [];
  let start = 0;
  for (const token of tokens) {
    if (token.type === 'footnotes') continue;
    const { raw } = token;
    // Not by startsWith, which takes seven times as long.
    const isHere = source.slice(start, start + raw.length) === raw;
    const from = isHere ? start : Math.max(start, source.indexOf(raw, start));
    const end = from + raw.length;
    const block = new Block(source, { from, end: Math.max(end, from + 1) }, placeAt);
    block.list(token, { container: null, depth: 0, labels: false }, found);
    start = end;
  }
  return found;
}

type Around = Pick<LocatedToken, 'container' | 'depth' | 'labels'>;

class Located implements LocatedToken {
  readonly token: Token;
  readonly container: Token | null;
  readonly depth: number;
  readonly labels: boolean;
  private readonly block: Block;
  private readonly number: number;

  constructor(token: Token, { container, depth, labels }: Around, block: Block, number: number) {
    this.token = token;
    this.container = container;
    this.depth = depth;
    this.labels = labels;
    this.block = block;
    this.number = number;
  }

  get place(): Place {
    return this.block.placeOf(this.number);
  }

  placeAt(offset: number): Place {
    return this.block.placeIn(this.number, offset);
  }
}

/** A top-level token with all that is in it. */
class Block {
  private readonly source: string;
  private readonly range: { readonly from: number; readonly end: number };
  private readonly placeAt: (offset: number) => Place;
  private readonly tokens: Token[] = [];
  private lines: readonly Lines[] | null = null;

  constructor(source: string, range: Block['range'], placeAt: Block['placeAt']) {
    this.source = source;
    this.range = range;
    this.placeAt = placeAt;
  }

  list(token: Token, around: Around, found: LocatedToken[]): void {
    found.push(new Located(token, around, this, this.tokens.length));
    this.tokens.push(token);
    const labels = around.labels || token.type === 'link' || token.type === 'image';
    const inside = { container: token, depth: around.depth + 1, labels };
    for (const child of childrenOf(token)) this.list(child, inside, found);
  }

  placeOf(number: number): Place {
    return this.placeAt(this.range.from + (this.found()[number]?.first ?? 0));
  }

  placeIn(number: number, offset: number): Place {
    const lines = this.found()[number];
    return this.placeAt(this.range.from + (lines === undefined ? 0 : offsetIn(lines, offset)));
  }

  private found(): readonly Lines[] {
    this.lines ??= linesIn(this.source.slice(this.range.from, this.range.end), this.tokens);
    return this.lines;
  }
}

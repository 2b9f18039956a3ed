// Checks the tokens of a body one after the other, and sets in them what printing needs: ids, addresses, marks.
import type { Token, Tokens } from 'marked';
import { errorAt, type Flaw, warningAt } from '../Problem.ts';
import type { InternalLink, PlacedImage } from './Block.ts';
import type { BodyCopy } from './BodyCopy.ts';
import { checkDirective } from './checkDirective.ts';
import { headingFlaws, unknownFragment } from './checkHeading.ts';
import { checkImage } from './checkImage.ts';
import { checkLink } from './checkLink.ts';
import { isDirective } from './directive.ts';
import { HeadingIds } from './HeadingIds.ts';
import type { LocatedToken } from './locateTokens.ts';
import { plainText } from './plainText.ts';
import { RawHtmlCheck } from './rawHtml.ts';
import { indentedDirective, strayDirective } from './strayDirective.ts';
import { strayMarkdown } from './strayMarkdown.ts';
import { turnedWords } from './turnedWords.ts';

interface Checked {
  readonly flaws: readonly Flaw[];
  readonly links: readonly InternalLink[];
  readonly images: readonly PlacedImage[];
  /** The blocks that stand inside an element of raw HTML, and so belong to its piece of prose. */
  readonly enclosed: ReadonlySet<Token>;
}

/** Blocks that Markdown makes: not every element may hold one. */
const MARKDOWN_BLOCKS = ['paragraph', 'heading', 'list', 'code', 'blockquote', 'table'];

/** Checks located tokens, in place: they belong to this reading of the body alone. */
export function checkTokens(located: readonly LocatedToken[], copy: BodyCopy): Checked {
  const check = new BodyCheck(copy);
  for (const item of located) check.take(item);
  return check.finish();
}

class BodyCheck {
  private readonly copy: BodyCopy;
  private readonly flaws: Flaw[] = [];
  private readonly links: InternalLink[] = [];
  private readonly images: PlacedImage[] = [];
  private readonly tweets = new Map<string, number>();
  private readonly enclosed = new Set<Token>();
  private readonly html = new RawHtmlCheck();
  private readonly ids = new HeadingIds();
  private readonly fragments: { readonly id: string; readonly item: LocatedToken }[] = [];
  private depth = 1;
  private escaped = false;

  constructor(copy: BodyCopy) {
    this.copy = copy;
  }

  take(item: LocatedToken): void {
    const { token } = item;
    if (item.container === null && this.html.isOpen) this.enclosed.add(token);
    if (isDirective(token)) {
      this.html.interruption('A directive', item.place);
      this.flaws.push(...checkDirective(item, this.copy, this.tweets));
    } else if (token.type === 'html')
      this.html.take({
        html: token.raw,
        block: token.block === true,
        container: item.container,
        placeAt: (offset) => item.placeAt(offset),
      });
    else if (token.type === 'link') this.link(item);
    else if (token.type === 'image') this.image(item);
    else if (token.type === 'footnoteRef') this.reference(item);
    else this.prose(item);
    this.escaped = token.type === 'escape';
  }

  finish(): Checked {
    this.html.finish();
    const headings = this.ids.ofHeadings();
    for (const { id, item } of this.fragments)
      if (!this.ids.has(id)) this.flaws.push(unknownFragment(id, headings, item.place));
    const flaws = [...this.flaws, ...this.html.flaws].sort((a, b) => a.line - b.line || a.column - b.column);
    return { flaws, links: this.links, images: this.images, enclosed: this.enclosed };
  }

  private image(item: LocatedToken): void {
    const flaws = checkImage(item, this.copy.file);
    this.flaws.push(...flaws);
    if (flaws.some(({ severity }) => severity === 'error')) return;
    this.html.interruption('A picture', item.place);
    this.images.push({ ...item.place, src: (item.token as Tokens.Image).href });
  }

  private words(item: LocatedToken): void {
    this.stray(strayDirective(item.token.raw, this.escaped), item);
    this.flaws.push(...strayMarkdown(item));
  }

  private stray(stray: ReturnType<typeof strayDirective>, item: LocatedToken): void {
    if (stray !== null) this.flaws.push(stray.flaw(item.placeAt(stray.offset)));
  }

  private reference(item: LocatedToken): void {
    if (!item.labels) return;
    const message = 'The sign of a note stands inside the words of a link or of a picture.';
    this.flaws.push(errorAt(item.place, message, 'Put it after them.'));
  }

  private prose(item: LocatedToken): void {
    const { token } = item;
    if (token.type === 'heading') this.heading(item);
    if (token.type === 'footnote') this.note(item);
    const children = 'tokens' in token && Array.isArray(token.tokens) ? token.tokens : [];
    if (token.type === 'text' && children.length === 0) this.words(item);
    if (token.type === 'code') this.stray(indentedDirective(token as Tokens.Code), item);
    if (['paragraph', 'heading', 'cell', 'text'].includes(token.type) && children.length > 0) {
      this.flaws.push(...turnedWords(item));
    }
    if (this.html.isOpen && MARKDOWN_BLOCKS.includes(token.type)) this.html.markdown(item.place);
  }

  private heading(item: LocatedToken): void {
    const token = item.token as Tokens.Heading;
    const words = plainText(token.tokens);
    this.flaws.push(...headingFlaws(token.depth, this.depth, words, item));
    this.depth = Math.max(2, token.depth);
    Object.assign(token, { id: this.ids.add(words) });
  }

  private note(item: LocatedToken): void {
    const { label, refs } = item.token as Tokens.Generic;
    if (refs.length > 0) return;
    const hint = `Write [^${label}] where it belongs, or delete it.`;
    this.flaws.push(warningAt(item.place, 'No reference leads to this note: readers do not see it.', hint));
  }

  private link(item: LocatedToken): void {
    const written = (item.token as Tokens.Link).href;
    const { target, flaws } = checkLink(item, this.copy.file);
    this.flaws.push(...flaws);
    if (target.kind === 'internal') this.links.push({ ...item.place, address: target.address, written });
    if (target.kind === 'fragment') this.fragments.push({ id: target.id, item });
  }
}

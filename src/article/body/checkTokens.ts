// Checks the tokens of a body one after the other, and sets in them what printing needs: ids, addresses, marks.
import GithubSlugger from 'github-slugger';
import type { Token, Tokens } from 'marked';
import { errorAt, type Flaw, type Place, warningAt } from '../Problem.ts';
import type { InternalLink, PlacedImage } from './Block.ts';
import type { BodyCopy } from './BodyCopy.ts';
import { checkDirective } from './checkDirective.ts';
import { headingFlaws, unknownFragment } from './checkHeading.ts';
import { checkImage } from './checkImage.ts';
import { checkLink } from './checkLink.ts';
import { isDirective } from './directive.ts';
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

/** The ids that the page around the body uses; headings of the same words get a number. */
const PAGE_IDS = ['top', 'content', 'corrections', 'topics', 'sections', 'related'];

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
  private readonly slugger = new GithubSlugger();
  private readonly ids = new Set(PAGE_IDS);
  private readonly fragments: { readonly id: string; readonly place: Place }[] = [];
  private depth = 1;
  private escaped = false;

  constructor(copy: BodyCopy) {
    this.copy = copy;
    for (const id of PAGE_IDS) this.slugger.slug(id);
  }

  take(item: LocatedToken): void {
    const { token, place } = item;
    if (item.container === null && this.html.isOpen) this.enclosed.add(token);
    if (isDirective(token)) {
      this.html.interruption('A directive', place);
      this.flaws.push(...checkDirective(item, this.copy, this.tweets));
    } else if (token.type === 'html')
      this.html.take({
        html: token.raw,
        block: token.block === true,
        container: item.container,
        placeAt: item.placeAt,
      });
    else if (token.type === 'link') this.link(token as Tokens.Link, place);
    else if (token.type === 'image') this.image(item);
    else if (token.type === 'footnoteRef') this.reference(item);
    else this.prose(item);
    this.escaped = token.type === 'escape';
  }

  finish(): Checked {
    this.html.finish();
    const headings = [...this.ids].slice(PAGE_IDS.length);
    for (const { id, place } of this.fragments)
      if (!this.ids.has(id)) this.flaws.push(unknownFragment(id, headings, place));
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
    this.stray(strayDirective(item.token.raw, this.escaped), item.placeAt);
    this.flaws.push(...strayMarkdown(item));
  }

  private stray(stray: ReturnType<typeof strayDirective>, placeAt: LocatedToken['placeAt']): void {
    if (stray !== null) this.flaws.push(stray.flaw(placeAt(stray.offset)));
  }

  private reference({ labels, place }: LocatedToken): void {
    if (!labels) return;
    const message = 'The sign of a note stands inside the words of a link or of a picture.';
    this.flaws.push(errorAt(place, message, 'Put it after them.'));
  }

  private prose(item: LocatedToken): void {
    const { token, place, placeAt } = item;
    if (token.type === 'heading') this.heading(token as Tokens.Heading, place);
    if (token.type === 'footnote') this.note(token as Tokens.Generic, place);
    const children = 'tokens' in token && Array.isArray(token.tokens) ? token.tokens : [];
    if (token.type === 'text' && children.length === 0) this.words(item);
    if (token.type === 'code') this.stray(indentedDirective(token as Tokens.Code), placeAt);
    if (['paragraph', 'heading', 'cell', 'text'].includes(token.type) && children.length > 0) {
      this.flaws.push(...turnedWords(item));
    }
    if (['paragraph', 'heading', 'list', 'code', 'blockquote', 'table'].includes(token.type))
      this.html.markdown(place);
  }

  private heading(token: Tokens.Heading, place: Place): void {
    const words = plainText(token.tokens);
    this.flaws.push(...headingFlaws(token.depth, this.depth, words, place));
    this.depth = Math.max(2, token.depth);
    // Without underscores: the page uses those in ids of its own.
    const id = this.slugger.slug(words.replaceAll('_', '-')) || this.slugger.slug('section');
    this.ids.add(id);
    Object.assign(token, { id });
  }

  private note({ label, refs }: Tokens.Generic, place: Place): void {
    if (refs.length > 0) return;
    const hint = `Write [^${label}] where it belongs, or delete it.`;
    this.flaws.push(warningAt(place, 'No reference leads to this note: readers do not see it.', hint));
  }

  private link(token: Tokens.Link, place: Place): void {
    const written = token.href;
    const { target, flaws } = checkLink(token, place, this.copy.file);
    this.flaws.push(...flaws);
    if (target.kind === 'internal') this.links.push({ ...place, address: target.address, written });
    if (target.kind === 'fragment') this.fragments.push({ id: target.id, place });
  }
}

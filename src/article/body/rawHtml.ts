// The first wall: checks the HTML that an editor wrote in a body, tag by tag, across the whole body.

import { errorAt, type Flaw, type Place } from '../Problem.ts';
import { attributeFlaws } from './attributeFlaws.ts';
import { alternativeTo, HARMLESS_ELEMENTS, isPhrasing, VOID, WITHOUT_TEXT } from './harmlessHtml.ts';
import { type HtmlPart, htmlTags } from './htmlTags.ts';
import { type OpenElement, placementFlaw, summaryFlaw, unclosedFlaw } from './placementFlaws.ts';
import { strayDirective } from './strayDirective.ts';

/** A piece of raw HTML as the Markdown parser found it. */
export interface RawHtml {
  readonly html: string;
  /** Whether it stands on lines of its own. */
  readonly block: boolean;
  /** What it stands directly in: the paragraph, emphasis, cell, list item or the body. Elements close where they open. */
  readonly container: unknown;
  /** The place of an offset in it. */
  readonly placeAt: (offset: number) => Place;
}

/** Follows the raw HTML of one body from its first piece to its last, and gathers what is wrong with it. */
export class RawHtmlCheck {
  readonly flaws: Flaw[] = [];
  private readonly open: OpenElement[] = [];
  /** Elements that were reported where they open, so that their end is not reported as well. */
  private readonly refused = new Set<string>();

  /** Takes the next piece. */
  take(raw: RawHtml): void {
    for (const part of htmlTags(raw.html)) {
      const place = raw.placeAt(part.start);
      if (part.kind === 'open') this.opening(part, raw, place);
      else if (part.kind === 'close') this.closing(part.name, containerOf(part.name, raw), place);
      else if (part.kind === 'text') this.words(part, raw);
      else if (part.kind === 'unclosed') this.report(place, ...unclosedFlaw(part.name));
      else this.report(place, 'Only elements are read as HTML, not declarations.', 'Delete it.');
    }
  }

  /** Takes note of words or of a directive between pieces: not everything may hold them. */
  text(place: Place): void {
    const around = this.open.at(-1);
    if (around === undefined) return;
    around.isEmpty = false;
    if (!WITHOUT_TEXT.includes(around.name)) return;
    const hint = 'Put them into a cell, a caption or a description.';
    this.report(place, `Words cannot stand directly in <${around.name}>.`, hint);
  }

  /** Takes note of a block that Markdown makes: not every element that holds words may hold one. */
  markdown(place: Place): void {
    if (this.open.at(-1)?.name !== 'summary') this.text(place);
    else
      this.report(place, 'Only words can stand in <summary>.', 'Write <summary>Words</summary> on one line.');
  }

  /** Whether an element is open, so that what comes belongs to it. */
  get isOpen(): boolean {
    return this.open.length > 0;
  }

  /** A tweet or picture cannot stand inside an element: its block would end there. */
  interruption(what: string, place: Place): void {
    const around = this.open.at(-1);
    if (around === undefined) return;
    this.report(place, `${what} cannot stand inside <${around.name}>.`, 'Close the element before it.');
  }

  /** Reports what was never closed. */
  finish(): void {
    for (const { name, place } of this.open) {
      const where = isPhrasing(name)
        ? 'in the same paragraph, and in the same emphasis or link'
        : 'on a line of its own';
      this.report(place, `<${name}> is never closed.`, `Write </${name}> where it ends, ${where}.`);
    }
  }

  private words(part: HtmlPart, raw: RawHtml): void {
    this.text(raw.placeAt(part.start));
    const stray = strayDirective(raw.html.slice(part.start, part.end));
    if (stray !== null) this.flaws.push(stray.flaw(raw.placeAt(part.start + stray.offset)));
  }

  private opening(part: HtmlPart & { kind: 'open' }, raw: RawHtml, place: Place): void {
    const { name } = part;
    if (!HARMLESS_ELEMENTS.includes(name)) {
      this.report(place, `The element <${name}> is not allowed in a story.`, alternativeTo(name));
      this.refused.add(name);
      return;
    }
    this.flaws.push(...attributeFlaws(name, part.attributes, place));
    const around = this.open.at(-1);
    for (const flaw of [placementFlaw(name, around, raw.block), summaryFlaw(name, around)])
      if (flaw !== null) this.report(place, ...flaw);
    if (around !== undefined) around.isEmpty = false;
    if (name === 'summary' && around !== undefined) around.hasSummary = true;
    if (VOID.includes(name)) return;
    this.open.push({ name, container: containerOf(name, raw), place, isEmpty: true, hasSummary: false });
  }

  private closing(name: string, container: unknown, place: Place): void {
    const current = this.open.at(-1);
    if (!HARMLESS_ELEMENTS.includes(name) || VOID.includes(name)) this.closingRefused(name, place);
    else if (current?.name !== name || current.container !== container)
      this.closingElsewhere(name, container, place);
    else {
      if (name === 'details' && !current.hasSummary) {
        const hint = 'Begin it with <summary>Words to open it</summary>.';
        this.report(current.place, '<details> has no <summary>.', hint);
      }
      this.open.pop();
    }
  }

  private closingRefused(name: string, place: Place): void {
    if (this.refused.has(name)) return;
    const hint = VOID.includes(name) ? 'Delete it.' : alternativeTo(name);
    this.report(place, `</${name}> is not allowed in a story.`, hint);
  }

  private closingElsewhere(name: string, container: unknown, place: Place): void {
    const index = this.open.findLastIndex(
      (element) => element.name === name && element.container === container,
    );
    if (index === -1) {
      const where = isPhrasing(name) ? ' in the same paragraph, and in the same emphasis or link' : '';
      const hint = `Open <${name}> before it${where}, or delete it.`;
      this.report(place, `</${name}> closes nothing that is open here.`, hint);
      return;
    }
    const inner = this.open[index + 1]?.name;
    const hint = 'Close elements in the reverse order of their opening.';
    this.report(place, `</${name}> comes before </${inner}>.`, hint);
    this.open.length = index;
  }

  private report(place: Place, message: string, hint: string): void {
    this.flaws.push(errorAt(place, message, hint));
  }
}

// Phrasing written on lines of its own must close in the same piece: around whole paragraphs it would be invalid.
function containerOf(name: string, raw: RawHtml): unknown {
  return raw.block && isPhrasing(name) ? raw : raw.container;
}

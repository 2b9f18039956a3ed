// The first wall: checks the HTML that an editor wrote in a body, tag by tag, across the whole body.

import { errorAt, type Flaw, type Place } from '../Problem.ts';
import { attributeFlaws } from './attributeFlaws.ts';
import { alternativeTo, HARMLESS_ELEMENTS, isPhrasing, PARENTS, VOID, WITHOUT_TEXT } from './harmlessHtml.ts';
import { type HtmlPart, htmlTags } from './htmlTags.ts';
import { strayDirective } from './strayDirective.ts';

/** A piece of raw HTML as the Markdown parser found it. */
export interface RawHtml {
  readonly html: string;
  /** Whether it stands on lines of its own. */
  readonly block: boolean;
  /** What it stands in: the paragraph, cell, list item or the body. Elements must close where they open. */
  readonly container: unknown;
  /** The place of an offset in it. */
  readonly placeAt: (offset: number) => Place;
}

interface OpenElement {
  readonly name: string;
  readonly container: unknown;
  readonly place: Place;
  /** Whether words or elements have stood in it yet. */
  isEmpty: boolean;
  hasSummary: boolean;
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
      else if (part.kind === 'unclosed') this.unclosed(part.name, place);
      else this.report(place, 'Only elements are read as HTML, not declarations.', 'Delete it.');
    }
  }

  /** Takes note of words or of a directive between pieces: not everything may hold them. */
  text(place: Place): void {
    const around = this.open.at(-1);
    if (around !== undefined) around.isEmpty = false;
    if (around === undefined || !WITHOUT_TEXT.includes(around.name)) return;
    this.report(
      place,
      `Words cannot stand directly in <${around.name}>.`,
      'Put them into a cell, a caption or a description.',
    );
  }

  /** A tweet or picture cannot stand inside an element: its block would end there. */
  directive(place: Place): void {
    const around = this.open.at(-1);
    if (around === undefined) return;
    this.report(place, `A directive cannot stand inside <${around.name}>.`, 'Close the element before it.');
  }

  /** Reports what was never closed. */
  finish(): void {
    for (const { name, place } of this.open) {
      this.report(
        place,
        `<${name}> is never closed.`,
        `Write </${name}> where it ends, ${isPhrasing(name) ? 'in the same paragraph' : 'on a line of its own'}.`,
      );
    }
  }

  private words(part: HtmlPart, raw: RawHtml): void {
    this.text(raw.placeAt(part.start));
    const stray = strayDirective(raw.html.slice(part.start, part.end));
    if (stray !== null) this.flaws.push(stray.flaw(raw.placeAt(part.start + stray.offset)));
  }

  private unclosed(what: string, place: Place): void {
    const [end, also] = what === 'comment' ? ['-->', ''] : ['>', ', without an empty line before that'];
    this.report(
      place,
      `The ${what} that begins here is never closed; it would hide what follows.`,
      `Write ${end} where it ends${also}.`,
    );
  }

  private opening(part: HtmlPart & { kind: 'open' }, raw: RawHtml, place: Place): void {
    const { name } = part;
    if (!HARMLESS_ELEMENTS.includes(name)) {
      this.report(place, `The element <${name}> is not allowed in a story.`, alternativeTo(name));
      this.refused.add(name);
      return;
    }
    this.flaws.push(...attributeFlaws(name, part.attributes, place));
    this.placement(name, raw, place);
    const around = this.open.at(-1);
    if (around !== undefined) around.isEmpty = false;
    if (!VOID.includes(name))
      this.open.push({ name, container: containerOf(name, raw), place, isEmpty: true, hasSummary: false });
  }

  private placement(name: string, raw: RawHtml, place: Place): void {
    const around = this.open.at(-1);
    const parents = PARENTS[name];
    if (parents !== undefined && !parents.includes(around?.name ?? '')) {
      this.report(
        place,
        `<${name}> stands outside ${parents.map((parent) => `<${parent}>`).join(' or ')}.`,
        `Put it directly into <${parents[0]}>.`,
      );
    } else if (!isPhrasing(name) && !raw.block) {
      this.report(
        place,
        `<${name}> stands inside a paragraph.`,
        'Put it on a line of its own, after an empty line.',
      );
    } else if (!isPhrasing(name) && around !== undefined && isPhrasing(around.name)) {
      this.report(
        place,
        `<${name}> cannot stand inside <${around.name}>.`,
        `Close <${around.name}> before it.`,
      );
    }
    if (name === 'summary' && around?.name === 'details') this.summary(around, place);
  }

  private summary(details: OpenElement, place: Place): void {
    if (!details.isEmpty)
      this.report(
        place,
        '<summary> is not the first thing in <details>.',
        'Begin <details> with one <summary>.',
      );
    details.hasSummary = true;
  }

  private closing(name: string, container: unknown, place: Place): void {
    if (!HARMLESS_ELEMENTS.includes(name) || VOID.includes(name)) {
      this.closingRefused(name, place);
      return;
    }
    const current = this.open.at(-1);
    if (current?.name !== name || current.container !== container) {
      this.misplacedClosing(name, container, place);
      return;
    }
    if (name === 'details' && !current.hasSummary) {
      this.report(
        current.place,
        '<details> has no <summary>.',
        'Begin it with <summary>Words to open it</summary>.',
      );
    }
    this.open.pop();
  }

  private closingRefused(name: string, place: Place): void {
    if (this.refused.has(name)) return;
    const hint = VOID.includes(name) ? 'Delete it.' : alternativeTo(name);
    this.report(place, `</${name}> is not allowed in a story.`, hint);
  }

  private misplacedClosing(name: string, container: unknown, place: Place): void {
    const index = this.open.findLastIndex(
      (element) => element.name === name && element.container === container,
    );
    if (index === -1) {
      const where = isPhrasing(name) ? ' in the same paragraph, and in the same emphasis or link' : '';
      this.report(
        place,
        `</${name}> closes nothing that is open here.`,
        `Open <${name}> before it${where}, or delete it.`,
      );
      return;
    }
    this.report(
      place,
      `</${name}> comes before </${this.open[index + 1]?.name}>.`,
      'Close elements in the reverse order of their opening.',
    );
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

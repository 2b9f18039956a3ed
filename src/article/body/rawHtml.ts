// The first wall: checks the HTML that an editor wrote in a body, tag by tag, across the whole body.

import { errorAt, type Flaw, type Place } from '../Problem.ts';
import { attributeFlaws } from './attributeFlaws.ts';
import { alternativeTo, HARMLESS_ELEMENTS, isPhrasing, PARENTS, VOID, WITHOUT_TEXT } from './harmlessHtml.ts';
import { type HtmlPart, htmlTags } from './htmlTags.ts';

/** A piece of raw HTML as the Markdown parser found it. */
export interface RawHtml {
  readonly html: string;
  /** Whether it stands on lines of its own. */
  readonly block: boolean;
  /** What it stands in: the paragraph, cell, list item or the body. Elements must close where they open. */
  readonly container: unknown;
  /** The place of an offset in it. */
  readonly placeAt: (offset: number, source: string) => Place;
}

interface OpenElement {
  readonly name: string;
  readonly container: unknown;
  readonly place: Place;
  hasSummary: boolean;
}

/** Follows the raw HTML of one body from its first piece to its last, and gathers what is wrong with it. */
export class RawHtmlCheck {
  readonly flaws: Flaw[] = [];
  private readonly open: OpenElement[] = [];

  /** Takes the next piece. */
  take(raw: RawHtml): void {
    for (const part of htmlTags(raw.html)) {
      const place = raw.placeAt(part.start, raw.html.slice(part.start, part.end));
      if (part.kind === 'open') this.opening(part, raw, place);
      else if (part.kind === 'close') this.closing(part.name, containerOf(part.name, raw), place);
      else if (part.kind === 'text') this.text(place);
      else this.report(place, 'Only elements are read as HTML, not declarations.', 'Delete it.');
    }
  }

  /** Takes note of words or of a directive between pieces: not everything may hold them. */
  text(place: Place): void {
    const around = this.open.at(-1)?.name;
    if (around === undefined || !WITHOUT_TEXT.includes(around)) return;
    this.report(
      place,
      `Words cannot stand directly in <${around}>.`,
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

  private opening(part: HtmlPart & { kind: 'open' }, raw: RawHtml, place: Place): void {
    const { name } = part;
    if (!HARMLESS_ELEMENTS.includes(name)) {
      this.report(place, `The element <${name}> is not allowed in a story.`, alternativeTo(name));
      return;
    }
    this.flaws.push(...attributeFlaws(name, part.attributes, place));
    this.placement(name, raw, place);
    if (!VOID.includes(name))
      this.open.push({ name, container: containerOf(name, raw), place, hasSummary: false });
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
    if (name === 'summary' && around?.name === 'details') around.hasSummary = true;
  }

  private closing(name: string, container: unknown, place: Place): void {
    if (!HARMLESS_ELEMENTS.includes(name) || VOID.includes(name)) return;
    const current = this.open.at(-1);
    if (current?.name !== name || current.container !== container) {
      const index = this.open.findLastIndex(
        (element) => element.name === name && element.container === container,
      );
      if (index === -1) {
        this.report(
          place,
          `</${name}> closes nothing that is open here.`,
          `Open <${name}> before it${isPhrasing(name) ? ', in the same paragraph' : ''}, or delete it.`,
        );
        return;
      }
      const inner = this.open[index + 1];
      this.report(
        place,
        `</${name}> comes before </${inner?.name}>.`,
        'Close elements in the reverse order of their opening.',
      );
      this.open.length = index;
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

  private report(place: Place, message: string, hint: string): void {
    this.flaws.push(errorAt(place, message, hint));
  }
}

// Phrasing written on lines of its own must close in the same piece: around whole paragraphs it would be invalid.
function containerOf(name: string, raw: RawHtml): unknown {
  return raw.block && isPhrasing(name) ? raw : raw.container;
}

// Gives the paragraphs and headings of a body anchors that come from their words, with links to them.
import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import type { SafeHtml } from './sanitise.ts';

/** Anchors the pieces of one body, in their order. */
export type Anchoring = (html: SafeHtml) => SafeHtml;

/** A piece of markup that goes into HTML at an offset. */
interface Insertion {
  readonly at: number;
  readonly markup: string;
}

/** A paragraph or heading that is being read. */
interface Open {
  readonly name: string;
  readonly id: string | undefined;
  /** Where its tag begins, and where what it holds begins. */
  readonly start: number;
  readonly inside: number;
  words: string;
  holdsLinks: boolean;
}

interface LabelLanguage {
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
}

const HEADING = /^h[2-6]$/;

/**
 * Begins to anchor a body. Headings have an id already; a paragraph gets one from its words, so that it stays the same
 * whatever happens to the text around it. Notes keep the anchors that they have; items of lists and tables get none:
 * alone they say little, and a link to selected words leads to them.
 * @param label the name of the link to a paragraph
 * @param language that of the label, where it is not that of the body
 */
export function anchoring(label: string, language: LabelLanguage | null = null): Anchoring {
  const attributes = language === null ? '' : ` lang="${language.tag}" dir="${language.direction}"`;
  const taken = new Map<string, number>();
  const idOf = (words: string): string => {
    const id = `p_${digest(words)}`;
    const count = (taken.get(id) ?? 0) + 1;
    taken.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
  const linkTo = (id: string) =>
    `<a class="prose__link" href="#${id}" aria-label="${label}"${attributes} hidden></a>`;
  return (html) => {
    const insertions: Insertion[] = [];
    readAnchorable(html, (open, end) => {
      if (open.name === 'p') {
        const id = idOf(open.words);
        insertions.push({ at: open.start + '<p'.length, markup: ` id="${id}"` });
        insertions.push({ at: end, markup: linkTo(id) });
      } else if (open.id !== undefined && open.holdsLinks) {
        insertions.push({ at: end, markup: linkTo(open.id) });
      } else if (open.id !== undefined) {
        insertions.push({ at: open.inside, markup: `<a href="#${open.id}">` }, { at: end, markup: '</a>' });
      }
    });
    // Safe still: what is put in holds digests, ids and words of ours alone.
    return inserted(html, insertions) as SafeHtml;
  };
}

function inserted(html: string, insertions: readonly Insertion[]): string {
  const pieces = insertions.map(
    ({ at, markup }, index) => html.slice(insertions[index - 1]?.at ?? 0, at) + markup,
  );
  return pieces.join('') + html.slice(insertions.at(-1)?.at ?? 0);
}

/** Reads sanitised HTML, and calls back at the end of each paragraph and heading outside of notes. */
function readAnchorable(html: SafeHtml, onEnd: (open: Open, end: number) => void): void {
  let open: Open | null = null;
  let inNotes = false;
  let isReference = false;
  const parser = new Parser({
    onopentag: (name, { class: classes, id }) => {
      if (classes === 'footnotes') inNotes = true;
      if (name === 'a' && open !== null) open.holdsLinks = true;
      // The number of a note changes with the notes before it.
      if (name === 'a' && id?.startsWith('note_ref')) isReference = true;
      if (inNotes || (name !== 'p' && !HEADING.test(name))) return;
      open = {
        name,
        id,
        start: parser.startIndex,
        inside: parser.endIndex + 1,
        words: '',
        holdsLinks: false,
      };
    },
    ontext: (text) => {
      if (open !== null && !isReference) open.words += text;
    },
    onclosetag: (name) => {
      if (name === 'section') inNotes = false;
      if (name === 'a') isReference = false;
      if (open?.name !== name) return;
      onEnd(open, parser.startIndex);
      open = null;
    },
  });
  parser.end(html);
}

/** Letters and digits alone count: a comma that is mended, or other quotation marks, leave the anchor as it is. */
function digest(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [text.trim()];
  const hash = createHash('sha256').update(words.join(' ')).digest('hex');
  return Number.parseInt(hash.slice(0, 12), 16).toString(36).padStart(6, '0').slice(-6);
}

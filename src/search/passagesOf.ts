// Takes the text of a story apart into passages: paragraphs, items of lists, rows of tables, captions and posts.
import { Parser } from 'htmlparser2';
import type { Part } from './partsOf.ts';

/** A passage. */
export interface Passage {
  readonly text: string;
  /** Who wrote it, where it is a post: it is never shown without. */
  readonly author: string | null;
}

/** What stands within a line. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

const BETWEEN_CELLS = ' · ';

/** The passages of the parts of a body. */
export function passagesOf(parts: readonly Part[]): readonly Passage[] {
  const passages = parts.flatMap((part): readonly Passage[] =>
    'html' in part ? textsIn(part.html).map((text) => ({ text, author: null })) : [part],
  );
  return passages
    .map(({ text, author }) => ({
      text: text
        .replace(/\s+/g, ' ')
        .replace(/(?: ·)+ ?$/, '')
        .replace(/(?:· )+/g, '· ')
        .trim(),
      author,
    }))
    .filter(({ text }) => text !== '');
}

function textsIn(html: string): readonly string[] {
  const texts: string[] = [];
  let text = '';
  let note = 0;
  const divide = (name: string): void => {
    if (name === 'br') text += ' ';
    else if (name === 'td' || name === 'th') text += text.trim() === '' ? '' : BETWEEN_CELLS;
    else if (!INLINE.has(name)) {
      texts.push(text);
      text = '';
    }
  };
  const parser = new Parser({
    ontext: (piece) => {
      if (note === 0) text += piece;
    },
    onopentag: (name, attributes) => {
      divide(name);
      if (note > 0 || isNoteLink(name, attributes)) note += 1;
    },
    onclosetag: (name) => {
      if (note > 0) note -= 1;
      divide(name);
    },
  });
  parser.end(html);
  return [...texts, text];
}

// The number of a footnote is no word of the text, and neither is the sign that leads back from it.
function isNoteLink(name: string, { href = '' }: Readonly<Record<string, string>>): boolean {
  return name === 'a' && /^#(?:.*-)?note_/.test(href);
}

// Takes the first paragraph out of a text.
import { Parser } from 'htmlparser2';
import type { Body } from './Body.ts';
import { blocksOf } from './blocksOf.ts';

/** The words of the first paragraph, without their marks; null where there is none. */
export function firstParagraph(body: Body): string | null {
  for (const block of blocksOf(body)) {
    const words = block.kind === 'html' ? wordsOf(block.html) : '';
    if (words !== '') return words;
  }
  return null;
}

function wordsOf(html: string): string {
  let text = '';
  let state: 'before' | 'within' | 'done' = 'before';
  const parser = new Parser({
    onopentagname: (name) => {
      if (name === 'p' && state === 'before') state = 'within';
      if (name === 'br' && state === 'within') text += ' ';
    },
    ontext: (piece) => {
      if (state === 'within') text += piece;
    },
    onclosetag: (name) => {
      if (name === 'p' && state === 'within') state = text.trim() === '' ? 'before' : 'done';
    },
  });
  parser.end(html);
  return text.replace(/\s+/g, ' ').trim();
}

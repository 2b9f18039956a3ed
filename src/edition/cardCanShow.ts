// Whether share pictures can show some words.
import { cardText, isPlain } from './cardText.ts';
import { isCovered } from './isCovered.ts';

const signs = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Whether all of the words can be drawn: half a headline would be none, so that a card leaves words out whole. */
export function cardCanShow(text: string): boolean {
  if (isPlain(text)) return true;
  return [...signs.segment(cardText(text))].every(({ segment }) => isCovered(segment));
}

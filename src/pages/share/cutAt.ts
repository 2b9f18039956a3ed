// Shows what is left of words where there is room for some of them only.

/** Words in two parts. */
export interface Cut {
  readonly shown: string;
  /** Null where all are shown. */
  readonly lost: string | null;
  /** In characters, as readers count them. */
  readonly length: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cuts words at the last space before a limit, as networks do. */
export function cutAt(words: string, limit: number): Cut {
  const characters = [...segmenter.segment(words)].map(({ segment }) => segment);
  const { length } = characters;
  if (length <= limit) return { shown: words, lost: null, length };
  const room = characters.slice(0, limit + 1).join('');
  const end = room.search(/\s+\S*$/);
  const shown = end > 0 ? room.slice(0, end) : characters.slice(0, limit).join('');
  return { shown, lost: words.slice(shown.length), length };
}

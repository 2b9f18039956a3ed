// Finds what may have been meant by a query whose words are misspelt.
import type { Term, Wanted } from '../Query.ts';
import { wordsOf } from '../wordsOf.ts';
import { allOf } from './expressions.ts';
import type { KeptCopy } from './KeptCopy.ts';
import type { StoryStore } from './StoryStore.ts';
import { wideWays } from './termWays.ts';

/** A query in other words. */
export interface Corrected {
  readonly terms: readonly Term[];
  /** As it would be typed. */
  readonly text: string;
}

/** A word in this many stories at most may be a slip that an editor made too. */
const RARE = 2;

/** Another one has to be so many times as frequent to be offered instead. */
const TIMES = 10;

/** The query with the nearest words in place of those that are in no story; null where there are none. */
export function corrected(store: StoryStore, wanted: Wanted): Corrected | null {
  return withOthers(store, wanted, (word) => {
    const isKnown = wideWays(termOf(word), store.vocabulary).some(
      ([way = '']) => store.vocabulary.storiesWith(way) > 0,
    );
    return isKnown ? null : (store.vocabulary.near(word) ?? store.vocabulary.nearAtEnd(word));
  });
}

/** A query that finds far more than this one by a letter or two; null where nothing suggests it. */
export function suggested(store: StoryStore, wanted: Wanted, count: number): string | null {
  if (count > RARE) return null;
  const { vocabulary } = store;
  const other = withOthers(store, wanted, (word) => {
    const near = vocabulary.near(word);
    const isRarer =
      near !== null && vocabulary.storiesWith(near) >= TIMES * Math.max(1, vocabulary.storiesWith(word));
    return isRarer ? near : null;
  });
  return other?.text ?? null;
}

function withOthers(
  store: StoryStore,
  { text, terms }: Wanted,
  otherFor: (word: string) => string | null,
): Corrected | null {
  let written = text;
  const others = terms.map((term) => {
    const [word = '', ...more] = term.words;
    const other = term.isQuoted || more.length > 0 ? null : otherFor(word);
    return other === null ? term : { ...term, words: [other] };
  });
  // From the end, so that the places of those before stay true.
  for (const [index, term] of [...others.entries()].reverse()) {
    const [other = ''] = term.words;
    if (term !== terms[index])
      written = written.slice(0, term.start) + spelling(store, other) + written.slice(term.end);
  }
  return written === text ? null : { terms: others, text: written };
}

/** A folded word as a story that has it spells it. */
function spelling({ database }: StoryStore, word: string): string {
  const sql = 'SELECT rowid AS id FROM found WHERE found MATCH ? ORDER BY rowid DESC LIMIT 1';
  const holder = database.get(sql, [allOf([[[word]]])]);
  const row = holder && database.get('SELECT copy FROM stories WHERE id = ?', [Number(holder.id)]);
  if (row === null) return word;
  const { headline, standfirst, topics, authors, passages } = JSON.parse(String(row.copy)) as KeptCopy;
  const texts = [...topics, ...authors, headline, standfirst, ...passages.map(({ text }) => text)];
  const spelt = texts.flatMap((text) =>
    wordsOf(text)
      .filter(({ folded }) => folded === word)
      .map(({ start, end }) => text.slice(start, end)),
  );
  // With a capital only if it always has one: it may stand at the beginning of a sentence.
  return spelt.find((one) => one === one.toLowerCase()) ?? spelt[0] ?? word;
}

function termOf(word: string): Term {
  return { words: [word], isQuoted: false, start: 0, end: 0 };
}

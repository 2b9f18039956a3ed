// Chooses the passage of a story that shows what was found in it.
import { type Marks, markWords, type Segment, spansIn } from './markWords.ts';
import type { Passage } from './passagesOf.ts';

/** What a result shows of the text. */
export interface FoundPassage {
  readonly segments: readonly Segment[];
  /** Who wrote it, where it is a post. */
  readonly author: string | null;
  /** Whether its paragraph has more before it, and after it. */
  readonly isBegun: boolean;
  readonly isOpen: boolean;
}

/** In characters: eight lines of a telephone. A paragraph up to this length is shown whole. */
const LENGTH = 280;

/** A sentence beyond this length is no use, and cannot be cut. */
const LONGEST_SENTENCE = 800;

/**
 * The passage with the most of the marks, or null where none has any. It consists of whole sentences, because a claim
 * keeps its qualifier: where half of a sentence would fit, none of it is shown.
 */
export function foundPassage(passages: readonly Passage[], marks: Marks): FoundPassage | null {
  const rated = passages.map((passage) => ({ passage, found: distinctMarks(passage.text, marks) }));
  const best = rated.reduce((a, b) => (b.found > a.found ? b : a), { passage: null, found: 0 } as Rated);
  if (best.passage === null) return null;
  const { text, author } = best.passage;
  const part = text.length <= LENGTH ? { start: 0, end: text.length } : bestSentences(text, marks);
  if (part === null) return null;
  const shown = text.slice(part.start, part.end);
  return {
    segments: markWords(shown.trim(), marks),
    author,
    isBegun: part.start > 0,
    isOpen: part.end < text.length,
  };
}

interface Rated {
  readonly passage: Passage | null;
  readonly found: number;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function distinctMarks(text: string, marks: Marks): number {
  return new Set(spansIn(text, marks).map(({ mark }) => mark)).size;
}

// The sentence with the most marks, and what has room of those after it and before it.
function bestSentences(text: string, marks: Marks): Stretch | null {
  const sentences = sentencesOf(text);
  const rated = sentences.map(({ start, end }) => distinctMarks(text.slice(start, end), marks));
  const best = rated.indexOf(Math.max(...rated));
  let [first, last] = [best, best];
  const length = () => (sentences[last]?.end ?? 0) - (sentences[first]?.start ?? 0);
  if (rated[best] === 0 || length() > LONGEST_SENTENCE) return null;
  const lengthOf = (index: number) => (sentences[index]?.end ?? 0) - (sentences[index]?.start ?? 0);
  while (last + 1 < sentences.length && length() + lengthOf(last + 1) <= LENGTH) last += 1;
  while (first > 0 && length() + lengthOf(first - 1) <= LENGTH) first -= 1;
  return { start: sentences[first]?.start ?? 0, end: sentences[last]?.end ?? 0 };
}

/** What ends a sentence: its sign, marks that close, and a space or a script that needs none. */
const END = /[.!?…؟۔।]["”’»)\]]*\s+(?=["“‘«([]*[\p{Lu}\p{Lo}\p{N}])|[。！？][」』”]*/gu;

/** A short word with a capital, or one with a point in it, is rather an abbreviation: “Mr. Smith” is not taken apart. */
const ABBREVIATED = /(?:^|\s)["“‘«([]*(?:\p{Lu}\p{L}{0,3}|\p{L}|\S*\.\S*)\.\s*$/u;

function sentencesOf(text: string): readonly Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(END)) {
    const end = index + sign.length;
    if (ABBREVIATED.test(text.slice(start, end))) continue;
    sentences.push({ start, end });
    start = end;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

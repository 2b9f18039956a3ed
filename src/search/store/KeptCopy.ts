// What an index keeps of a story, and the words that are found of it.
import type { Passage } from '../passagesOf.ts';
import { wordsOf } from '../wordsOf.ts';

/** What is kept to be shown, and to be taken out word by word. */
export interface KeptCopy {
  readonly headline: string;
  readonly standfirst: string;
  readonly topics: readonly string[];
  readonly authors: readonly string[];
  readonly passages: readonly Passage[];
}

/** The words of each column, but for the facets, in the order of the columns. */
export function foldedColumns({ headline, standfirst, topics, authors, passages }: KeptCopy) {
  const texts = (isPost: boolean) =>
    passages
      .filter(({ author }) => (author !== null) === isPost)
      .map(({ text, author }) => `${text}\n${author ?? ''}`);
  return {
    headline: folded([headline]),
    standfirst: folded([standfirst]),
    topics: folded(topics),
    authors: folded(authors),
    body: folded(texts(false)),
    posts: folded(texts(true)),
  };
}

function folded(texts: readonly string[]): string {
  return wordsOf(texts.join('\n'))
    .map(({ folded: word }) => word)
    .join(' ');
}

// Takes in a file whose body takes too long to read: its fields count, and its words stay as they were.
import type { Article, Author, Mentions, StandingPage } from '../article/Article.ts';
import { decodeCopy } from '../article/copy/decodeCopy.ts';
import { splitCopy } from '../article/copy/splitCopy.ts';
import { errorAt, type Flaw } from '../article/Problem.ts';
import type { FileRead } from './ListedFile.ts';
import type { FileReading, Reader, Taken } from './takeFile.ts';

const HINT =
  'Look for a long run of signs such as *, _, [ or !, or of lines without an empty one, and take it out: programs leave such runs.';

/** Takes in what was read of a file, all but its body. A takedown or an embargo in its fields must not wait for that. */
export function takeWithoutBody({ bytes, flaws, stamp }: FileRead, reader: Reader | null): Taken {
  return { reading: bytes === null || reader === null ? null : withoutBody(bytes, reader), flaws, stamp };
}

function withoutBody(bytes: Uint8Array, reader: Reader): FileReading {
  const { value: text } = decodeCopy(bytes);
  const parts = text === null ? null : splitCopy(text).value;
  if (parts === null) return reader(bytes);
  const { value, mentions, flaws } = reader(Buffer.from(`---\n${parts.frontMatter}\n---\n`));
  const place = { line: parts.bodyLine, column: 1 };
  const tooLong = errorAt(place, 'The text takes too long to read.', HINT);
  return {
    value: null,
    flaws: [...flaws.filter(isError), tooLong],
    mentions: value === null ? (mentions ?? null) : mentionsOf(value as Text),
  };
}

type Text = Article | StandingPage | Author;

// What its words place is not known: that nothing of it is placed would be said of every tweet.
function isError({ severity }: Flaw): boolean {
  return severity === 'error';
}

function mentionsOf(text: Text): Mentions {
  const { file, links, references } = text;
  if (!('id' in text)) return { file, links, references };
  const { draft, published, expires, withdrawn } = text.fields;
  const limits = Object.entries({ draft, published, expires, withdrawn }).filter(
    ([, value]) => value !== undefined,
  );
  return { file, links, references, limits: Object.fromEntries(limits) };
}

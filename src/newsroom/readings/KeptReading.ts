// What is kept of a file that was read and is in order, as JSON: all but the text of its body.
import type { Article, Author, StandingPage } from '../../article/Article.ts';
import type { Site } from '../../article/frontMatter/siteSchema.ts';
import type { Problem } from '../../article/Problem.ts';
import type { Filed } from '../Filed.ts';
import type { Known, ListedFile } from '../ListedFile.ts';
import type { Content } from '../takeFile.ts';
import { type Detail, detailOf } from './Detail.ts';
import { KeptBody } from './KeptBody.ts';
import { KeptText, type TextSpan } from './KeptText.ts';
import { fullStory, isLeanStory, keptBody, type LeanBody, type LeanStory, leanStory } from './keptStory.ts';
import type { Recurring } from './Recurring.ts';
import type { Source } from './Source.ts';
import { NOTHING, shared } from './sharing.ts';

/** A reading as it is kept: without what is told elsewhere in it, because each is read at each start. */
export interface KeptReading {
  readonly file: string;
  readonly stamp: string;
  /** Left out where it is in the detail. */
  readonly known?: Known;
  /** Left out where there are none. */
  readonly problems?: readonly Problem[];
  readonly good: Content | LeanText | LeanStory;
  /** Left out of what has none. */
  readonly text?: TextSpan;
}

/** A text that is no story, without its file. */
type LeanText = Lean<StandingPage> | Lean<Author>;

type Lean<T extends Text> = Omit<T, 'file' | 'body'> & { readonly body: LeanBody };

type Text = Article | StandingPage | Author;

/** Whether something was read of a file that holds by itself, and not what was held from before. */
export function isSound(filed: Filed): filed is Filed & { readonly good: Content } {
  const { stamp, good, mentions, problems } = filed;
  const isRead = stamp !== '' && good !== null && mentions === null;
  return isRead && problems.every(({ severity }) => severity !== 'error');
}

function hasBody(content: Content): content is Text {
  return 'body' in content;
}

/** A reading of a body that looks for its text when it is asked for it, so that this can be taken out of memory. */
export function withMovableText(filed: Filed, listed: ListedFile): Filed {
  const { good } = filed;
  const text = textIn(filed);
  // What is held from before can be moved already, and so can what a thread has read.
  text?.comesFrom(listed);
  if (good === null || !hasBody(good) || text !== null) return filed;
  const kept = new KeptText(listed, { words: good.body.text, detail: '' });
  return { ...filed, good: shared({ ...good, body: keptBody(good.body, good.file, kept) }) };
}

/** The text that a reading has somewhere; null where it has none. */
export function textIn({ good }: Filed): KeptText | null {
  return good !== null && hasBody(good) && good.body instanceof KeptBody ? good.body.kept : null;
}

/** The text of the body of a reading; null where it has none. */
export function textOf({ good }: Filed): string | null {
  return good !== null && hasBody(good) ? good.body.text : null;
}

/** The detail of a reading; null where it has none. */
export function detailIn(listed: ListedFile, { good }: Filed): Detail | null {
  return good !== null && 'places' in good && 'id' in good ? detailOf(good.links, listed.known()) : null;
}

/** What is kept of a reading whose text and detail have their places. */
export function keptReading(
  listed: ListedFile,
  { problems, good }: Filed,
  { text, recurring }: { readonly text: TextSpan | null; readonly recurring: Recurring },
): KeptReading {
  const isStory = good !== null && 'id' in good;
  return {
    file: listed.file,
    stamp: listed.stamp,
    ...(!isStory && { known: listed.known() }),
    ...(problems.length > 0 && { problems }),
    good: isStory ? leanStory(good, recurring) : leanOther(good as Exclude<Content, Article>),
    ...(text !== null && { text }),
  };
}

function leanOther(good: Exclude<Content, Article>): KeptReading['good'] {
  if (!hasBody(good)) return good;
  const { file: _, ...text } = good;
  const { language, wordsIn, placed, ready } = text.body;
  return { ...text, body: { language, wordsIn, placed, ready } };
}

/** A reading as it was before it was kept, which is not known yet to hold. */
export interface Reread {
  readonly file: string;
  readonly stamp: string;
  readonly known: Known;
  readonly problems: readonly Problem[];
  readonly good: Content;
  readonly text: KeptText | null;
}

/** A reading as it was before it was kept. */
export function reread(
  { file, stamp, problems = NOTHING, good, ...rest }: KeptReading,
  from: Source,
): Reread {
  const text = rest.text === undefined ? null : new KeptText(null, null).moveTo(from.file, rest.text);
  const { known = text } = rest;
  const content = text === null ? (good as Content) : fullText(good, file, text, from);
  return { file, stamp, known, problems, good: content, text };
}

/** Files a reading that holds; the file is told what was known of it. */
export function filedAgain({ known, problems, good, text }: Reread, listed: ListedFile, site: Site): Filed {
  text?.comesFrom(listed);
  listed.note(known);
  // Written out: of what is put together by spreading, each may have a shape of its own in memory.
  return { stamp: listed.stamp, site, problems, mentions: null, good };
}

function fullText(good: KeptReading['good'], file: string, kept: KeptText, { recurring }: Source): Content {
  if (isLeanStory(good)) return fullStory(good, file, kept, recurring);
  const text = good as LeanText;
  return { file, ...text, body: keptBody(text.body, file, kept) };
}

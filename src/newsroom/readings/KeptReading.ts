// What is kept of a file that was read and is in order, as JSON: all but the text of its body.
import type { Article, Author, StandingPage } from '../../article/Article.ts';
import type { Body } from '../../article/body/Body.ts';
import type { Site } from '../../article/frontMatter/siteSchema.ts';
import type { Problem } from '../../article/Problem.ts';
import type { Filed } from '../Filed.ts';
import type { Known, ListedFile } from '../ListedFile.ts';
import type { Content } from '../takeFile.ts';
import { KeptBody, type KeptText } from './KeptBody.ts';
import type { OpenFile } from './OpenFile.ts';
import { placesText, shared, sharedEmpty, sharedStory, sharedText } from './sharing.ts';
import { TextPlace, type TextSpan } from './TextPlace.ts';

/** A reading as it is kept: without what is told elsewhere in it, because each is read at each start. */
export interface KeptReading {
  readonly file: string;
  readonly stamp: string;
  readonly known: Known;
  /** Left out where there are none. */
  readonly problems?: readonly Problem[];
  readonly good: Content | LeanText;
  /** Where the text stands; left out of what has none. */
  readonly text?: TextSpan;
}

type LeanBody = Pick<Body, 'language' | 'wordsIn' | 'placed' | 'ready'>;

/** A text without its file. */
type Lean<T extends Text> = Omit<T, 'file' | 'body' | 'places'> & { readonly body: LeanBody };

/** The places of its fields are told as text. */
type LeanStory = Lean<Article> & { readonly places: string };

type LeanText = LeanStory | Lean<StandingPage> | Lean<Author>;

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
export function withMovableText(filed: Filed): Filed {
  const { good } = filed;
  if (good === null || !hasBody(good) || textIn(filed) !== null) return filed;
  return { ...filed, good: shared({ ...good, body: new KeptBody(good.body, { where: good.body.text }) }) };
}

/** The text that a reading has somewhere; null where it has none. */
export function textIn({ good }: Filed): KeptText | null {
  return good !== null && hasBody(good) && good.body instanceof KeptBody ? good.body.kept : null;
}

/** The text of the body of a reading; null where it has none. */
export function textOf({ good }: Filed): string | null {
  return good !== null && hasBody(good) ? good.body.text : null;
}

/** What is kept of a reading. */
export function keptReading(listed: ListedFile, filed: Filed, text: TextSpan | null): KeptReading {
  const { problems } = filed;
  const good = filed.good as Content;
  return {
    file: listed.file,
    stamp: listed.stamp,
    known: listed.known(),
    ...(problems.length > 0 && { problems }),
    good: hasBody(good) ? leanText(good) : good,
    ...(text !== null && { text }),
  };
}

function leanText(text: Text): LeanText {
  const body = leanBody(text.body);
  if ('places' in text) {
    const { file: _, ...story } = text;
    return { ...story, places: placesText(story.places), body };
  }
  const { file: _, ...standing } = text;
  return { ...standing, body };
}

function leanBody({ language, wordsIn, placed, ready }: Body): LeanBody {
  return { language, wordsIn, placed, ready };
}

/** A reading as it was before it was kept. */
export function filedAgain(kept: KeptReading, listed: ListedFile, from: OpenFile, site: Site): Filed {
  const { problems = [], good, text } = kept;
  const filed = { stamp: listed.stamp, site, problems: sharedEmpty(problems), mentions: null };
  if (text === undefined || !isLean(good)) return { ...filed, good: good as Content };
  const where = new TextPlace(from, text, listed);
  return { ...filed, good: fullText(good, listed.file, where) };
}

function isLean(good: KeptReading['good']): good is LeanText {
  return 'body' in good;
}

function fullText(text: LeanText, file: string, where: TextPlace): Text {
  const body = new KeptBody(fullBody(text.body, file), { where });
  if (!('places' in text)) return { file, ...text, body };
  const { places, ...story } = text;
  return sharedStory({ file, ...story, body }, places);
}

function fullBody({ language, wordsIn, placed, ready }: LeanBody, file: string): Omit<Body, 'text'> {
  return {
    file,
    language: sharedText(language),
    wordsIn: sharedText(wordsIn),
    placed: sharedEmpty(placed),
    dead: sharedEmpty([]),
    ready,
  };
}

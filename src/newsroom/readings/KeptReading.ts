// What is kept of a file that was read and is in order, as JSON: all but the text of its body.
import { type Body, withoutText } from '../../article/body/Body.ts';
import type { Site } from '../../article/frontMatter/siteSchema.ts';
import type { Problem } from '../../article/Problem.ts';
import type { Filed } from '../Filed.ts';
import type { Known, ListedFile } from '../ListedFile.ts';
import type { Content } from '../takeFile.ts';
import { KeptBody, type KeptText } from './KeptBody.ts';
import type { OpenFile } from './OpenFile.ts';
import { shared, sharedEmpty, sharedText } from './sharing.ts';
import { TextPlace, type TextSpan } from './TextPlace.ts';

/** A reading as it is kept. */
export interface KeptReading {
  readonly file: string;
  readonly stamp: string;
  readonly known: Known;
  readonly problems: readonly Problem[];
  /** Its body is without a text. */
  readonly good: Content;
  /** Where the text stands; null of what has none. */
  readonly text: TextSpan | null;
}

/** Whether something was read of a file that holds by itself, and not what was held from before. */
export function isSound(filed: Filed): filed is Filed & { readonly good: Content } {
  const { stamp, good, mentions, problems } = filed;
  const isRead = stamp !== '' && good !== null && mentions === null;
  return isRead && problems.every(({ severity }) => severity !== 'error');
}

/** What has a body of Markdown. */
type WithBody = Content & { readonly body: Body };

function hasBody(content: Content): content is WithBody {
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
  const good = filed.good as Content;
  const kept = hasBody(good) ? { ...good, body: { ...withoutText(good.body), text: '' } } : good;
  return {
    file: listed.file,
    stamp: listed.stamp,
    known: listed.known(),
    problems: filed.problems,
    good: kept,
    text,
  };
}

/** A reading as it was before it was kept. */
export function filedAgain(kept: KeptReading, listed: ListedFile, from: OpenFile, site: Site): Filed {
  const { problems, good, text } = kept;
  const filed = { stamp: listed.stamp, site, problems: sharedEmpty(problems), good, mentions: null };
  if (text === null || !hasBody(good) || listed.path === null) return filed;
  const { file } = listed;
  const { placed, dead, language, wordsIn, ready } = good.body;
  const described = {
    file,
    language: sharedText(language),
    wordsIn: sharedText(wordsIn),
    placed: sharedEmpty(placed),
    dead: sharedEmpty(dead),
    ready,
  };
  const body = new KeptBody(described, { where: new TextPlace(from, text, listed) });
  return { ...filed, good: shared({ ...good, file, body }) };
}

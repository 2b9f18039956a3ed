// Adds captured tweets to the front matter of a story’s file, all of them or none.
import { withEntry } from '../../article/frontMatter/editFields.ts';
import { type Flaw, inFile } from '../../article/Problem.ts';
import { readArticle } from '../../article/readArticle.ts';
import type { Refusal } from '../../article/tweet/capture/CapturedPost.ts';
import type { KeyedEntry } from '../../article/tweet/capture/captureEntries.ts';
import { problemText } from '../problemText.ts';
import { replaceFile } from '../replaceFile.ts';
import type { StoryFile } from './tweetStory.ts';

/** Adds entries to a story; nothing is written unless the story is as sound with them as it was before. */
export async function addTweets(story: StoryFile, entries: readonly KeyedEntry[]): Promise<Refusal | null> {
  const { file, path, bytes, site } = story;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { refusal: `${file} is not valid UTF-8: run the check first.` };
  }
  for (const { key, fields } of entries) {
    const { value, flaws } = withEntry(text, 'tweets', key, fields);
    if (value === null) return refused(file, flaws);
    text = value;
  }
  const edited = new TextEncoder().encode(text);
  const before = new Set(readArticle(file, bytes, site).flaws.map(({ message }) => message));
  const flaws = readArticle(file, edited, site).flaws.filter(
    ({ severity, message }) => severity === 'error' && !before.has(message),
  );
  if (flaws.length > 0) return refused(file, flaws);
  const changed = await replaceFile(path, bytes, edited);
  return changed ? { refusal: `${file} was changed at this moment by another program: try again.` } : null;
}

function refused(file: string, flaws: readonly Flaw[]): Refusal {
  return { refusal: `The story cannot take it. ${inFile(file, flaws).map(problemText).join(' ')}` };
}

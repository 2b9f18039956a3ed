// Finds the story that captured tweets are to be added to, and what tweets it has already.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { splitCopy } from '../../article/copy/splitCopy.ts';
import { parseYaml } from '../../article/frontMatter/parseYaml.ts';
import type { Site } from '../../article/frontMatter/siteSchema.ts';
import type { Refusal } from '../../article/tweet/capture/CapturedPost.ts';
import type { StoryTweets } from '../../article/tweet/capture/captureEntries.ts';
import { readArchive } from '../../newsroom/readArchive.ts';
import { findStory } from '../rename/findStory.ts';

/** The file of a story, with what it says at one moment. */
export interface StoryFile {
  /** Relative to the content folder, with forward slashes. */
  readonly file: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly site: Site;
  readonly tweets: StoryTweets;
}

/**
 * Finds the story that an editor names by its slug, its address or its file.
 * @param folder the content folder
 * @throws the error of the file system where the folder cannot be read
 */
export async function tweetStory(folder: string, name: string): Promise<StoryFile | Refusal> {
  const { archive } = await readArchive(folder);
  if (archive === null) return { refusal: `${folder}/site.yaml cannot be used: run the check first.` };
  const names = await readdir(join(folder, 'articles'), { recursive: true });
  const files = names
    .filter((path) => path.endsWith('.md'))
    .map((path) => `articles/${path.replaceAll('\\', '/')}`);
  const file = findStory(name, { folder, files, archive });
  if (typeof file !== 'string') return file;
  const path = join(folder, file);
  const bytes = await readFile(path);
  return { file, path, bytes, site: archive.site, tweets: tweetsOf(bytes) };
}

// Also of a story that has flaws: its tweets may still be read.
function tweetsOf(bytes: Uint8Array): StoryTweets {
  const { value: parts } = splitCopy(new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n'));
  const data = parts === null ? null : parseYaml(parts.frontMatter, 1).value?.data;
  const tweets = groupIn(data, 'tweets');
  const named = Object.entries(tweets).map(([key, tweet]) => ({
    key,
    id: groupIn({ tweet }, 'tweet').id,
    tweet,
  }));
  return {
    keys: new Set(Object.keys(tweets)),
    byNumber: new Map(named.flatMap(({ key, id }) => (typeof id === 'string' ? [[id, key] as const] : []))),
    quoting: new Set(
      named.filter(({ tweet }) => 'quoted' in groupIn({ tweet }, 'tweet')).map(({ key }) => key),
    ),
  };
}

function groupIn(data: unknown, name: string): Readonly<Record<string, unknown>> {
  const value = typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[name] : null;
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

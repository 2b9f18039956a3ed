// Rewrites many stories as a version control system does.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, BenchSite } from './BenchSite.ts';
import type { Made } from './Edit.ts';
import { benchStory, storyText } from './writeContent.ts';

/** Puts a new file in the place of each of 5,000 stories; the first and the last one tell. */
export async function checkout(site: BenchSite, turn: number): Promise<Made> {
  const count = Math.min(5000, site.stories);
  const headline = `Checked out ${turn}`;
  const texts = Array.from({ length: count }, (_, number) => ({
    path: join(site.folder, benchStory(number).file),
    text: storyText(number, { stories: site.stories, headline }).replaceAll(
      ' of ',
      turn % 2 ? ' of ' : ' for ',
    ),
  }));
  for (const { path, text } of texts) {
    rmSync(path);
    writeFileSync(path, text);
  }
  const isLive = ({ body }: Answer) => body.includes(headline);
  const [first, last] = [0, count - 2].map((number) => `/articles/${benchStory(number).slug}`);
  return { at: performance.now(), path: last ?? '/', isLive, ...(first && { list: first }) };
}

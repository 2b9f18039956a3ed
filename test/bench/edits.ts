// The ways in which editors and their programs change a content folder.
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchSite } from './BenchSite.ts';
import { checkout } from './checkout.ts';
import type { Edit, Made } from './Edit.ts';
import { type BenchStory, benchStory, newestStories, storyText } from './writeContent.ts';

/** The edits to measure. */
export const EDITS: readonly Edit[] = [
  { name: 'save in place', make: (site, turn) => saved(site, turn, writeFileSync) },
  { name: 'save by rename', make: (site, turn) => saved(site, turn, byRename) },
  { name: 'truncate, then write', make: (site, turn) => saved(site, turn, truncated) },
  { name: 'new story', make: newStory },
  { name: 'deletion', make: deletion },
  { name: 'repair of a fault', make: repair },
  { name: 'lift of an embargo', make: lift },
  { name: 'checkout of 5,000', make: checkout, most: 3 },
];

type Save = (path: string, text: string) => void;

async function saved(site: BenchSite, turn: number, save: Save): Promise<Made> {
  const story = chosen(site, turn);
  const headline = `Edited ${turn} at ${Math.round(performance.now())}`;
  const text = storyText(story.number, { stories: site.stories, headline });
  const at = performance.now();
  save(join(site.folder, story.file), text);
  return { ...shown(story, headline, text), at };
}

/** One of the newest stories, another one each turn: they stand on the first page of every list. */
function chosen({ stories }: BenchSite, turn: number): BenchStory {
  const newest = newestStories(stories, 20);
  return newest[turn % newest.length] ?? benchStory(0);
}

function shown({ slug }: BenchStory, headline: string, text: string): Omit<Made, 'at'> {
  const topic = /^topics: \[([^,\]]+)/m.exec(text)?.[1] ?? '';
  return {
    path: `/articles/${slug}`,
    isLive: ({ body }) => body.includes(headline),
    list: `/topics/${topic.toLowerCase().replace(' ', '-')}`,
  };
}

function byRename(path: string, text: string): void {
  writeFileSync(`${path}.tmp`, text);
  renameSync(`${path}.tmp`, path);
}

function truncated(path: string, text: string): void {
  const file = openSync(path, 'r+');
  ftruncateSync(file);
  writeSync(file, text);
  closeSync(file);
}

/** A story that is not there yet; its number is no other one's, so that it takes no address of another. */
function extra({ stories }: BenchSite, turn: number): BenchStory {
  return { number: stories + turn, slug: `extra-${turn}`, file: `articles/2026/11/extra-${turn}.md` };
}

async function newStory(site: BenchSite, turn: number): Promise<Made> {
  const story = extra(site, turn);
  mkdirSync(dirname(join(site.folder, story.file)), { recursive: true });
  await pause(100);
  const headline = `New ${turn}`;
  const text = storyText(story.number, { stories: site.stories, headline, published: '2026-01-01' });
  const at = performance.now();
  writeFileSync(join(site.folder, story.file), text);
  return { ...shown(story, headline, text), at };
}

async function deletion(site: BenchSite, turn: number): Promise<Made> {
  const { file, slug } = extra(site, turn);
  const at = performance.now();
  rmSync(join(site.folder, file));
  return { at, path: `/articles/${slug}`, isLive: ({ status }) => status === 404 };
}

async function repair(site: BenchSite, turn: number): Promise<Made> {
  const { file } = chosen(site, turn);
  const whole = storyText(chosen(site, turn).number, { stories: site.stories, headline: 'Broken' });
  const logged = site.server.log.length;
  writeFileSync(join(site.folder, file), whole.replace('standfirst:', 'standfirts:'));
  const isReported = () => site.server.log.slice(logged).some((line) => line.file === file);
  for (const until = performance.now() + 10_000; !isReported() && performance.now() < until; )
    await pause(10);
  return saved(site, turn, writeFileSync);
}

/** How far ahead, in milliseconds, an embargo is set: long enough for the story to be read before. */
const AHEAD = 3000;

async function lift(site: BenchSite, turn: number): Promise<Made> {
  const slug = `lifted-${turn}`;
  const story = { number: 2 * site.stories + turn, slug, file: `articles/2026/11/${slug}.md` };
  const instant = Math.ceil((Date.now() + AHEAD) / 1000) * 1000;
  const headline = `Lifted ${turn}`;
  const published = new Date(instant).toISOString();
  const text = storyText(story.number, { stories: site.stories, headline, published });
  writeFileSync(join(site.folder, story.file), text);
  await pause(instant - 20 - Date.now());
  return { ...shown(story, headline, text), at: performance.now() + instant - Date.now() };
}

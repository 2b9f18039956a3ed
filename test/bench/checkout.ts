// Has version control put other versions in the place of many stories.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Answer, BenchSite } from './BenchSite.ts';
import type { Made } from './Edit.ts';
import { benchStory, storyText } from './writeContent.ts';

/** How many stories are others on each branch. */
const MOST = 5000;

/** In milliseconds: those who ask for pages catch up with what held them up while the branch was made. */
const CATCH_UP = 2000;

/** Checks out a branch on which 5,000 stories are others; the first and the last one tell. */
export async function checkout(site: BenchSite, turn: number): Promise<Made> {
  const branch = {
    name: `turn-${turn}`,
    headline: `Checked out ${turn}`,
    count: Math.min(MOST, site.stories),
  };
  await makeBranch(site, branch, turn % 2 ? ' of ' : ' for ');
  await pause(CATCH_UP);
  await git(site.folder, 'checkout', '--quiet', '--force', '--detach', branch.name);
  const isLive = ({ body }: Answer) => body.includes(branch.headline);
  const [first, last] = [0, branch.count - 2].map((number) => `/articles/${benchStory(number).slug}`);
  return { at: performance.now(), path: last ?? '/', isLive, ...(first && { list: first }) };
}

interface Branch {
  readonly name: string;
  readonly headline: string;
  readonly count: number;
}

/** Makes a branch elsewhere, so that the content folder stays as it is. */
async function makeBranch(site: BenchSite, { name, headline, count }: Branch, word: string): Promise<void> {
  // Nobody looks into folders whose names begin with a dot.
  const elsewhere = join(site.folder, '.elsewhere');
  if (!existsSync(elsewhere)) {
    await git(site.folder, 'init', '--quiet');
    await git(site.folder, 'add', '--all');
    await git(site.folder, 'commit', '--quiet', '--message', 'As it is');
    await git(site.folder, 'worktree', 'add', '--quiet', '--detach', elsewhere);
  }
  await git(elsewhere, 'checkout', '--quiet', '-b', name);
  for (let number = 0; number < count; number++) {
    const text = storyText(number, { stories: site.stories, headline }).replaceAll(' of ', word);
    writeFileSync(join(elsewhere, benchStory(number).file), text);
    if (number % 50 === 0) await nextTurn();
  }
  await git(elsewhere, 'commit', '--quiet', '--all', '--message', name);
}

const SETTINGS = ['user.name=Bench', 'user.email=bench@example.org', 'gc.auto=0', 'commit.gpgSign=false'];

/** Runs git without the settings of whoever measures. @throws where it is not installed, or fails */
async function git(folder: string, ...words: readonly string[]): Promise<void> {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  const child = spawn('git', [...settings, ...words], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`git ${words[0]} failed; a checkout is measured with git installed`);
}

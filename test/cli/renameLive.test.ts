// While a story is renamed, readers of the running site always get it: at its old address, or led to the new one.
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runProgram } from '../../src/cli/program.ts';
import { contentFolder, story } from '../builders/contentFolder.ts';
import { type Paper, paperOn } from '../builders/paper.ts';
import { ask } from '../web/exchange.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const FILES = {
  'articles/b.md': story({ headline: 'Second' }),
  'articles/c.md': story({ headline: 'Third' }),
};

/** What both addresses answer, again and again until the old one redirects. */
async function answersUntilMoved({ app }: Paper, old: string, next: string): Promise<[number, number][]> {
  const answers: [number, number][] = [];
  const end = performance.now() + 60_000;
  while (performance.now() < end) {
    const [former, now] = [await ask(app, `/articles/${old}`), await ask(app, `/articles/${next}`)];
    answers.push([former.status, now.status]);
    if (former.headers.location?.endsWith(`/articles/${next}`) && now.status === 200) return answers;
    await after(2);
  }
  return answers;
}

describe('a story that is renamed while the site runs', () => {
  it.each([
    ['m', 'z', story()],
    ['m', 'a', story()],
    ['m', '2020/z', story()],
    ['m', 'z', story().trimEnd()],
    ['m', 'z', story({ id: 'identity', aliases: '[older]' })],
  ])('from %s to %s never fails', async (old, name, copy) => {
    const folder = contentFolder({ ...FILES, [`articles/${old}.md`]: copy });
    const paper = await paperOn(folder);
    const next = name.split('/').at(-1) ?? '';
    vi.stubEnv('CONTENT_DIR', folder);
    const renaming = runProgram(['rename', old, name], process.cwd());
    const answers = await answersUntilMoved(paper, old, next);
    expect(await renaming).toMatchObject({ complaint: '', code: 0 });
    const [former, now] = [answers.map(([status]) => status), answers.map(([, status]) => status)];
    expect(new Set(former)).toEqual(new Set([200, 308]));
    expect(former).toEqual([...former].sort());
    expect(now.lastIndexOf(404)).toBe(now.indexOf(200) - 1);
    expect(new Set(now)).toEqual(new Set([404, 200]));
    expect(await ask(paper.app, `/a/${copy.includes('id: identity') ? 'identity' : old}`)).toMatchObject({
      headers: { location: expect.stringContaining(`/articles/${next}`) },
    });
    expect(paper.newsroom.edition().latest).toHaveLength(3);
  });
});

// A story that gets another address: whoever knows the old one, in whatever form, goes on.
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runProgram } from '../../src/cli/program.ts';
import { contentFolder, story } from '../builders/contentFolder.ts';
import { type Paper, paperOn } from '../builders/paper.ts';
import { ask } from './exchange.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const FILES = {
  'articles/2018/old.md': story({ headline: 'A story', aliases: '[/2018/story.html]' }),
  'articles/other.md': story({ headline: 'Another one', related: '[old]' }, 'See [it](2018/old.md).\n'),
};

async function renamed(folder: string, old: string, next: string): Promise<Paper> {
  const paper = await paperOn(folder);
  vi.stubEnv('CONTENT_DIR', folder);
  expect(await runProgram(['rename', old, next], process.cwd())).toMatchObject({ complaint: '', code: 0 });
  // The newsroom hears of each file soon; the runner ends what never comes.
  while (!hasFollowed(paper, old, next)) await after(5);
  return paper;
}

function hasFollowed({ newsroom }: Paper, old: string, next: string): boolean {
  const { articles, latest } = newsroom.edition();
  const namesOld = latest.some(
    ({ links, fields }) =>
      fields.related.includes(old) || links.some(({ address }) => address === `/articles/${old}`),
  );
  return articles.has(next) && !articles.has(old) && !namesOld;
}

const FORMS = ['', '.md', '.json', '/embed', '/card.png', '/card-16x9.png', '/card-4x3.png', '/card-1x1.png'];

describe('a story that is renamed on a running site', () => {
  it('is found from its old address in every form, which leads to that form of the new one', async () => {
    const { app } = await renamed(contentFolder(FILES), 'old', 'new');
    for (const form of FORMS) {
      const { status, headers, body } = await ask(app, `/articles/old${form}?a=1`);
      expect([form, status, headers.location, body.length]).toEqual([
        form,
        308,
        `/articles/new${form}?a=1`,
        0,
      ]);
      expect(headers['cache-control']).toBe('public, max-age=30');
      // Browsers hold redirects to the same rule as what they lead to: other sites load all forms but the page.
      expect([form, headers['cross-origin-resource-policy'], headers['access-control-allow-origin']]).toEqual(
        form === '' ? [form, 'same-origin', undefined] : [form, 'cross-origin', '*'],
      );
      expect([form, (await ask(app, `/articles/new${form}`)).status]).toEqual([form, 200]);
    }
    for (const path of ['/a/old', '/2018/story.html', '/Articles/OLD/', '/articles/old.html'])
      expect((await ask(app, path)).headers.location).toBe('/articles/new');
  });

  it('is the same story for feeds, agencies and other sites', async () => {
    const folder = contentFolder(FILES);
    const before = await paperOn(folder);
    const identities = async ({ app }: Paper, slug: string) => {
      const text = async (path: string) => (await ask(app, path)).text;
      const feed = JSON.parse(await text('/feed.json'));
      return {
        atom: [...(await text('/feed.atom')).matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id),
        rss: [...(await text('/feed.rss')).matchAll(/<guid.*?>(.*?)<\/guid>/g)].map(([, id]) => id),
        json: feed.items.map(({ id }: { id: string }) => id),
        ninjs: JSON.parse(await text(`/articles/${slug}.json`)).uri,
      };
    };
    const known = await identities(before, 'old');
    expect(known.ninjs).toBe('https://paper.example/a/old');
    expect(known.json).toContain('https://paper.example/a/old');
    const now = await renamed(folder, 'old', 'new');
    const sorted = (ids: Awaited<ReturnType<typeof identities>>) =>
      Object.values(ids).map((list) => (Array.isArray(list) ? [...list].sort() : list));
    expect(sorted(await identities(now, 'new'))).toEqual(sorted(known));
  });

  it('stands in feeds, sitemaps and pages under its new address alone', async () => {
    const { app } = await renamed(contentFolder(FILES), 'old', 'new');
    const sitemap = (await ask(app, '/sitemap-2018-10.xml')).text;
    const texts = [sitemap];
    for (const path of ['/feed.atom', '/feed.rss', '/feed.json', '/', '/sections/world', '/articles/other'])
      texts.push((await ask(app, path)).text);
    for (const text of texts) {
      expect(text).toContain('/articles/new');
      expect(text).not.toContain('/articles/old');
    }
    const page = (await ask(app, '/articles/new')).text;
    expect(page).toContain('<link rel="canonical" href="https://paper.example/articles/new">');
    expect(page).toContain('<meta property="og:url" content="https://paper.example/articles/new">');
    expect(page).not.toContain('/articles/old');
  });

  it('unfolds elsewhere from its old address and from its short link', async () => {
    const { app } = await renamed(contentFolder(FILES), 'old', 'new');
    for (const path of ['/articles/old', '/a/old', '/articles/new', '/2018/story.html']) {
      const url = encodeURIComponent(`https://paper.example${path}`);
      const { status, text } = await ask(app, `/oembed?url=${url}`);
      expect([path, status]).toEqual([path, 200]);
      expect(JSON.parse(text).html).toContain('https://paper.example/articles/new/embed');
    }
  });

  it('leads in one step after several renamings, and to itself when it has its first name back', async () => {
    const folder = contentFolder(FILES);
    vi.stubEnv('CONTENT_DIR', folder);
    for (const [from, to] of [
      ['old', 'b'],
      ['b', 'c'],
    ] as const)
      expect(await runProgram(['rename', from, to], process.cwd())).toMatchObject({ code: 0 });
    const paper = await renamed(folder, 'c', 'd');
    for (const path of ['/articles/old', '/articles/b', '/articles/c', '/a/old'])
      expect((await ask(paper.app, path)).headers.location).toBe('/articles/d');
    const back = await renamed(folder, 'd', 'old');
    expect((await ask(back.app, '/articles/old')).status).toBe(200);
    for (const path of ['/articles/b', '/articles/c', '/articles/d', '/a/old'])
      expect((await ask(back.app, path)).headers.location).toBe('/articles/old');
    expect((await runProgram(['check'], process.cwd())).output).toBe('No problems.\n');
  });
});

describe('a former address', () => {
  const COPY = {
    aliases: '[was, /2018/was.html, /a/was-id]',
    id: 'gone-id',
  };

  it('of a story that was withdrawn leads to where readers learn why', async () => {
    const withdrawn = '{ at: 2018-11-01, reason: The figures could not be confirmed. }';
    const paper = await paperOn(contentFolder({ 'articles/gone.md': story({ ...COPY, withdrawn }) }));
    for (const path of ['/articles/was', '/2018/was.html', '/a/was-id', '/a/gone-id'])
      expect((await ask(paper.app, path)).headers.location).toBe('/articles/gone');
    for (const form of FORMS) {
      expect((await ask(paper.app, `/articles/was${form}`)).headers.location).toBe(`/articles/gone${form}`);
      expect([form, (await ask(paper.app, `/articles/gone${form}`)).status]).toEqual([form, 410]);
    }
  });

  it('of a story under embargo is nothing in any form before its second, and no cache is told otherwise', async () => {
    const copy = story({ ...COPY, published: '2020-01-01 12:00:20' });
    const paper = await paperOn(contentFolder({ 'articles/gone.md': copy, 'articles/a.md': story() }));
    const paths = [
      '/a/gone-id',
      '/2018/was.html',
      '/a/was-id',
      ...FORMS.map((form) => `/articles/was${form}`),
    ];
    for (const path of paths) {
      const { status, headers } = await ask(paper.app, path);
      expect([path, status, headers['cache-control']]).toEqual([path, 404, 'no-store']);
    }
    paper.setClock('2020-01-01T12:00:20Z');
    for (const path of paths) expect([path, (await ask(paper.app, path)).status]).toEqual([path, 308]);
  });

  it('is kept by caches no longer than it leads there: the story may be taken down', async () => {
    const copy = story({ ...COPY, expires: '2020-01-01 12:00:07' });
    const paper = await paperOn(contentFolder({ 'articles/gone.md': copy }));
    for (const path of ['/articles/was', '/articles/was.json', '/a/gone-id'])
      expect((await ask(paper.app, path)).headers['cache-control']).toBe('public, max-age=7');
  });
});

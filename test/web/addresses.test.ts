// Every page has one address; all others lead there, say that the story is gone, or say that there is nothing.
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { page, story } from '../builders/contentFolder.ts';
import { paper } from '../builders/paper.ts';
import { ask } from './exchange.ts';

const FILES = {
  'articles/2018/border.md': story({
    headline: 'Troops at the border',
    topics: '[Migration, "香港 news"]',
    authors: '[jane]',
    id: 'border-2018',
    aliases: '[old-border, /2018/10/Border.html, "/caf%C3%A9 news/"]',
  }),
  'pages/about.md': page('About'),
  'authors/jane.md': '---\nname: Jane Doe\n---\n\nJane writes.\n',
};

describe('a canonical address', () => {
  it.each([
    '/',
    '/articles/border',
    '/sections/world',
    '/topics/migration',
    '/topics/%E9%A6%99%E6%B8%AF-news',
    '/authors/jane',
    '/about',
  ])('%s is answered with its page', async (path) => {
    const { app } = await paper(FILES);
    const { status, headers, text } = await ask(app, path);
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).toContain(`<link rel="canonical" href="https://paper.example${path}">`);
  });
});

describe('another way to write an address', () => {
  it.each([
    ['/Articles/border', '/articles/border'],
    ['/articles/BORDER', '/articles/border'],
    ['/articles/border/', '/articles/border'],
    ['/articles/border//', '/articles/border'],
    ['//articles//border', '/articles/border'],
    ['/articles/border.html', '/articles/border'],
    ['/articles/border.htm', '/articles/border'],
    ['/articles/border.HTML', '/articles/border'],
    ['/articles/b%6Frder', '/articles/border'],
    ['/%61rticles/border', '/articles/border'],
    ['/a/border-2018', '/articles/border'],
    ['/A/Border-2018/', '/articles/border'],
    ['/articles/old-border', '/articles/border'],
    ['/articles/Old-Border/', '/articles/border'],
    ['/2018/10/Border.html', '/articles/border'],
    ['/2018/10/Border.html/', '/articles/border'],
    ['/caf%C3%A9%20news', '/articles/border'],
    ['/caf%C3%A9%20news/', '/articles/border'],
    ['/index.html', '/'],
    ['//', '/'],
    ['/About/', '/about'],
    ['/sections/World', '/sections/world'],
    ['/topics/%e9%a6%99%e6%b8%af-news', '/topics/%E9%A6%99%E6%B8%AF-news'],
    ['/topics/%E9%A6%99%E6%B8%AF-News', '/topics/%E9%A6%99%E6%B8%AF-news'],
  ])('%s leads to %s for good, and keeps the query', async (variant, canonical) => {
    const { app } = await paper(FILES);
    const { status, headers, body } = await ask(app, `${variant}?a=1&b=%2F%2Fc?d`);
    expect([status, headers.location]).toEqual([308, `${canonical}?a=1&b=%2F%2Fc?d`]);
    expect([headers['content-length'], body.length]).toEqual(['0', 0]);
  });

  it.each([
    '//evil.example',
    '//evil.example/',
    '//evil.example/articles/border',
    '///evil.example',
    '/\\evil.example',
    '/%5Cevil.example',
    '/%2F%2Fevil.example',
    '/%2f/evil.example',
    '//evil.example/..',
    '/.//evil.example',
    '/%09/evil.example',
    '/;//evil.example',
    '//articles/border@evil.example',
    '/a//evil.example',
    '/https://evil.example',
  ])('%s never leads to another site', async (path) => {
    const { app } = await paper(FILES);
    const { status, headers } = await ask(app, path);
    expect([400, 404]).toContain(status);
    expect(headers.location).toBeUndefined();
  });

  it('takes no time that grows with the square of its slashes', async () => {
    const { app } = await paper(FILES);
    const started = process.cpuUsage();
    for (let round = 0; round < 5; round += 1)
      expect((await ask(app, `${'/'.repeat(15_000)}x`)).status).toBe(404);
    // Five times 300 ms it was, on a machine where linear time is 2 ms.
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(700);
  });
});

it('of a section stays while the section is empty, and says so', async () => {
  const { app } = await paper(FILES);
  const { status, text } = await ask(app, '/sections/science');
  expect(status).toBe(200);
  expect(text).toContain('No story has been published yet.');
  expect(text).not.toContain('href="/sections/science/feed');
});

describe('an address where nothing stands', () => {
  it.each([
    '/articles',
    '/articles/',
    '/articles/bord',
    '/articles/border/history',
    '/articles/border%20',
    '/articles/2018/border',
    '/articles/__proto__',
    '/constructor',
    '/__proto__/x',
    '/sections/none',
    '/topics/none',
    '/authors/none',
    '/a/border',
    '/articles/../articles/border',
    '/articles/%252e%252e',
    '/articles/border#top',
    '/pages/about',
    '/site.yaml',
    '/articles/2018/border.md',
  ])('%s is answered with 404, which no cache keeps', async (path) => {
    const { app } = await paper(FILES);
    const { status, headers, text } = await ask(app, path);
    expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
    expect(text).toContain('Page not found');
    expect(text).not.toContain('rel="canonical"');
  });
});

describe('a story that is no longer public', () => {
  const gone = {
    'articles/withdrawn.md': story(
      {
        headline: 'Canary headline',
        standfirst: 'Canary standfirst.',
        id: 'w-1',
        aliases: '[former-name]',
        withdrawn: '{ at: 2018-11-01, reason: The figures could not be confirmed. }',
      },
      'Canary body.\n',
    ),
    'articles/expired.md': story(
      { headline: 'Canary headline', standfirst: 'Canary standfirst.', expires: '2018-12-01' },
      'Canary body.\n',
    ),
  };

  it('is answered with 410 and the reason for which it was withdrawn, and nothing of the story', async () => {
    const { app } = await paper(gone);
    const { status, text } = await request(app).get('/articles/withdrawn');
    expect(status).toBe(410);
    expect(text).toContain('The figures could not be confirmed.');
    expect(text).toContain('It was withdrawn on 1 November 2018.');
    expect(text.toLowerCase()).not.toContain('canary');
  });

  it('is answered with 410 and no reason once it has expired', async () => {
    const { app } = await paper(gone);
    const { status, text } = await request(app).get('/articles/expired');
    expect(status).toBe(410);
    expect(text).toContain('was there for a limited time');
    expect(text.toLowerCase()).not.toContain('canary');
  });

  it.each(['/a/w-1', '/articles/former-name', '/articles/Withdrawn/'])(
    'is still found from %s, where a reader learns the reason',
    async (path) => {
      const { app } = await paper(gone);
      const { status, headers } = await ask(app, path);
      expect([status, headers.location]).toEqual([308, '/articles/withdrawn']);
    },
  );

  it('goes at the very instant, from fronts too', async () => {
    const { app, setClock } = await paper(gone, '2018-11-30T23:59:59.999Z');
    expect((await request(app).get('/articles/expired')).status).toBe(200);
    expect((await request(app).get('/')).text).toContain('Canary headline');
    setClock('2018-12-01T00:00:00Z');
    expect((await request(app).get('/articles/expired')).status).toBe(410);
    expect((await request(app).get('/')).text).not.toContain('Canary');
  });
});

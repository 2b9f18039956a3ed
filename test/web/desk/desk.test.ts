// The desk shows whoever writes what no reader gets: drafts, problems, and what is to come.
import { rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createWebServer } from '../../../src/web/createWebServer.ts';
import { story } from '../../builders/contentFolder.ts';
import { deskPaper } from '../../builders/deskPaper.ts';
import { markupFlaws } from '../../builders/markup.ts';
import { paper, press } from '../../builders/paper.ts';
import { png } from '../../builders/pixels.ts';
import { soon } from '../../builders/soon.ts';
import { ask } from '../exchange.ts';

const FILES = {
  'articles/open.md': story({ headline: 'An open story', topics: '[Sea]', expires: '2020-03-01' }),
  'articles/2020/draft.md': story({
    headline: 'A draft',
    draft: 'true',
    picture: '{ src: sea.png, alt: A sea }',
  }),
  'articles/soon.md': story({ headline: 'A story to come', published: '2020-01-03T13:00:01Z' }),
  'articles/later.md': story({ headline: 'A later one', published: '2020-02-01T12:00:00Z' }),
  'articles/broken.md': story({ headline: 'A broken one', section: 'wrold' }),
  'pictures/sea.png': png(1200, 675),
};

const BROKEN = 'articles/broken.md:4:10';

describe('a page at the desk', () => {
  it.each([
    [
      '/articles/draft',
      ['A draft', 'Draft: no reader sees this story.', '<strong class="mark">Draft</strong>'],
    ],
    [
      '/articles/soon',
      [
        'A story to come',
        'Under embargo until 3 January 2020, 13:00 GMT: no reader sees this story before.',
        'datetime="2020-01-03T13:00:01.000Z">2 days, 01:00:01</time>',
        '<strong class="mark">Embargoed</strong>',
      ],
    ],
    [
      '/',
      [
        'A draft',
        'A story to come',
        '<strong class="mark">Draft</strong>',
        '<a href="/desk">Desk: 1 problem</a>',
      ],
    ],
    ['/sections/world', ['A draft', 'A story to come', 'An open story']],
  ])('%s shows and marks what is not published yet', async (path, words) => {
    const { app } = await deskPaper(FILES);
    const { status, text } = await ask(app, path);
    expect(status).toBe(200);
    expect(markupFlaws(text)).toEqual([]);
    for (const each of words) expect(text).toContain(each);
  });

  it('takes the mark away at the instant of publication', async () => {
    const { app, setClock } = await deskPaper(FILES);
    setClock('2020-01-03T13:00:01Z');
    const { text } = await ask(app, '/articles/soon');
    expect(text).toContain('A story to come');
    // Beside it stand others that are not published yet.
    expect(text.split('<aside class="around"')[0]).not.toMatch(/Embargoed|Under embargo/);
  });

  it('shows the problems of a file from which no story can be made, with its lines and a link into the editor', async () => {
    const { app, folder } = await deskPaper(FILES);
    const { status, text } = await ask(app, '/articles/broken');
    expect(status).toBe(404);
    expect(markupFlaws(text)).toEqual([]);
    expect(text).toContain('No story can be shown from this file yet.');
    expect(text).toContain('<code>section</code> cannot be “wrold”.');
    expect(text).toContain('Did you mean world?');
    expect(text).toContain(`<a href="vscode://file${folder}/${BROKEN}">${BROKEN}</a>`);
    expect(text).toContain(
      '>4</span>section: wrold\n<span aria-hidden="true"><span class="problem__number"></span>         <span class="problem__pointer">^</span>',
    );
  });

  it('shows the last good version of a story beneath the problems of its file', async () => {
    const { app, folder } = await deskPaper(FILES);
    writeFileSync(join(folder, 'articles/open.md'), story({ headline: 'Another', kind: 'nwes' }));
    await soon(async () => expect((await ask(app, '/articles/open')).text).toContain('“nwes”'));
    const { status, text } = await ask(app, '/articles/open');
    expect(status).toBe(200);
    expect(text).toContain('<h1 class="headline">An open story</h1>');
    expect(text.indexOf('“nwes”')).toBeLessThan(text.indexOf('<h1'));
    expect(text).toContain('<span>Readers see the last good version.</span>');
    expect((await ask(app, '/desk')).text).toContain('Readers see the last good version.');
  });

  it('names the problems of site.yaml on the front, and those of a picture at its story', async () => {
    const { app } = await deskPaper({
      'articles/open.md': story({ picture: '{ src: sea.png, alt: A sea }' }),
      'pictures/sea.png': 'no picture',
      'site.yaml': `name: Paper\nurl: https://paper.example\nlanguage: en\ntimeZone: UTC\nsections: [{ id: world, name: World }]\nfront: { lead: none }\n`,
    });
    expect((await ask(app, '/')).text).toContain('site.yaml:');
    expect((await ask(app, '/articles/open')).text).toMatch(/picture “sea.png” cannot be used/);
  });

  it('is never kept by a browser, nor is a redirect', async () => {
    const { app } = await deskPaper(FILES);
    for (const path of ['/', '/articles/draft', '/articles/none', '/articles/Draft/', '/desk', '/desk/'])
      expect((await ask(app, path)).headers['cache-control'], path).toBe('no-store');
    expect((await ask(app, '/articles/Draft/')).headers.location).toBe('/articles/draft');
  });

  it('has the pictures of drafts, and the assets', async () => {
    const { app } = await deskPaper(FILES);
    const { text } = await ask(app, '/articles/draft');
    const [picture = ''] = /\/pictures\/sea[^" ]+/.exec(text) ?? [];
    expect((await ask(app, picture)).body).toEqual(png(1200, 675));
    const [icon = ''] = /\/assets\/icon[^"]+/.exec(text) ?? [];
    expect((await ask(app, icon)).status).toBe(200);
  });

  it('runs its own script before that of the page, which waits', async () => {
    const { app } = await deskPaper(FILES);
    const { headers, text } = await ask(app, '/');
    const scripts = text.match(/<script src[^>]*>/g);
    expect(scripts).toEqual([
      expect.stringMatching(/^<script src="\/assets\/site\./),
      expect.stringMatching(
        /^<script src="\/desk\/reload.js" data-version="test.0" integrity="sha256-[\w+/]{43}=" defer>$/,
      ),
    ]);
    expect(text).toMatch(/<template id="when-painted">\s<link [^>]*>\s<script src="\/assets\/site\./);
    const [other, own] = (scripts ?? []).map((script) => / integrity="([^"]+)"/.exec(script)?.[1]);
    expect(headers['content-security-policy']).toMatch(/; script-src '[^' ]+' '[^' ]+' '[^' ]+'$/);
    expect(headers['content-security-policy']).toContain(` '${other}' '${own}'`);
    expect((await ask(app, '/desk/reload.js')).headers['content-type']).toBe(
      'text/javascript; charset=utf-8',
    );
  });

  it('says why a template cannot be printed, and reloads all the same', async () => {
    const print = () => {
      throw new Error('(views/pages/article.njk) [Line 3, Column 7] parseAggregate: expected comma <here>');
    };
    const { app } = await deskPaper(FILES, { press: { ...press, print } });
    const { status, text, headers } = await ask(app, '/articles/open');
    expect(status).toBe(500);
    const digest = / integrity="([^"]+)"/.exec(text)?.[1];
    expect(headers['content-security-policy']).toContain(`; script-src '${digest}'`);
    expect(text).toContain('[Line 3, Column 7] parseAggregate: expected comma &lt;here&gt;');
    expect(text).toContain('<script src="/desk/reload.js" data-version="test.0" integrity="sha256-');
    expect(markupFlaws(text)).toEqual([]);
  });

  it('says that the templates on disk cannot be used', async () => {
    const { app } = await deskPaper(FILES, { trouble: 'views/styles/base.css: Unexpected token' });
    expect((await ask(app, '/')).text).toContain('views/styles/base.css: Unexpected token');
  });
});

describe('a document at the desk', () => {
  const files = {
    ...FILES,
    'articles/open.md': story({ headline: 'An open story', authors: '[jane]' }),
    'authors/jane.md': '---\nname: Jane Doe\n---\n',
  };
  const paths = [
    ...['', '/sections/world', '/authors/jane'].flatMap((page) =>
      ['atom', 'rss', 'json'].map((format) => `${page}/feed.${format}`),
    ),
    ...['/articles/open.md', '/articles/open.json', '/articles/draft.md'],
    ...['/articles/draft.json', '/articles/soon.md', '/robots.txt', '/llms.txt'],
    ...['/sitemap.xml', '/sitemap-pages.xml', '/sitemap-news.xml'],
  ];

  it.each(paths)('%s is there for whoever writes, and for no page of another site', async (path) => {
    const { app } = await deskPaper(files);
    const { status, headers, text } = await ask(app, path, { headers: { origin: 'https://evil.example' } });
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(text).not.toContain('<!DOCTYPE html>');
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    const written = await ask(app, `${path.replace(/\.\w+$/, (end) => end.toUpperCase())}?a=1`);
    expect([written.status, written.headers.location, written.headers['cache-control']]).toEqual([
      308,
      `${path}?a=1`,
      'no-store',
    ]);
  });

  it('shows a draft as Markdown and as ninjs, and names it in nothing that programs keep', async () => {
    const { app } = await deskPaper(files);
    expect((await ask(app, '/articles/draft.md')).text).toContain('# A draft');
    expect((await ask(app, '/articles/draft.json')).text).toContain('"pubStatus": "withheld"');
    for (const path of ['/feed.json', '/feed.atom', '/llms.txt', '/sitemap.xml', '/sitemap-news.xml'])
      expect((await ask(app, path)).text, path).not.toMatch(/draft/i);
  });

  it('is a page for a person who opens a feed', async () => {
    const { app } = await deskPaper(files);
    const { headers, text } = await ask(app, '/feed.atom', { headers: { 'sec-fetch-dest': 'document' } });
    expect([headers['content-type'], headers['cache-control']]).toEqual([
      'text/html; charset=utf-8',
      'no-store',
    ]);
    expect(text).toContain('This is a feed.');
  });

  it('is not there where there is none, nor is oEmbed', async () => {
    const { app } = await deskPaper(files);
    const oembed = '/oembed?url=https%3A%2F%2Fpaper.example%2Farticles%2Fopen';
    for (const path of [oembed, '/feed.xml', '/articles/none.md', '/sections/none/feed.atom'])
      expect((await ask(app, path)).status, path).toBe(404);
  });
});

/** A story with many errors on one line of its body: bold type in HTML, never ended. */
const crowded = (count: number) => story({}, `${'<b>'.repeat(count)}\n`);

const severities = (text: string) => text.match(/class="problem__severity"/g)?.length;

describe('many problems', () => {
  it('of one file are counted, and the first twenty of them shown, at the story and on the desk', async () => {
    const { app } = await deskPaper({
      'articles/a.md': crowded(5000),
      'articles/b.md': story({ kind: 'x' }),
    });
    const atStory = await ask(app, '/articles/a');
    const atDesk = await ask(app, '/desk');
    expect([severities(atStory.text), severities(atDesk.text)]).toEqual([20, 21]);
    for (const { text } of [atStory, atDesk]) {
      expect(markupFlaws(text)).toEqual([]);
      expect(text).toContain('>And 4,980 more in this file.</p>');
      expect(text).not.toContain('in other files');
      expect(text.length).toBeLessThan(100_000);
    }
    expect(atDesk.text).toContain('>5001 problems</p>');
  });

  it('of many files are shown for the first of them, and counted for the others', async () => {
    const files = Array.from({ length: 12 }, (_, index) => [`articles/s${index + 10}.md`, crowded(21)]);
    const { app } = await deskPaper(Object.fromEntries(files));
    const { text } = await ask(app, '/desk');
    expect(markupFlaws(text)).toEqual([]);
    expect(severities(text)).toBe(200);
    expect(text.match(/>And 1 more in this file\.</g)).toHaveLength(10);
    expect(text).toContain('>And 42 more in other files, which the check names.</p>');
  });
});

describe('/desk', () => {
  it('lists problems, what is scheduled, drafts, what ends, and what is to be completed', async () => {
    const { app } = await deskPaper(FILES);
    const { status, text } = await ask(app, '/desk');
    expect(status).toBe(200);
    expect(markupFlaws(text)).toEqual([]);
    const lists = [
      ...text.matchAll(/<h2 [^>]*>([^<]+)(?:<span[^>]*>(\d+)<\/span>)?<\/h2>([\s\S]*?)<\/section>/g),
    ];
    const summary = lists.map(([, heading, count, items = '']) => [
      heading?.trim(),
      count,
      [...items.matchAll(/<a href="(\/[^"]+)"/g)].map((match) => match[1]),
    ]);
    expect(summary).toEqual([
      ['articles/broken.md', undefined, []],
      ['Scheduled', '2', ['/articles/soon', '/articles/later']],
      ['Drafts', '1', ['/articles/draft']],
      ['Ending', '1', ['/articles/open']],
      ['Without a picture', '3', ['/articles/later', '/articles/soon', '/articles/open']],
      ['Without topics', '3', ['/articles/later', '/articles/soon', '/articles/draft']],
    ]);
    expect(text).toContain('Not published until it is mended.');
    expect(text).toContain(`${BROKEN}</a>`);
  });

  it('passes on the advice of the check, there and at the story', async () => {
    const { app } = await deskPaper({
      'articles/open.md': story({}, 'See [the draft](draft.md).\n'),
      'articles/draft.md': story({ draft: 'true' }),
    });
    for (const path of ['/desk', '/articles/open']) {
      const { text } = await ask(app, path);
      expect(text, path).toContain('articles/open.md:8:5');
      expect(text, path).toContain('<span class="problem__severity">warning</span>');
    }
  });

  it('says so where all is well', async () => {
    const { app } = await deskPaper({ 'articles/open.md': story() });
    expect((await ask(app, '/desk')).text).toContain('>No problems</p>');
  });

  it('is an ordinary 404 for readers, as are its script and its changes', async () => {
    const { app } = await paper(FILES);
    for (const path of ['/desk', '/desk/', '/desk/changes', '/desk/reload.js'])
      expect((await ask(app, path)).status, path).toBe(404);
  });

  it.each(['evil.example', 'evil.example:3000', 'localhost.evil.example'])(
    'answers nothing under the name “%s”, which a foreign site could point here',
    async (host) => {
      const { app } = await deskPaper(FILES);
      for (const path of ['/desk', '/articles/draft', '/desk/changes', '/pictures/x.png']) {
        const { status, text } = await ask(app, path, { headers: { host } });
        expect([status, text], path).toEqual([
          421,
          'The desk answers under localhost or an IP address only.\n',
        ]);
      }
    },
  );

  it.each(['localhost:3000', '127.0.0.1', '[::1]:3000', '192.168.1.2:80', 'paper.localhost:3000'])(
    'answers under %s',
    async (host) => {
      const { app } = await deskPaper(FILES);
      expect((await ask(app, '/desk', { headers: { host } })).status).toBe(200);
    },
  );

  it('answers under the name at which it was told to listen, and no longer or shorter one', async () => {
    const { app } = await deskPaper(FILES, { host: 'Newsdesk.example' });
    const statusUnder = async (host: string) => (await ask(app, '/desk', { headers: { host } })).status;
    for (const host of ['newsdesk.example', 'NEWSDESK.example:3000', 'localhost'])
      expect(await statusUnder(host), host).toBe(200);
    for (const host of ['example', 'x.newsdesk.example', 'newsdesk.example.org', 'newsdeskxexample'])
      expect(await statusUnder(host), host).toBe(421);
    const { text } = await ask(app, '/desk', { headers: { host: 'evil.example' } });
    expect(text).toBe('The desk answers under Newsdesk.example, localhost or an IP address only.\n');
  });
});

describe('the stream of changes', () => {
  it('names the present version first, then each new one, and ends when the desk closes', async () => {
    const { app, folder, changes } = await deskPaper(FILES);
    const server = createWebServer(app);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    let received = '';
    const ended = new Promise<void>((end) => {
      get({ port, host: '127.0.0.1', path: '/desk/changes' }, (response) => {
        expect(response.headers['content-type']).toBe('text/event-stream');
        response.on('data', (chunk: Buffer) => {
          received += chunk.toString();
        });
        response.on('end', end);
      });
    });
    await soon(() => expect(received).toBe('data: test.0\n\n'));
    rmSync(join(folder, 'articles/broken.md'));
    await soon(() => expect(received).toBe('data: test.0\n\ndata: test.1\n\n'));
    changes.close();
    await ended;
  });
});

// The documents for crawlers and programs over HTTP: types, lifetimes, negotiation, former and gone addresses, escaping.
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { page, SITE_YAML, story } from '../builders/contentFolder.ts';
import { paper, paperOn } from '../builders/paper.ts';
import { sitemapFlaws } from '../syndication/sitemapSchemas.ts';
import { ask } from './exchange.ts';

const FILES = {
  'site.yaml': `${SITE_YAML}publisher: { name: The Publisher, email: desk@paper.example }\n`,
  'articles/one.md': story({ published: '2019-12-31', id: 'first', aliases: '[former]' }),
  'articles/gone.md': story({ withdrawn: '{ at: 2019-01-01, reason: The figures were wrong. }' }),
  'articles/later.md': story({ published: '2020-01-01 12:00:10', headline: 'Under embargo' }),
  'pages/about.md': page('About'),
};

const DOCUMENTS: readonly (readonly [path: string, mediaType: string])[] = [
  ['/sitemap.xml', 'application/xml; charset=utf-8'],
  ['/sitemap-pages.xml', 'application/xml; charset=utf-8'],
  ['/sitemap-2019-12.xml', 'application/xml; charset=utf-8'],
  ['/sitemap-news.xml', 'application/xml; charset=utf-8'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
  ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
  ['/llms.txt', 'text/plain; charset=utf-8'],
  ['/articles/one.md', 'text/markdown; charset=utf-8'],
  ['/articles/one.json', 'application/json; charset=utf-8'],
];

describe('a document', () => {
  it.each(DOCUMENTS)(
    'at %s has its type, an entity tag and a life that ends with the edition',
    async (path, type) => {
      const { app } = await paper(FILES, '2020-01-01T12:00:00Z');
      const answer = await ask(app, path);
      expect([answer.status, answer.headers['content-type']]).toEqual([200, type]);
      expect(answer.headers['cache-control']).toBe('public, max-age=10');
      const etag = answer.headers.etag ?? '';
      const again = await ask(app, path, { headers: { 'if-none-match': etag } });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      const head = await ask(app, path, { method: 'HEAD' });
      expect([head.status, head.body.length, head.headers.etag]).toEqual([200, 0, etag]);
      expect(head.headers['content-length']).toBe(String(answer.body.length));
      expect((await ask(app, path, { method: 'POST' })).status).toBe(405);
    },
  );

  it.each([
    ['/SITEMAP.xml', '/sitemap.xml'],
    ['//robots.txt/', '/robots.txt'],
    ['/articles/One.MD', '/articles/one.md'],
    ['/articles/one.json/', '/articles/one.json'],
    ['/articles/one%2Ejson', '/articles/one.json'],
    ['/articles/former.md', '/articles/one.md'],
    ['/articles/former.json', '/articles/one.json'],
  ])('is led to from %s', async (written, path) => {
    const { app } = await paper(FILES);
    const { status, headers } = await ask(app, written);
    expect([status, headers.location]).toEqual([308, path]);
  });

  it.each([
    '/articles/none.md',
    '/articles/none.json',
    '/articles/later.json',
    '/sitemap-2018-10.xml',
    '/about.md',
  ])('is not at %s', async (path) => {
    const { app } = await paper(FILES);
    expect((await ask(app, path)).status).toBe(404);
  });

  it.each(['/articles/gone.md', '/articles/gone.json', '/articles/Gone.JSON'])(
    'at %s is gone with its story, which says why',
    async (path) => {
      const { app } = await paper(FILES);
      const { status, text } = await ask(app, path);
      expect(status).toBe(410);
      expect(text).toContain('The figures were wrong.');
    },
  );

  it('of no contact is not there', async () => {
    const { app } = await paper({ 'articles/one.md': story() });
    expect((await ask(app, '/.well-known/security.txt')).status).toBe(404);
  });

  it('says the same to the second after an embargo as before it, but for the story', async () => {
    const { app, setClock } = await paper(FILES, '2020-01-01T12:00:09.999Z');
    const paths = [
      ...DOCUMENTS.map(([path]) => path),
      '/articles/later.md',
      '/articles/later.json',
      '/sitemap-2020-01.xml',
    ];
    for (const path of paths) expect((await ask(app, path)).text, path).not.toMatch(/embargo|later/i);
    setClock('2020-01-01T12:00:10Z');
    for (const path of [
      '/sitemap-2020-01.xml',
      '/sitemap-news.xml',
      '/llms.txt',
      '/articles/later.md',
      '/articles/later.json',
    ])
      expect((await ask(app, path)).text, path).toContain('/articles/later');
  });

  it('of the latest news is left by a story after 48 hours, and no cache keeps it beyond', async () => {
    const { app, setClock } = await paper(FILES, '2020-01-01T23:59:55Z');
    const before = await ask(app, '/sitemap-news.xml');
    expect(before.text).toContain('/articles/one<');
    expect(before.headers['cache-control']).toBe('public, max-age=5');
    setClock('2020-01-02T00:00:00Z');
    const after = await ask(app, '/sitemap-news.xml');
    expect(after.text).not.toContain('/articles/one<');
    expect(after.headers.etag).not.toBe(before.headers.etag);
  });
});

describe('the address of a story', () => {
  const MARKDOWN = 'text/markdown; charset=utf-8';
  const HTML = 'text/html; charset=utf-8';

  it.each([
    [undefined, HTML],
    ['*/*', HTML],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8', HTML],
    ['text/markdown', MARKDOWN],
    ['TEXT/Markdown', MARKDOWN],
    ['text/markdown, text/html;q=0.9, */*;q=0.1', MARKDOWN],
    ['text/markdown, */*', MARKDOWN],
    ['text/html;q=0.5, text/markdown', MARKDOWN],
    ['text/markdown;charset=utf-8', MARKDOWN],
    ['text/html, text/markdown;q=0.9', HTML],
    ['text/markdown;q=0.5, text/*;q=0.8', HTML],
    ['text/markdown;q=0', HTML],
    ['text/markdown;q=0, */*', HTML],
    ['application/json', HTML],
    ['markdown', HTML],
    [',;q=markdown', HTML],
  ])('for “%s” gives %s', async (accept, type) => {
    const { app } = await paper(FILES);
    const headers: Record<string, string> = accept === undefined ? {} : { accept };
    const answer = await ask(app, '/articles/one', { headers });
    expect([answer.status, answer.headers['content-type']]).toEqual([200, type]);
    expect(answer.headers.vary).toBe('Accept, Accept-Encoding');
    const known = { ...headers, 'if-none-match': answer.headers.etag ?? '' };
    const again = await ask(app, '/articles/one', { headers: known });
    expect([again.status, again.headers.vary]).toEqual([304, 'Accept, Accept-Encoding']);
  });

  it('says where the Markdown stands, and which page counts', async () => {
    const { app } = await paper(FILES);
    const asked = await ask(app, '/articles/one', { headers: { accept: 'text/markdown' } });
    const there = await ask(app, '/articles/one.md');
    expect(asked.text).toBe(there.text);
    expect(asked.headers['content-location']).toBe('/articles/one.md');
    for (const { headers } of [asked, there, await ask(app, '/articles/one.json')]) {
      expect(headers.link).toBe('<https://paper.example/articles/one>; rel="canonical"');
      expect(headers).not.toHaveProperty('x-robots-tag');
    }
  });

  it('gives no Markdown where another page stands, or none', async () => {
    const { app } = await paper(FILES);
    const headers = { accept: 'text/markdown' };
    for (const [path, status] of [
      ['/about', 200],
      ['/', 200],
      ['/articles/none', 404],
      ['/articles/later', 404],
      ['/articles/gone', 410],
    ] as const) {
      const answer = await ask(app, path, { headers });
      expect([path, answer.status, answer.headers['content-type']]).toEqual([path, status, HTML]);
    }
  });
});

describe('a text that means something elsewhere is escaped once', () => {
  const signs = '</script> ]]> &amp; &lt;i&gt; <b> 👩‍👩‍👧‍👦 مرحبا \u202Ex\u202C * _ ` [a](b) \\n {{7}}';
  const yaml = JSON.stringify(signs);
  const files = {
    'articles/one.md': story(
      {
        headline: yaml,
        standfirst: yaml,
        published: '2019-12-31',
        topics: `[${yaml}]`,
        dateline: yaml,
        corrections: `[{ at: 2020-01-01, text: ${yaml} }]`,
        tweets: `{ t: { text: ${JSON.stringify(`${signs}\nSecond line`)}, author: { name: ${yaml}, handle: a }, posted: 2019-12-30 } }`,
      },
      '::tweet{#t}\n',
    ),
  };

  it('in XML', async () => {
    const { app } = await paper(files);
    for (const path of ['/sitemap-news.xml', '/sitemap-topics.xml', '/sitemap-2019-12.xml'])
      expect(await sitemapFlaws((await ask(app, path)).text)).toEqual([]);
    const escaped = signs.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect((await ask(app, '/sitemap-news.xml')).text).toContain(`<news:title>${escaped}</news:title>`);
  });

  it('in JSON', async () => {
    const { app } = await paper(files);
    const item = JSON.parse((await ask(app, '/articles/one.json')).text);
    expect(item.headlines[0].value).toBe(signs);
    expect(item.descriptions[0].value).toBe(signs);
    expect(item.located).toBe(signs);
    expect(item.subjects[1].name).toBe(signs);
    expect(item.bodies.at(-1).value).toBe(`Correction, 1 January 2020: ${signs}`);
    expect(item.associations[0].bodies[0].value).toBe(`${signs}\nSecond line`);
    expect(item.bodies[1].value).toContain(`${signs}\nSecond line`);
    expect(item.bodies[0].value).not.toMatch(/<\/script>|<b>|<i>/);
  });

  it('in Markdown and its front matter', async () => {
    const { app } = await paper(files);
    const { text } = await ask(app, '/articles/one.md');
    const [, front = '', body = ''] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(text) ?? [];
    expect(parse(front)).toMatchObject({
      headline: signs,
      standfirst: signs,
      dateline: signs,
      topics: [signs],
    });
    const html = await marked.parse(body);
    const printed = signs.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    for (const part of [
      `<h1>${printed}</h1>`,
      `<p>${printed}</p>`,
      `<li>1 January 2020: ${printed}</li>`,
      `<blockquote>\n<p>${printed}<br>Second line</p>`,
    ])
      expect(html).toContain(part);
  });

  it('in llms.txt', async () => {
    const { app } = await paper(files);
    const html = await marked.parse((await ask(app, '/llms.txt')).text);
    expect(html).toContain(signs.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  });

  it('and a control character is refused where it is written', async () => {
    const { app } = await paper({ 'articles/one.md': story({ headline: '"a\\u0007b"' }) });
    expect((await ask(app, '/articles/one.json')).status).toBe(404);
  });
});

describe('the lead story in its other forms', () => {
  it.each(['.md', '.json'])(
    '%s has no claim without its qualifier, and the tweet to the letter',
    async (form) => {
      const { app } = await paperOn('content', '2026-11-22T12:00:00Z');
      const { text } = await ask(app, `/articles/us-troops-southern-border-caravan${form}`);
      const claims = [...text.matchAll(/[^.]*(?:Middle Easterners|organised and paid for)[^.]*\./g)].map(
        ([claim]) => claim,
      );
      expect(claims.length).toBeGreaterThanOrEqual(2);
      for (const claim of claims)
        expect(claim).toMatch(/without any apparent basis in fact|with no evidence/);
      expect(text).toContain(
        'To those in the Caravan, turnaround, we are not letting people into the United States illegally. Go back to your Country and if you want, apply for citizenship like millions of others are doing!',
      );
    },
  );

  it.each(['/llms.txt', '/sitemap-news.xml'])('is named by %s without any claim', async (path) => {
    const { app } = await paperOn('content', '2018-10-26T12:00:00Z');
    const { text } = await ask(app, path);
    expect(text).toContain('US plans to send 800 or more troops to border amid migrant caravan');
    expect(text).not.toMatch(/Middle Easterners|organised and paid for|pro-illegal/);
  });
});

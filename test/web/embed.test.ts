// The card of a story for other sites: the one page that may be framed, and nothing but what is public.
import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { story } from '../builders/contentFolder.ts';
import { markupFlaws } from '../builders/markup.ts';
import { paper, paperOn, press } from '../builders/paper.ts';
import { png } from '../builders/pixels.ts';
import { ask } from './exchange.ts';

const FILES = {
  'articles/border.md': story({
    headline: 'Troops at the border',
    standfirst: 'A claim, made without any evidence.',
    kind: 'explainer',
    id: 'border-2018',
    aliases: '[old-border, /2018/10/Border.html]',
    authors: '[jane, john]',
    picture: '{ src: a.png, alt: A grey field }',
  }),
  'articles/plain.md': story(),
  'articles/embed.md': story({ headline: 'The story of a word' }),
  'articles/draft.md': story({ draft: 'true', headline: 'Canary' }),
  'articles/later.md': story({ published: '2020-01-01 13:00', headline: 'Canary' }),
  'articles/withdrawn.md': story({
    headline: 'Canary',
    withdrawn: '{ at: 2018-11-01, reason: The figures could not be confirmed. }',
    id: 'w-1',
  }),
  'articles/expired.md': story({ headline: 'Canary', expires: '2018-12-01' }),
  'authors/jane.md': '---\nname: Jane Doe\n---\n\nShe writes.\n',
  'authors/john.md': '---\nname: John Roe\n---\n\nHe writes.\n',
  'pages/about.md': '---\ntitle: About\n---\n\nWords.\n',
  'pictures/a.png': png(1600, 900),
};

async function get(path: string, files: Readonly<Record<string, string | Uint8Array>> = FILES) {
  const { app } = await paper(files);
  return ask(app, path);
}

describe('the card of a story', () => {
  it('says what a reader needs to know, and leads to the story in a page of its own', async () => {
    const { status, text } = await get('/articles/border/embed');
    expect(status).toBe(200);
    const words = text
      .replace(/<head>.*<\/head>/s, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    expect(words.trim()).toBe(
      'World Explainer Troops at the border A claim, made without any evidence. The Test Paper By Jane Doe and John Roe 25 October 2018',
    );
    expect(text.match(/<a [^>]*>/g)).toEqual([
      '<a href="https://paper.example/articles/border" target="_blank" rel="noopener">',
    ]);
    expect(text).toContain('<time datetime="2018-10-25">');
    expect(text).toMatch(
      /<img class="embed__x50 embed__y50" src="\/pictures\/a\.[0-9a-f]{12}\.1280-r1\.png" alt="A grey field"/,
    );
  });

  it('carries the words for sharing where there are some', async () => {
    const share = '{ title: Words for cards, description: A description for cards. }';
    const { text } = await get('/articles/a/embed', { 'articles/a.md': story({ share }) });
    expect(text).toContain('>Words for cards</a>');
    expect(text).toContain('<p>A description for cards.</p>');
    expect(text).toContain('<title>Words for cards – The Test Paper</title>');
    expect(text).not.toMatch(/A headline|A standfirst/);
  });

  it.each([
    ['0% 100%', 'embed__x0 embed__y100'],
    ['12% 13%', 'embed__x0 embed__y25'],
    ['37% 38%', 'embed__x25 embed__y50'],
    ['62% 88%', 'embed__x50 embed__y100'],
    ['63% 87%', 'embed__x75 embed__y75'],
  ])('keeps the point %s of its picture in sight', async (focus, classes) => {
    const { text } = await get('/articles/a/embed', {
      'articles/a.md': story({ picture: `{ src: a.png, alt: A grey field, focus: ${focus} }` }),
      'pictures/a.png': png(1600, 900),
    });
    expect(text).toContain(`<img class="${classes}"`);
    for (const name of classes.split(' ').filter((each) => !each.endsWith('50')))
      expect(text).toMatch(new RegExp(`\\.${name}\\s*\\{\\s*--[xy]:\\s*${/\d+/.exec(name)?.[0]}%`));
    expect(text).toMatch(/object-position:\s*var\(--x/);
  });

  it('has the icon that other pages have', async () => {
    const { app } = await paper(FILES);
    const icon = async (path: string) => /<link rel="icon"[^>]*>/.exec((await ask(app, path)).text)?.[0];
    expect(await icon('/articles/border/embed')).toBeDefined();
    expect(await icon('/articles/border/embed')).toBe(await icon('/articles/border'));
  });

  it('is in no search result: it names the story as what is meant', async () => {
    const { text } = await get('/articles/border/embed');
    expect(text).toContain('<meta name="robots" content="noindex">');
    expect(text).toContain('<link rel="canonical" href="https://paper.example/articles/border">');
  });

  it('prints nothing for what a story does not have', async () => {
    const { text } = await get('/articles/plain/embed');
    expect(text).not.toMatch(/<img|embed__window"|null|undefined|By /);
  });

  it.each(['border', 'plain', 'withdrawn', 'expired'])('of %s is valid HTML', async (slug) => {
    expect(markupFlaws((await get(`/articles/${slug}/embed`)).text)).toEqual([]);
  });

  it('is in the language of its story, and marks what is in that of the site', async () => {
    const { text } = await get('/articles/a/embed', {
      'articles/a.md': story({ headline: 'خبر', standfirst: 'كلمات.', lang: 'ar', authors: '[jane]' }),
      'authors/jane.md': '---\nname: Jane Doe\n---\n',
    });
    expect(text).toContain('<html lang="ar" dir="rtl">');
    expect(text).toContain('<p class="embed__kicker"><span lang="en-GB" dir="ltr">World</span>');
    expect(text).toContain('<p class="embed__site" lang="en-GB" dir="ltr">The Test Paper</p>');
    expect(text).toContain('<span>بقلم Jane Doe</span>');
  });

  it('escapes what stands in it once', async () => {
    const { text } = await get('/articles/a/embed', {
      'articles/a.md': story({ headline: JSON.stringify('</script><b>&amp; ]]>') }),
    });
    expect(text).toContain('>&lt;/script&gt;&lt;b&gt;&amp;amp; ]]&gt;</a>');
    expect(text).toContain('<title>&lt;/script&gt;&lt;b&gt;&amp;amp; ]]&gt; – The Test Paper</title>');
  });

  it('loads nothing but its picture, runs nothing, and takes less than 3 KB', async () => {
    const { app } = await paper(FILES);
    const headers = { 'accept-encoding': 'br' };
    const { body } = await ask(app, '/articles/border/embed', { headers });
    const html = brotliDecompressSync(body).toString();
    expect(html).not.toMatch(/<script|<link rel="(?!canonical|icon)|url\(|@import|\sstyle="|\son\w+="/);
    expect(body.length).toBeLessThan(3000);
  });

  it('keeps the whole standfirst of the lead story', async () => {
    const { app, newsroom } = await paperOn('content');
    const slug = 'us-troops-southern-border-caravan';
    const { text } = await ask(app, `/articles/${slug}/embed`);
    const { headline = '', standfirst = '' } = newsroom.edition().articles.get(slug)?.fields ?? {};
    expect(standfirst).not.toBe('');
    expect(text).toContain(`>${headline}</a>`);
    expect(text).toContain(`<p>${standfirst}</p>`);
  });
});

describe('the headers', () => {
  it('let every site frame the card, also one that isolates itself', async () => {
    const { headers, text } = await get('/articles/border/embed');
    expect(headers['content-security-policy']).not.toContain('frame-ancestors');
    expect(headers['content-security-policy']).not.toMatch(/script-src|unsafe|;;|; $/);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; .*; form-action 'self'; img-src 'self'; /,
    );
    expect(headers['x-frame-options']).toBeUndefined();
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=30',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
    });
    const css = /<style>(.*?)<\/style>/s.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(css).digest('base64');
    expect(headers['content-security-policy']).toContain(`style-src 'sha256-${hash}'`);
  });

  it('are the same where a browser has the card already', async () => {
    const { app } = await paper(FILES);
    const { headers } = await ask(app, '/articles/border/embed');
    const again = await ask(app, '/articles/border/embed', {
      headers: { 'if-none-match': headers.etag ?? '' },
    });
    expect([again.status, again.headers['x-frame-options']]).toEqual([304, undefined]);
    expect(again.headers['content-security-policy']).toBe(headers['content-security-policy']);
  });

  it('let no site frame anything else', async () => {
    const { app } = await paper(FILES);
    for (const path of [
      '/',
      '/articles/border',
      '/articles/border.html',
      '/articles/old-border/embed',
      '/articles/border/embed/',
      '/articles/border/embed/x',
      '/articles/border/embeds',
      '/articles/none/embed',
      '/articles/draft/embed',
      '/articles/withdrawn',
      '/embed',
      '/about/embed',
      '/sections/world/embed',
      '/about',
      '/robots.txt',
      '/oembed',
      '/oembed?url=https%3A%2F%2Fpaper.example%2Farticles%2Fborder',
      '/none',
      '/%',
      [...press.assets.values()][0]?.address ?? '',
    ]) {
      const { headers } = await ask(app, path);
      expect(headers['x-frame-options'], path).toBe('DENY');
      expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
    }
  });
});

describe('the address of the card', () => {
  it('is found for good from every other way of writing it, and keeps the query', async () => {
    const { app } = await paper(FILES);
    for (const variant of [
      '/articles/border/embed/',
      '/articles/border//embed',
      '/articles/border/EMBED',
      '/Articles/Border/Embed',
      '/articles/border/embed.html',
      '/articles/border.html/embed',
      '/articles/border/emb%65d',
      '/articles/old-border/embed',
      '/a/border-2018/embed',
      '/2018/10/Border.html/embed',
    ]) {
      const { status, headers } = await ask(app, `${variant}?a=1`);
      expect([status, headers.location], variant).toEqual([308, '/articles/border/embed?a=1']);
    }
  });

  it('is that of the story, also of one that is called as the card', async () => {
    const { status, text } = await get('/articles/embed/embed');
    expect([status, text.includes('The story of a word')]).toEqual([200, true]);
    expect((await get('/articles/embed')).text).toContain('<article');
  });

  it('answers the same whatever the query', async () => {
    const { app } = await paper(FILES);
    const plain = await ask(app, '/articles/border/embed');
    for (const query of ['?', '?a=b', '?preview=1', '?<script>', '?%']) {
      const { status, text } = await ask(app, `/articles/border/embed${query}`);
      expect([status, text], query).toEqual([200, plain.text]);
    }
  });

  it('is none where no story is', async () => {
    const { app } = await paper(FILES);
    for (const path of [
      '/embed',
      '/about/embed',
      '/sections/world/embed',
      '/articles/border/embed/embed',
      '/articles/old-border/embed/embed',
      '/articles/embed/embed/embed',
    ])
      expect((await ask(app, path)).status, path).toBe(404);
  });
});

describe('a story that is not public', () => {
  it.each(['draft', 'later'])('has no card: %s is answered as if it never was', async (slug) => {
    const { app } = await paper(FILES);
    const never = await ask(app, '/articles/never/embed');
    const { status, text, headers } = await ask(app, `/articles/${slug}/embed`);
    expect([status, text]).toEqual([404, never.text]);
    expect({ ...headers, date: '' }).toEqual({ ...never.headers, date: '' });
  });

  it('has one from the instant of its publication, and not a second before', async () => {
    const { app, setClock } = await paper(FILES, '2020-01-01T12:59:59.999Z');
    expect((await ask(app, '/articles/later/embed')).status).toBe(404);
    expect((await ask(app, '/articles/border/embed')).headers['cache-control']).toBe('public, max-age=0');
    setClock('2020-01-01T13:00:00Z');
    expect((await ask(app, '/articles/later/embed')).status).toBe(200);
  });

  it.each([
    ['withdrawn', 'The figures could not be confirmed.'],
    ['expired', 'was there for a limited time'],
  ])('any more says so in the frame, and nothing of the story: %s', async (slug, reason) => {
    const { status, headers, text } = await get(`/articles/${slug}/embed`);
    expect([status, headers['x-frame-options']]).toEqual([410, undefined]);
    expect(headers['content-security-policy']).not.toContain('frame-ancestors');
    expect(text).toContain('This story is no longer available');
    expect(text).toContain(reason);
    expect(text).toContain('<a href="https://paper.example/" target="_blank" rel="noopener">');
    expect(text).not.toMatch(/canary|rel="canonical"/i);
  });

  it('any more is found from its short address, too', async () => {
    const { status, headers } = await get('/a/w-1/embed');
    expect([status, headers.location]).toEqual([308, '/articles/withdrawn/embed']);
  });
});

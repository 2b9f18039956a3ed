// What the page of a story says, in its markup.
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { story } from '../builders/contentFolder.ts';
import { KITCHEN_SINK } from '../builders/kitchenSink.ts';
import { markupFlaws } from '../builders/markup.ts';
import { paper } from '../builders/paper.ts';

async function pageOf(path: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const { app } = await paper(files);
  return (await request(app).get(path)).text;
}

describe('the page of a story', () => {
  it.each(['/', '/articles/everything', '/authors/jane-doe', '/topics/ciudad-juarez', '/sections/world'])(
    '%s is valid HTML with everything on it',
    async (path) => {
      expect(markupFlaws(await pageOf(path, KITCHEN_SINK))).toEqual([]);
    },
  );

  it('says of a tweet what is known of its source, also of one that it quotes', async () => {
    const html = await pageOf('/articles/everything', KITCHEN_SINK);
    expect(html).toContain('Captured 26 October 2018 from twitter.com');
    expect(html).toContain('>Archived copy</a>');
    expect(html).toContain('Online when last checked, 27 October 2018');
    expect(html).toContain('This tweet has been deleted.');
    const quoted = /<figure class="tweet__quoted"[^>]*>.*?<\/figure>/s.exec(html)?.[0];
    expect(quoted).toContain('The account has been suspended, as last checked on 8 January 2021.');
  });

  it.each([
    ['once, within the one that quotes it', '::tweet{#a}', ['tweet_a', 'tweet_c']],
    ['once, on its own, though it is quoted before', '::tweet{#a}\n\n::tweet{#c}', ['tweet_a', 'tweet_c']],
    ['once, though two quote it', '::tweet{#a}\n\n::tweet{#b}', ['tweet_a', 'tweet_c', 'tweet_b']],
  ])('has the address of a quoted tweet %s', async (_where, body, ids) => {
    const by = 'author: { name: Jane, handle: jane }, posted: 2018-10-25';
    const tweets = `{ a: { text: A, ${by}, quoted: c }, b: { text: B, ${by}, quoted: c }, c: { text: C, ${by} } }`;
    const html = await pageOf('/articles/a', { 'articles/a.md': story({ tweets }, `Words.\n\n${body}\n`) });
    expect([...html.matchAll(/<figure [^>]*id="(\w+)"/g)].map(([, id]) => id)).toEqual(ids);
    expect(html).not.toContain('id="null"');
    expect(markupFlaws(html)).toEqual([]);
  });

  it('links no page of a suspended account, and no tweet that was deleted', async () => {
    const html = await pageOf('/articles/everything', KITCHEN_SINK);
    expect(html).not.toContain('https://x.com/sara_ar');
    expect(html).not.toContain('https://x.com/johnroe/status');
  });

  it('keeps a day a day, and gives an instant its offset', async () => {
    const html = await pageOf('/articles/everything', KITCHEN_SINK);
    expect(html).toContain('<time datetime="2018-10-24">24 October 2018</time>');
    expect(html).toContain('<time datetime="2018-10-25T14:30:00Z">25 October 2018, 15:30 BST</time>');
    expect(html).toContain(
      'Updated <time datetime="2018-10-26T10:30:00+01:00">26 October 2018, 10:30 BST</time>',
    );
  });

  it('prints corrections newest first', async () => {
    const html = await pageOf('/articles/everything', KITCHEN_SINK);
    expect(html.indexOf('the wrong day')).toBeLessThan(html.indexOf('the wrong year'));
  });

  it.each([
    ['ar', 'ar_AR'],
    ['ar-SA', 'ar_SA'],
    ['de', 'de_DE'],
    ['pt-BR', 'pt_BR'],
    ['es-419', undefined],
    ['eo', undefined],
  ])('names the place of the language %s where networks know it', async (lang, expected) => {
    const html = await pageOf('/articles/a', { 'articles/a.md': story({ lang }) });
    expect(/"og:locale" content="([^"]*)"/.exec(html)?.[1]).toBe(expected);
    expect(html).toContain('property="og:url"');
  });

  it('has no byline without authors and place, and one that reads well with them', async () => {
    expect(await pageOf('/articles/a', { 'articles/a.md': story() })).not.toContain('class="byline"');
    const html = await pageOf('/articles/everything', KITCHEN_SINK);
    const byline = /<p class="byline">.*?<\/p>/s.exec(html)?.[0].replace(/<[^>]+>/g, '');
    expect(byline).toBe(
      'By Jane Doe and John Roe in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
    );
  });

  it('has a title of its own that is never cut', async () => {
    const long = 'A headline that is rather long, so long that the name of the site has no room beside it';
    expect(await pageOf('/articles/a', { 'articles/a.md': story({ headline: long }) })).toContain(
      `<title>${long}</title>`,
    );
    expect(await pageOf('/articles/a', { 'articles/a.md': story() })).toContain(
      '<title>A headline – The Test Paper</title>',
    );
  });
});

// The desk shows a story as networks draw it where it is shared.
import { describe, expect, it } from 'vitest';
import { story } from '../../builders/contentFolder.ts';
import { deskPaper } from '../../builders/deskPaper.ts';
import { markupFlaws } from '../../builders/markup.ts';
import { paper } from '../../builders/paper.ts';
import { ask } from '../exchange.ts';

const LONG =
  'Ministers agree on a budget after a night of talks that nobody had thought would come to an end';
const FILES = {
  'articles/long.md': story({ headline: LONG, standfirst: 'It "came" & <went>.', topics: '[Sea]' }),
  'articles/draft.md': story({ draft: 'true', share: '{ title: In other words }' }),
  'articles/arabic.md': story({ headline: 'خبر عاجل', lang: 'ar' }),
  'articles/gone.md': story({ expires: '2018-11-01' }),
};

async function previewOf(slug: string) {
  const { app } = await deskPaper(FILES);
  return ask(app, `/desk/share/${slug}`);
}

/** The card of a network, as text. */
function cardOf(html: string, network: string): string {
  const card = new RegExp(`>${network}</h2>(.*?)</section>`, 's').exec(html)?.[1] ?? '';
  return card
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('the share preview', () => {
  it('marks what each network cuts off, at words, and says how much there is room for', async () => {
    const { text } = await previewOf('long');
    expect(cardOf(text, 'Google')).toBe(
      'paper.example Ministers agree on a budget after a night of talks that (cut off:) nobody had thought would come to an end It “came” &amp; &lt;went&gt;. The title has 95 characters; about 60 are shown.',
    );
    expect(cardOf(text, 'LinkedIn')).toBe(`paper.example ${LONG} Nothing is cut off.`);
    expect(cardOf(text, 'Slack')).toContain('It “came”');
    expect(markupFlaws(text)).toEqual([]);
  });

  it('draws the picture of the page’s own metadata, from the desk itself', async () => {
    const { app } = await deskPaper(FILES);
    const { text } = await ask(app, '/articles/long');
    const picture = /property="og:image" content="https:\/\/paper\.example([^"]+)"/.exec(text)?.[1];
    expect(picture).toMatch(/^\/articles\/long\/card\.png/);
    const preview = (await ask(app, '/desk/share/long')).text;
    expect(preview.split(`<img class="share-card__picture" src="${picture}"`)).toHaveLength(8);
  });

  it('shows a draft as it will be shared, in the words that are for sharing', async () => {
    const { text, headers } = await previewOf('draft');
    expect(cardOf(text, 'X')).toContain('In other words');
    expect(text).toContain('Draft: no reader sees this story.');
    expect(headers['cache-control']).toBe('no-store');
    expect(text).toContain('<meta name="robots" content="noindex">');
  });

  it('marks the language of the words', async () => {
    expect((await previewOf('arabic')).text).toContain('<div class="share-card__card" lang="ar" dir="rtl">');
  });

  it('says what the check says of the file', async () => {
    const { text } = await previewOf('long');
    const problems = /<section class="share-preview__problems".*?<\/section>/s.exec(text)?.[0];
    expect(problems).toContain('Problems in this file');
    expect(problems).toContain('articles/long.md:');
  });

  it('is reached from the page of the story, and leads back', async () => {
    const { app } = await deskPaper(FILES);
    expect((await ask(app, '/articles/long')).text).toContain('<a href="/desk/share/long">Share preview</a>');
    const { text } = await ask(app, '/desk/share/long');
    expect(text).toContain('<a href="/articles/long">The story</a>');
    expect(text).not.toContain('href="/desk/share/long"');
  });

  it.each(['/desk/share/none', '/desk/share/gone', '/desk/share/', '/desk/share/__proto__'])(
    'is not there at %s',
    async (path) => {
      const { app } = await deskPaper(FILES);
      expect((await ask(app, path)).status).toBe(404);
    },
  );

  it('exists at the desk alone', async () => {
    const { app } = await paper(FILES);
    expect((await ask(app, '/desk/share/long')).status).toBe(404);
    expect((await ask(app, '/articles/long')).text).not.toContain('/desk/');
  });
});

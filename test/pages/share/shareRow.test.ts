// Which pages have a share row and anchors, and what is shared.
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { page, story } from '../../builders/contentFolder.ts';
import { deskPaper } from '../../builders/deskPaper.ts';
import { paper } from '../../builders/paper.ts';

const FILES = {
  'articles/new-name.md': story({ id: 'budget', aliases: '[old-name]', share: '{ title: In other words }' }),
  'articles/draft.md': story({ draft: 'true' }),
  'pages/about.md': page('About', '## A heading\n\nWords.\n'),
};

describe('a share row', () => {
  it('shares the canonical address, by whichever one a reader came, with the words for sharing', async () => {
    const { app } = await paper(FILES);
    for (const path of ['/articles/old-name', '/a/budget']) {
      const { text } = await request(app).get(path).redirects(1);
      const shared = /href="https:\/\/x\.com\/intent\/post\?([^"]*)"/.exec(text)?.[1]?.replace('&amp;', '&');
      expect(Object.fromEntries(new URLSearchParams(shared))).toEqual({
        text: 'In other words',
        url: 'https://paper.example/articles/new-name',
      });
    }
  });

  it('stands at no story that readers cannot open yet', async () => {
    const { app } = await deskPaper(FILES);
    expect((await request(app).get('/articles/new-name')).text).toContain('class="share-row"');
    const { text } = await request(app).get('/articles/draft');
    expect(text).toContain('A first paragraph.');
    expect(text).not.toContain('share-row');
  });

  it('stands at stories alone, as do anchors', async () => {
    const { app } = await paper(FILES);
    for (const path of ['/', '/about', '/sections/world']) {
      const { text } = await request(app).get(path);
      expect(text).not.toMatch(/class="share-row|class="prose__link|id="p_/);
    }
  });

  it('leaves no trace in the other forms of a story', async () => {
    const { app } = await paper(FILES);
    for (const path of [
      '/articles/new-name.md',
      '/articles/new-name.json',
      '/feed.atom',
      '/feed.rss',
      '/feed.json',
    ]) {
      const { text } = await request(app).get(path);
      expect(text, path).not.toMatch(/share-row|prose__link|p_[0-9a-z]{6}|Link to this/);
    }
  });
});

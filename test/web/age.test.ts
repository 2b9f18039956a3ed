// The note on an old story, and that nobody keeps a page beyond the instant at which its words change.
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { story } from '../builders/contentFolder.ts';
import { deskPaper } from '../builders/deskPaper.ts';
import { paper } from '../builders/paper.ts';

const NOTE = /<p class="age-note">([^<]*)<\/p>/;
const A = '/articles/a';

const noteIn = (html: string) => NOTE.exec(html)?.[1] ?? null;

describe('the note on an old story', () => {
  it.each([
    ['2019-10-25T22:59:59.999Z', null],
    ['2019-10-25T23:00:00Z', 'This article is more than 1 year old.'],
    ['2020-10-25T23:59:59.999Z', 'This article is more than 1 year old.'],
    ['2020-10-26T00:00:00Z', 'This article is more than 2 years old.'],
  ])('at %s is %s', async (date, note) => {
    const { app } = await paper({ 'articles/a.md': story() }, date);
    expect(noteIn((await request(app).get(A)).text)).toBe(note);
  });

  it.each([
    ['news', true],
    ['analysis', true],
    ['opinion', true],
    ['explainer', false],
    ['feature', false],
    ['review', false],
  ])('is on %s: %s', async (kind, isThere) => {
    const { app } = await paper({ 'articles/a.md': story({ kind }) }, '2026-11-27T12:00:00Z');
    expect(noteIn((await request(app).get(A)).text)).toBe(
      isThere ? 'This article is more than 8 years old.' : null,
    );
  });

  it('changes for whoever asks at its instant or after, in the same edition, and back with the clock', async () => {
    const { app, newsroom, setClock } = await paper({ 'articles/a.md': story() }, '2019-10-25T22:59:59Z');
    const edition = newsroom.edition();
    const before = await request(app).get(A);
    setClock('2019-10-25T23:00:00Z');
    const after = await request(app)
      .get(A)
      .set('If-None-Match', before.headers.etag ?? '');
    expect([after.status, noteIn(after.text)]).toEqual([200, 'This article is more than 1 year old.']);
    const again = await request(app)
      .get(A)
      .set('If-None-Match', after.headers.etag ?? '');
    expect(again.status).toBe(304);
    setClock('2019-10-25T22:00:00Z');
    expect((await request(app).get(A)).text).toBe(before.text);
    expect(newsroom.edition()).toBe(edition);
  });

  it.each([
    ['2019-10-25T22:59:00Z', 30],
    ['2019-10-25T22:59:45Z', 15],
    ['2019-10-25T22:59:59.001Z', 0],
    ['2019-10-25T23:00:00Z', 30],
  ])('is not outlived by what caches keep of its page: at %s for %d seconds', async (date, seconds) => {
    const { app } = await paper(
      { 'articles/a.md': story(), 'articles/b.md': story({ kind: 'feature' }) },
      date,
    );
    expect((await request(app).get(A)).headers['cache-control']).toBe(`public, max-age=${seconds}`);
    // The page of another kind, and the front, do not change then.
    for (const path of ['/articles/b', '/'])
      expect((await request(app).get(path)).headers['cache-control'], path).toBe('public, max-age=30');
  });

  it('ends with the edition where that ends first', async () => {
    const files = {
      'articles/a.md': story(),
      'articles/b.md': story({ published: '2019-10-25T22:59:50Z' }),
    };
    const { app } = await paper(files, '2019-10-25T22:59:45Z');
    expect((await request(app).get(A)).headers['cache-control']).toBe('public, max-age=5');
  });

  it('is at the desk, too', async () => {
    const { app, setClock } = await deskPaper({ 'articles/a.md': story({ draft: 'true' }) });
    expect(noteIn((await request(app).get(A)).text)).toBe('This article is more than 1 year old.');
    setClock('2020-10-26T00:00:00Z');
    expect(noteIn((await request(app).get(A)).text)).toBe('This article is more than 2 years old.');
  });
});

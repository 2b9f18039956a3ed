// The newsroom gives the edition that holds at the moment it is asked.
import { describe, expect, it } from 'vitest';
import { NoSiteError, openNewsroom } from '../../src/newsroom/openNewsroom.ts';
import { contentFolder, story } from '../builders/contentFolder.ts';
import { paper } from '../builders/paper.ts';

describe('the edition of a newsroom', () => {
  const files = {
    'articles/now.md': story({ published: '2019-01-01', expires: '2020-07-01T00:00:00Z' }),
    'articles/soon.md': story({ published: '2020-06-01T12:00:00Z' }),
  };

  it('stays the same object until a story changes its state', async () => {
    const { newsroom, setClock } = await paper(files, '2020-01-01T00:00:00Z');
    const first = newsroom.edition();
    setClock('2020-06-01T11:59:59.999Z');
    expect(newsroom.edition()).toBe(first);
    setClock('2020-06-01T12:00:00Z');
    const second = newsroom.edition();
    expect(second).not.toBe(first);
    expect(second.latest.map(({ slug }) => slug)).toEqual(['soon', 'now']);
    setClock('2020-07-01T00:00:00Z');
    expect([...newsroom.edition().articles.keys()]).toEqual(['soon']);
    expect([...newsroom.edition().gone.keys()]).toEqual(['now']);
  });

  it('follows a clock that is set back, and not one that only trembles', async () => {
    const { newsroom, setClock } = await paper(files, '2020-06-15T00:00:00Z');
    const first = newsroom.edition();
    setClock('2020-06-14T23:59:59Z');
    expect(newsroom.edition()).toBe(first);
    setClock('2020-06-01T11:59:59Z');
    expect([...newsroom.edition().articles.keys()]).toEqual(['now']);
  });

  it('takes over the stories that did not change as the same objects', async () => {
    const { newsroom, setClock } = await paper(files, '2020-01-01T00:00:00Z');
    const story = newsroom.edition().articles.get('now');
    setClock('2020-06-02T00:00:00Z');
    expect(newsroom.edition().articles.get('now')).toBe(story);
  });
});

it('does not open without a usable site.yaml, and says why', async () => {
  const opened = openNewsroom({ folder: contentFolder({ 'site.yaml': 'name: Paper\n' }), clock: Date.now });
  await expect(opened).rejects.toBeInstanceOf(NoSiteError);
  await expect(opened).rejects.toMatchObject({
    problems: expect.arrayContaining([expect.objectContaining({ message: '`url` is missing.' })]),
  });
});

// The clock strikes, jumps and runs backwards while readers read: each story is up exactly when it should be.
import { describe, expect, it } from 'vitest';
import { type ServedPaper, servedPaper } from '../builders/servedPaper.ts';
import { soon } from '../builders/soon.ts';

const NOON = '2020-01-01T12:00:00Z';
const LATER = '2020-01-01T13:00:00Z';

function timed(fields: Readonly<Record<string, string>>): Promise<ServedPaper> {
  return servedPaper(
    (stories) => ({ 'articles/timed.md': stories.copy('timed', 1, { fields }) }),
    ['/articles/timed'],
  );
}

async function statusOf({ readers }: ServedPaper): Promise<number> {
  return (await readers.read('/articles/timed')).status;
}

describe('while readers read,', () => {
  it('an embargo lifts at its instant, on all pages at once', async () => {
    const paper = await timed({ published: LATER });
    paper.readers.excuse('/articles/timed');
    await paper.readers.content();
    paper.setClock('2020-01-01T12:59:59.999Z');
    expect(await statusOf(paper)).toBe(404);
    paper.setClock(LATER);
    expect(await statusOf(paper)).toBe(200);
    for (const path of ['/', '/sections/world', '/articles/timed'])
      expect((await paper.readers.read(path)).html, path).toContain('«timed 1 headline»');
    await paper.readers.content();
  });

  it.each([
    ['an expiry', { expires: LATER }],
    ['a withdrawal', { withdrawn: `{ at: ${LATER}, reason: It was wrong. }` }],
  ])('%s takes a story off all pages at its instant', async (_name, fields) => {
    const paper = await timed(fields);
    await paper.readers.content();
    paper.readers.excuse('/articles/timed');
    paper.setClock('2020-01-01T12:59:59.999Z');
    expect(await statusOf(paper)).toBe(200);
    paper.setClock(LATER);
    expect(await statusOf(paper)).toBe(410);
    for (const path of ['/', '/sections/world', '/articles/timed'])
      expect((await paper.readers.read(path)).html, path).not.toContain('«timed');
    await paper.readers.content();
  });

  it('an editor withdraws a story, and it goes', async () => {
    const paper = await timed({});
    const { readers, write, stories } = paper;
    await readers.content();
    readers.excuse('/articles/timed');
    const withdrawn = `{ at: ${NOON}, reason: It was wrong. }`;
    write('articles/timed.md', stories.copy('timed', 2, { fields: { withdrawn } }));
    await soon(async () => expect(await statusOf(paper)).toBe(410));
    expect((await readers.read('/')).html).not.toContain('«timed');
    await readers.content();
  });

  it('a clock that jumps ahead and back, again and again, shows each time what is due at that time', async () => {
    const paper = await timed({ published: LATER, expires: '2020-01-01T14:00:00Z' });
    paper.readers.excuse('/articles/timed');
    const expected = [
      [LATER, 200],
      [NOON, 404],
      ['2031-01-01T00:00:00Z', 410],
      ['2020-01-01T13:59:59.999Z', 200],
      ['2018-11-01T00:00:00Z', 404],
      ['2020-01-01T14:00:00Z', 410],
    ] as const;
    for (const [date, status] of [...expected, ...expected]) {
      paper.setClock(date);
      expect(await statusOf(paper), date).toBe(status);
    }
    await paper.readers.content();
  });

  it('a story of the far future disturbs nothing, and comes when its time does', async () => {
    const paper = await timed({ published: '9998-01-01' });
    const { readers, write, stories } = paper;
    readers.excuse('/articles/timed');
    write('articles/alpha.md', stories.copy('alpha', 2));
    await readers.served('alpha', 2);
    expect(await statusOf(paper)).toBe(404);
    paper.setClock('9998-01-02T00:00:00Z');
    expect(await statusOf(paper)).toBe(200);
    await readers.content();
  });

  it('edits go on being taken up, whatever the clock does', async () => {
    const { readers, write, stories, setClock } = await timed({});
    for (const [index, date] of ['2031-01-01T00:00:00Z', '2019-01-01T00:00:00Z', NOON].entries()) {
      setClock(date);
      write('articles/alpha.md', stories.copy('alpha', index + 2));
      await readers.served('alpha', index + 2);
    }
    await readers.content();
  });
});

// Edits go live by themselves, and no fault of a file or folder takes anything from readers.
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Edition } from '../../src/edition/Edition.ts';
import { type Newsroom, openNewsroom } from '../../src/newsroom/openNewsroom.ts';
import { contentFolder, page, story } from '../builders/contentFolder.ts';
import { soon } from '../builders/soon.ts';

interface Followed {
  readonly folder: string;
  readonly newsroom: Newsroom;
  /** Every edition that a change made. */
  readonly editions: Edition[];
  /** Those after which nothing changed for a moment. */
  readonly calm: Edition[];
  readonly troubles: string[];
  readonly write: (file: string, text: string) => void;
  /** The headline of a story, as readers get it now. */
  readonly headline: (slug: string) => string | undefined;
}

async function follow(folder: string): Promise<Followed> {
  const editions: Edition[] = [];
  const calm: Edition[] = [];
  const troubles: string[] = [];
  const onTrouble = (message: string) => void troubles.push(message);
  const newsroom = await openNewsroom({
    folder,
    clock: Date.now,
    listener: {
      onEdition: (edition) => void editions.push(edition),
      onCalm: (edition) => void calm.push(edition),
      onTrouble,
    },
  });
  onTestFinished(newsroom.close);
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  const headline = (slug: string) => newsroom.edition().articles.get(slug)?.fields.headline;
  return { folder, newsroom, editions, calm, troubles, write, headline };
}

const FILES = {
  'articles/a.md': story({ headline: 'First' }),
  'articles/b.md': story({ headline: 'Other' }),
  'articles/c.md': story({ headline: 'Third' }),
};

describe('an edit', () => {
  it('goes live without a restart, and leaves the other stories the same objects', async () => {
    const { newsroom, write, headline } = await follow(contentFolder(FILES));
    const other = newsroom.edition().articles.get('b');
    write('articles/a.md', story({ headline: 'Second' }));
    await soon(() => expect(headline('a')).toBe('Second'));
    expect(newsroom.edition().articles.get('b')).toBe(other);
  });

  it('goes live when the editor saves by renaming a scratch file', async () => {
    const { folder, write, headline, editions } = await follow(contentFolder(FILES));
    write('articles/.a.md.swp', 'scratch');
    write('articles/4913', '');
    write('articles/a.md~', 'scratch');
    write('articles/a.md.tmp', story({ headline: 'Second' }));
    renameSync(join(folder, 'articles/a.md.tmp'), join(folder, 'articles/a.md'));
    await soon(() => expect(headline('a')).toBe('Second'));
    expect(editions).toHaveLength(1);
  });

  it('in a new folder goes live', async () => {
    const { folder, write, headline } = await follow(contentFolder(FILES));
    mkdirSync(join(folder, 'articles/2026/11'), { recursive: true });
    write('articles/2026/11/d.md', story({ headline: 'Deep' }));
    await soon(() => expect(headline('d')).toBe('Deep'));
    write('articles/2026/11/d.md', story({ headline: 'Deeper' }));
    await soon(() => expect(headline('d')).toBe('Deeper'));
  });

  it('of a page or of site.yaml goes live', async () => {
    const { folder, newsroom, write } = await follow(
      contentFolder({ ...FILES, 'pages/about.md': page('About') }),
    );
    write('pages/about.md', page('About us'));
    await soon(() => expect(newsroom.edition().pages.get('about')?.fields.title).toBe('About us'));
    write(
      'site.yaml',
      readFileSync(join(folder, 'site.yaml'), 'utf8').replace('The Test Paper', 'The Paper'),
    );
    await soon(() => expect(newsroom.edition().site.name).toBe('The Paper'));
    expect(newsroom.edition().articles.size).toBe(3);
  });

  it('that deletes a file takes the story away, and one that renames it moves it', async () => {
    const { folder, newsroom } = await follow(contentFolder(FILES));
    unlinkSync(join(folder, 'articles/b.md'));
    await soon(() => expect(newsroom.edition().latest.map(({ slug }) => slug)).toEqual(['a', 'c']));
    renameSync(join(folder, 'articles/c.md'), join(folder, 'articles/d.md'));
    await soon(() => expect(newsroom.edition().latest.map(({ slug }) => slug)).toEqual(['a', 'd']));
  });
});

describe('a takedown', () => {
  it.each([
    ['withdrawn: { at: 2019-01-01, reason: Court order. }'],
    ['draft: true'],
    ['expires: 2019-01-01'],
  ])('by `%s` counts, whatever else is wrong in the file', async (line) => {
    const { newsroom, write, headline } = await follow(contentFolder(FILES));
    write('articles/a.md', story({ headline: 'First', standfrist: 'A slip.' }));
    await soon(() => expect(newsroom.edition().problems).not.toEqual([]));
    expect(headline('a')).toBe('First');
    write(
      'articles/a.md',
      story({ headline: 'First', standfrist: 'A slip.' }).replace('---\n\n', `${line}\n---\n\n`),
    );
    await soon(() => expect(headline('a')).toBeUndefined());
    write('articles/a.md', story({ headline: 'Mended' }));
    await soon(() => expect(headline('a')).toBe('Mended'));
  });
});

it('does not lose a story that is moved without its last line break by copying it', async () => {
  const folder = contentFolder({ ...FILES, 'articles/a.md': story({ headline: 'First' }).trimEnd() });
  const { newsroom, editions, headline } = await follow(folder);
  mkdirSync(join(folder, 'articles/2020'));
  writeFileSync(join(folder, 'articles/2020/a.md'), story({ headline: 'Moved' }).trimEnd());
  rmSync(join(folder, 'articles/a.md'));
  await soon(() => expect(headline('a')).toBe('Moved'));
  expect(editions.filter(({ articles }) => !articles.has('a'))).toEqual([]);
  expect(newsroom.edition().problems).toEqual([]);
});

describe('a fault', () => {
  it('in a file holds its story at the last good version, is reported, and ends by itself when it is mended', async () => {
    const { newsroom, write, headline } = await follow(contentFolder(FILES));
    write('articles/a.md', '---\nheadline: [broken\n---\n');
    await soon(() => expect(newsroom.edition().problems).toHaveLength(1));
    expect(newsroom.edition().problems[0]?.file).toBe('articles/a.md');
    expect(headline('a')).toBe('First');
    write('articles/a.md', story({ headline: 'Mended' }));
    await soon(() => expect(headline('a')).toBe('Mended'));
    expect(newsroom.edition().problems).toEqual([]);
  });

  it('in site.yaml leaves the site as it was', async () => {
    const { newsroom, write, headline } = await follow(contentFolder(FILES));
    write('site.yaml', 'name: [\n');
    await soon(() => expect(newsroom.edition().problems.map(({ file }) => file)).toContain('site.yaml'));
    expect([newsroom.edition().site.name, headline('a')]).toEqual(['The Test Paper', 'First']);
  });

  it('such as a file that is truncated and then written in pieces never shows half a story', async () => {
    const { folder, editions, headline } = await follow(contentFolder(FILES));
    const whole = story({ headline: 'Second' }, 'One paragraph.\n\nAnother paragraph.\n\nThe last words.\n');
    const path = join(folder, 'articles/a.md');
    truncateSync(path);
    for (const piece of [whole.slice(0, 40), whole.slice(40, 110), whole.slice(110)]) {
      await new Promise((pause) => setTimeout(pause, 250));
      appendFileSync(path, piece);
    }
    await soon(() => expect(headline('a')).toBe('Second'));
    for (const edition of editions) {
      const text = edition.articles.get('a')?.body.text ?? '';
      expect(text.includes('A first paragraph.') || text.includes('The last words.')).toBe(true);
      expect(edition.problems).toEqual([]);
    }
  });

  it('such as a folder that is renamed away leaves everything, and changes count again when it is back', async () => {
    const { folder, newsroom, troubles, write, headline } = await follow(contentFolder(FILES));
    renameSync(folder, `${folder}-away`);
    await soon(() => expect(troubles).toEqual(['the content folder cannot be read; the last edition stays']));
    expect(newsroom.edition().articles.size).toBe(3);
    renameSync(`${folder}-away`, folder);
    write('articles/a.md', story({ headline: 'Back' }));
    await soon(() => expect(headline('a')).toBe('Back'));
  });

  it('such as most stories vanishing at once keeps them for a while, and says so', async () => {
    const { folder, newsroom, troubles } = await follow(contentFolder(FILES));
    renameSync(join(folder, 'articles'), join(folder, '..', `${folder.split('/').pop()}-articles`));
    const away = join(folder, '..', `${folder.split('/').pop()}-articles`);
    onTestFinished(() => rmSync(away, { recursive: true, force: true }));
    await soon(() =>
      expect(troubles).toEqual(['more than half of the stories vanished at once; they are kept for now']),
    );
    expect(newsroom.edition().articles.size).toBe(3);
    renameSync(away, join(folder, 'articles'));
    writeFileSync(join(folder, 'articles/a.md'), story({ headline: 'Back' }));
    await soon(() => expect(newsroom.edition().articles.get('a')?.fields.headline).toBe('Back'));
    expect(newsroom.edition().articles.size).toBe(3);
  });
});

it('a content folder that is a link follows the link when a deploy points it elsewhere', async () => {
  const base = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  onTestFinished(() => rmSync(base, { recursive: true, force: true }));
  const next = contentFolder({ ...FILES, 'articles/a.md': story({ headline: 'Next' }) });
  symlinkSync(contentFolder(FILES), join(base, 'content'));
  const { headline } = await follow(join(base, 'content'));
  symlinkSync(next, join(base, 'next'));
  renameSync(join(base, 'next'), join(base, 'content'));
  await soon(() => expect(headline('a')).toBe('Next'));
});

it('a checkout of many files becomes live whole, and what is not urgent waits for the last of them', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [`articles/s${index}.md`, story({ headline: 'Old' })]),
  );
  const { folder, newsroom, editions, calm } = await follow(contentFolder(many));
  for (const file of Object.keys(many)) writeFileSync(join(folder, file), story({ headline: 'New' }));
  await soon(() =>
    expect(new Set([...newsroom.edition().articles.values()].map(({ fields }) => fields.headline))).toEqual(
      new Set(['New']),
    ),
  );
  expect(newsroom.edition().articles.size).toBe(300);
  await soon(() => expect(calm.at(-1)).toBe(editions.at(-1)));
  expect(editions.slice(0, -1).filter((edition) => calm.includes(edition))).toEqual([]);
});

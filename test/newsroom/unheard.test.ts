// Changes of which no sign tells, which come in floods, or which reach beyond their own file.
import {
  appendFileSync,
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openNewsroom } from '../../src/newsroom/openNewsroom.ts';
import { contentFolder, SITE_YAML, story } from '../builders/contentFolder.ts';
import { soon } from '../builders/soon.ts';

async function follow(files: Readonly<Record<string, string>>) {
  const folder = contentFolder(files);
  const troubles: string[] = [];
  const onTrouble = (message: string) => void troubles.push(message);
  const newsroom = await openNewsroom({
    folder,
    clock: Date.now,
    listener: { onEdition: () => undefined, onTrouble },
  });
  onTestFinished(newsroom.close);
  const headline = (slug: string) => newsroom.edition().articles.get(slug)?.fields.headline;
  const slugs = () => [...newsroom.edition().articles.keys()].sort();
  return { folder, newsroom, troubles, headline, slugs };
}

const FILES = {
  'articles/a.md': story({ headline: 'First' }),
  'articles/b.md': story(),
  'articles/c.md': story(),
};

describe('the patrol', () => {
  it('finds a change in a folder that is not followed, behind a link', async () => {
    const { folder, headline } = await follow({ ...FILES, '.store/d.md': story({ headline: 'Stored' }) });
    symlinkSync('../.store/d.md', join(folder, 'articles/d.md'));
    await soon(() => expect(headline('d')).toBe('Stored'));
    writeFileSync(join(folder, '.store/d.md'), story({ headline: 'Changed' }));
    await soon(() => expect(headline('d')).toBe('Changed'));
  });

  it('gets round to every part of a large folder', async () => {
    const many = Array.from({ length: 450 }, (_, index) => [`articles/s${index}.md`, story()] as const);
    const { folder, headline } = await follow(Object.fromEntries(many));
    // A file with two names has a sign only under the one by which it was written.
    mkdirSync(join(folder, '.other'));
    for (const name of ['s10.md', 's449.md']) {
      linkSync(join(folder, 'articles', name), join(folder, '.other', name));
      writeFileSync(join(folder, '.other', name), story({ headline: 'Unheard' }));
    }
    await soon(() => expect([headline('s10'), headline('s449')]).toEqual(['Unheard', 'Unheard']));
  });
});

describe('a flood of changes', () => {
  it('of one file does not put off the edit of another', async () => {
    const { folder, headline } = await follow({ ...FILES, 'pictures/notes.txt': '' });
    const file = openSync(join(folder, 'pictures/notes.txt'), 'a');
    const flood = setInterval(() => writeSync(file, 'x'), 3);
    onTestFinished(() => {
      clearInterval(flood);
      closeSync(file);
    });
    writeFileSync(join(folder, 'articles/a.md'), story({ headline: 'Second' }));
    await soon(() => expect(headline('a')).toBe('Second'));
  });

  it('of more files than are looked at one by one is taken up whole', async () => {
    const many = Array.from({ length: 700 }, (_, index) => `articles/${index % 7}/s${index}.md`);
    const { folder, newsroom, slugs } = await follow(FILES);
    for (let index = 0; index < 7; index++) mkdirSync(join(folder, `articles/${index}`));
    for (const file of many) writeFileSync(join(folder, file), story());
    await soon(() => expect(slugs()).toHaveLength(703));
    expect(newsroom.edition().problems).toEqual([]);
  });

  it('such as folders that come with their files at once, and go, leaves what is there in the end', async () => {
    const { folder, slugs } = await follow(FILES);
    for (let turn = 0; turn < 8; turn++) {
      mkdirSync(join(folder, `articles/x/${turn}`), { recursive: true });
      writeFileSync(join(folder, `articles/x/${turn}/d${turn}.md`), story());
      if (turn % 2 === 1) rmSync(join(folder, `articles/x/${turn - 1}`), { recursive: true });
      await new Promise((pause) => setTimeout(pause, turn * 7));
    }
    await soon(() => expect(slugs()).toEqual(['a', 'b', 'c', 'd1', 'd3', 'd5', 'd7']));
    renameSync(join(folder, 'articles/x'), join(folder, 'articles/y'));
    appendFileSync(join(folder, 'articles/y/1/d1.md'), '\nMore.\n');
    await soon(() => expect(slugs()).toEqual(['a', 'b', 'c', 'd1', 'd3', 'd5', 'd7']));
    writeFileSync(join(folder, 'articles/y/7/e.md'), story());
    await soon(() => expect(slugs()).toContain('e'));
  });
});

describe('a change of site.yaml', () => {
  const rewrite = (folder: string, from: string, to: string) => {
    const path = join(folder, 'site.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };

  it('that adds a section reads only what it concerns again', async () => {
    const { folder, newsroom, slugs } = await follow({
      ...FILES,
      'articles/d.md': story({ section: 'sport' }),
    });
    const old = newsroom.edition().articles.get('a');
    expect(slugs()).toEqual(['a', 'b', 'c']);
    rewrite(folder, 'sections:\n', 'sections:\n  - { id: sport, name: Sport }\n');
    await soon(() => expect(slugs()).toEqual(['a', 'b', 'c', 'd']));
    expect(newsroom.edition().articles.get('a')).toBe(old);
  });

  it('that adds a section lets the story go live that was held for want of it', async () => {
    const { folder, newsroom, headline } = await follow(FILES);
    writeFileSync(join(folder, 'articles/a.md'), story({ section: 'sport', headline: 'Played' }));
    await soon(() => expect(newsroom.edition().problems.map(({ file }) => file)).toEqual(['articles/a.md']));
    expect(headline('a')).toBe('First');
    rewrite(folder, 'sections:\n', 'sections:\n  - { id: sport, name: Sport }\n');
    await soon(() => expect(headline('a')).toBe('Played'));
  });

  it('that takes a section away holds its stories, and says so', async () => {
    const { folder, newsroom, slugs } = await follow({
      ...FILES,
      'articles/d.md': story({ section: 'science' }),
    });
    rewrite(folder, '  - { id: science, name: Science }\n', '');
    await soon(() => expect(newsroom.edition().problems.map(({ file }) => file)).toEqual(['articles/d.md']));
    expect(slugs()).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each([
    ['time zone', 'Europe/London', 'America/New_York', '2018-06-01T12:00:00-04:00'],
    ['language', 'en-GB', 'fr', '2018-06-01T12:00:00+01:00'],
  ])('of its %s reads everything again', async (_what, from, to, published) => {
    const { folder, newsroom } = await follow({ 'articles/a.md': story({ published: '2018-06-01 12:00' }) });
    const old = newsroom.edition().articles.get('a');
    rewrite(folder, from, to);
    await soon(() => expect(newsroom.edition().articles.get('a')).not.toBe(old));
    expect(newsroom.edition().articles.get('a')?.fields.published?.iso).toBe(published);
  });

  it('that is missing at first and comes later is not needed for what was read before', async () => {
    const { folder, newsroom, headline } = await follow(FILES);
    rmSync(join(folder, 'site.yaml'));
    await soon(() => expect(newsroom.edition().problems.map(({ file }) => file)).toEqual(['site.yaml']));
    writeFileSync(join(folder, 'articles/a.md'), story({ headline: 'Meanwhile' }));
    await soon(() => expect(headline('a')).toBe('Meanwhile'));
    writeFileSync(join(folder, 'site.yaml'), SITE_YAML);
    await soon(() => expect(newsroom.edition().problems).toEqual([]));
  });
});

// Reading a whole content folder: one broken file never stops the others.
import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/newsroom/readArchive.ts';
import { contentFolder, page, SITE_YAML, story } from '../builders/contentFolder.ts';
import { png } from '../builders/pixels.ts';

async function problemsIn(folder: string): Promise<string[]> {
  const { problems } = await readArchive(folder);
  return problems.map(
    ({ file, line, column, severity, message }) => `${file}:${line}:${column} ${severity}: ${message}`,
  );
}

describe('a content folder', () => {
  it('is read into stories, pages, authors and pictures', async () => {
    const { archive, problems } = await readArchive(
      contentFolder({
        'articles/2018/10/border.md': story(),
        'articles/plain.md': story(),
        'pages/about.md': page('About'),
        'authors/jane.md': '---\nname: Jane\n---\n',
        'pictures/2018/a.png': png(3, 2),
      }),
    );
    expect(problems).toEqual([]);
    expect(archive?.articles.map(({ slug, file }) => [slug, file])).toEqual([
      ['border', 'articles/2018/10/border.md'],
      ['plain', 'articles/plain.md'],
    ]);
    expect(archive?.pages.map(({ slug }) => slug)).toEqual(['about']);
    expect(archive?.authors.map(({ slug }) => slug)).toEqual(['jane']);
    expect([...(archive?.pictures.values() ?? [])]).toMatchObject([
      { path: '2018/a.png', width: 3, height: 2 },
    ]);
  });

  it('may be empty but for site.yaml', async () => {
    expect(await readArchive(contentFolder({}))).toMatchObject({ archive: { articles: [] }, problems: [] });
  });

  it('gives what is sound, and a problem for each file that is not', async () => {
    const folder = contentFolder({
      'articles/bad.md': 'no front matter',
      'articles/good.md': story(),
      'pages/bad.md': page(''),
      'pages/articles.md': page('Taken'),
      'pages/good.md': page('Good'),
      'authors/bad.md': '',
      'authors/good.md': '---\nname: Good\n---\n',
      'pictures/bad.png': 'no picture',
      'pictures/good.png': png(1, 1),
    });
    const { archive } = await readArchive(folder);
    const { articles = [], pages = [], authors = [], pictures = new Map() } = archive ?? {};
    expect([articles, pages, authors].map((texts) => texts.map(({ slug }) => slug))).toEqual([
      ['good'],
      ['good'],
      ['good'],
    ]);
    expect([...pictures.keys()]).toEqual(['good.png']);
    expect(await problemsIn(folder)).toEqual([
      'articles/bad.md:1:1 error: The file has no front matter.',
      'authors/bad.md:1:1 error: The file is empty.',
      'pages/articles.md:1:1 error: The address /articles belongs to the site itself.',
      'pages/bad.md:2:1 error: `title` is empty.',
      'pictures/bad.png:1:1 error: The file is not a picture that can be read.',
    ]);
  });

  it('has a warning for every file that no one reads, however large', async () => {
    const folder = contentFolder({
      'README.md': 'x',
      articles: '',
      'articles2/a.md': 'x',
      'pages/photo.jpg': 'x',
      'notes.txt': 'x',
      'site.yml': 'x',
      'pages/big.mp4': '',
    });
    truncateSync(join(folder, 'pages/big.mp4'), 5 * 1024 ** 3);
    const stray = (file: string) =>
      file.startsWith('pages/')
        ? 'warning: This file is not read: only files that end in .md are.'
        : 'warning: This file is not read: it is in no place that the site knows.';
    expect(await problemsIn(folder)).toEqual(
      [
        'README.md',
        'articles',
        'articles2/a.md',
        'notes.txt',
        'pages/big.mp4',
        'pages/photo.jpg',
        'site.yml',
      ].map((file) => `${file}:1:1 ${stray(file)}`),
    );
    const { problems } = await readArchive(folder);
    expect(problems.map(({ hint }) => hint).slice(0, 2)).toEqual([
      'Move it into articles/, pages/ or authors/.',
      'Stories end in .md; pictures belong in pictures/.',
    ]);
  });

  it('is read to its end in spite of pipes, links and giants', async () => {
    const folder = contentFolder({ 'articles/good.md': story(), 'articles/big.md': '', secret: 'x' });
    truncateSync(join(folder, 'articles/big.md'), 50 * 1024 ** 2);
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'articles/pipe')]);
    symlinkSync('/etc/passwd', join(folder, 'articles/passwd.md'));
    expect((await readArchive(folder)).archive?.articles.map(({ slug }) => slug)).toEqual(['good']);
    expect((await problemsIn(folder)).slice(0, 3)).toEqual([
      'articles/big.md:1:1 error: The file is 50.0 MiB large; copy may have up to 2 MiB.',
      'articles/passwd.md:1:1 error: This link leads out of the content folder.',
      'articles/pipe:1:1 error: This is neither a file nor a folder.',
    ]);
  });
});

describe('site.yaml', () => {
  it.each<[string, string, string]>([
    ['is empty', '', 'site.yaml:1:1 error: The file is empty.'],
    [
      'is no YAML',
      'name: "Paper',
      'site.yaml:1:7 error: The quotation mark " that opens here is never closed.',
    ],
    ['lacks a field', SITE_YAML.replace(/^url:.*\n/m, ''), 'site.yaml:1:1 error: `url` is missing.'],
    [
      'has a wrong zone',
      SITE_YAML.replace('Europe/London', 'Europe/Lundon'),
      'site.yaml:4:11 error: `timeZone` cannot be “Europe/Lundon”: it is not a time zone.',
    ],
    [
      'repeats a section',
      SITE_YAML.replace('science', 'world'),
      'site.yaml:8:11 error: `sections[1].id` repeats “world”.',
    ],
  ])('that %s leaves no archive, and one problem at its place', async (_how, siteYaml, problem) => {
    const folder = contentFolder({ 'site.yaml': siteYaml, 'articles/bad.md': '' });
    expect((await readArchive(folder)).archive).toBeNull();
    expect(await problemsIn(folder)).toEqual([problem]);
  });

  it('that is not there is said to be missing', async () => {
    const folder = contentFolder({});
    execFileSync('rm', [join(folder, 'site.yaml')]);
    expect((await readArchive(folder)).archive).toBeNull();
    expect(await problemsIn(folder)).toEqual(['site.yaml:1:1 error: The content folder has no site.yaml.']);
  });

  it('that leads out of the folder is refused', async () => {
    const folder = contentFolder({ 'content/articles/a.md': story() });
    symlinkSync('../site.yaml', join(folder, 'content/site.yaml'));
    expect(await problemsIn(join(folder, 'content'))).toEqual([
      'site.yaml:1:1 error: This link leads out of the content folder.',
    ]);
  });

  it('may begin with a byte order mark and end its lines as Windows does', async () => {
    const folder = contentFolder({});
    writeFileSync(join(folder, 'site.yaml'), `\ufeff${SITE_YAML.replaceAll('\n', '\r\n')}`);
    expect((await readArchive(folder)).archive?.site.name).toBe('The Test Paper');
  });
});

// Whatever happens to the content folder and to the files in it, readers keep every story, whole.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { contentFolder } from '../builders/contentFolder.ts';
import { MarkedStories } from '../builders/markedStories.ts';
import { png } from '../builders/pixels.ts';
import { type ServedPaper, SLUGS, servedPaper } from '../builders/servedPaper.ts';
import { soon } from '../builders/soon.ts';

/** Longer than a change of any kind takes to be taken up. */
const LONG = 700;

describe('a content folder', () => {
  it('that is moved away and back takes nothing from readers, and is followed again', async () => {
    const { folder, stories, readers, write } = await servedPaper();
    for (let version = 2; version <= 3; version += 1) {
      renameSync(folder, `${folder}-away`);
      await pause(LONG);
      renameSync(`${folder}-away`, folder);
      write('articles/alpha.md', stories.copy('alpha', version));
      await readers.served('alpha', version);
    }
    await readers.content();
  });

  it('that is emptied and filled again, as a broken deploy does, keeps the stories until they are back', async () => {
    const { folder, stories, readers, newsroom } = await servedPaper();
    cpSync(folder, `${folder}-copy`, { recursive: true });
    onTestFinished(() => rmSync(`${folder}-copy`, { recursive: true, force: true }));
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    await pause(LONG);
    for (const slug of SLUGS) writeFileSync(`${folder}-copy/articles/${slug}.md`, stories.copy(slug, 2));
    cpSync(`${folder}-copy`, folder, { recursive: true });
    for (const slug of SLUGS) await readers.served(slug, 2);
    await readers.content();
    expect(newsroom.edition().problems).toEqual([]);
  });

  it('that loses more than half of its stories at once keeps them', async () => {
    const { stories, readers, at, write } = await servedPaper();
    const lost = SLUGS.slice(0, 3).map((slug) => at(`articles/${slug}.md`));
    for (const path of lost) renameSync(path, `${path}~`);
    await pause(LONG);
    write('articles/delta.md', stories.copy('delta', 2));
    await readers.served('delta', 2);
    for (const path of lost) renameSync(`${path}~`, path);
    await readers.content();
  });

  it('that is a link shows the new stories when a deploy points it elsewhere, and back', async () => {
    const paper = await servedPaper();
    const { folder, stories, readers } = paper;
    const releases = contentFolder({});
    renameSync(folder, join(releases, '1'));
    symlinkSync(join(releases, '1'), folder);
    await readers.content();
    for (let version = 2; version <= 3; version += 1) {
      const next = join(releases, String(version));
      cpSync(join(releases, '1'), next, { recursive: true });
      mkdirSync(join(next, 'pictures'));
      writeFileSync(join(next, `pictures/new${version}.png`), png(version, 2));
      writeFileSync(join(next, `authors/new${version}.md`), '---\nname: New\n---\n');
      const fields = {
        picture: `{ src: new${version}.png, alt: New }`,
        authors: `[jane, new${version}]`,
        topics: '[Sea]',
      };
      for (const slug of SLUGS)
        writeFileSync(join(next, `articles/${slug}.md`), stories.copy(slug, version, { fields }));
      symlinkSync(next, `${folder}-next`);
      renameSync(`${folder}-next`, folder);
      for (const slug of SLUGS) await readers.served(slug, version);
    }
    await readers.content();
  });

  it('without its site.yaml for a while, or with a broken one, goes on', async () => {
    const { stories, readers, at, write, newsroom } = await servedPaper();
    renameSync(at('site.yaml'), at('site.yaml~'));
    await soon(() => expect(newsroom.edition().problems.map(({ file }) => file)).toEqual(['site.yaml']));
    write('articles/alpha.md', stories.copy('alpha', 2));
    await readers.served('alpha', 2);
    write('site.yaml', 'name: [\n');
    write('articles/alpha.md', stories.copy('alpha', 3));
    await readers.served('alpha', 3);
    renameSync(at('site.yaml~'), at('site.yaml'));
    await soon(() => expect(newsroom.edition().problems).toEqual([]));
    await readers.content();
  });
});

/** Puts something that cannot be read at a path. */
type Oddity = (path: string) => unknown;

const ODDITIES: Readonly<Record<string, Oddity>> = {
  'a pipe': (path) => execFileSync('sh', ['-c', 'mkfifo "$0"', path]),
  'a socket': (path) => {
    const server = createServer().listen(path);
    onTestFinished(() => void server.close());
  },
  'a link that leaves the folder': (path) => symlinkSync('/etc/passwd', path),
  'a link to a device': (path) => symlinkSync('/dev/zero', path),
  'a link to itself': (path) => symlinkSync(path, path),
  'a link to the folder that it stands in': (path) => symlinkSync('.', path),
  'a link to nothing': (path) => symlinkSync('nothing.md', path),
};

/** The slug of a story in whose place an oddity appears. */
function slugFor(oddity: string): string {
  return oddity.replaceAll(' ', '-');
}

describe('among the stories,', () => {
  it('pipes, sockets and links to where nothing is take nothing from readers', async () => {
    const { stories, readers, at, write } = await servedPaper();
    for (const [name, appear] of Object.entries(ODDITIES)) appear(at(`articles/${slugFor(name)}.md`));
    write('articles/beta.md', stories.copy('beta', 2));
    await readers.served('beta', 2);
    await readers.content();
  });

  it('each of these in the place of a story leaves that as it was, until it is mended', async () => {
    const slugs = Object.keys(ODDITIES).map(slugFor);
    const fileOf = (slug: string) => `articles/${slug}.md`;
    const { stories, readers, at, write, newsroom } = await servedPaper(
      (made) => Object.fromEntries(slugs.map((slug) => [fileOf(slug), made.copy(slug, 1)])),
      slugs.map((slug) => `/articles/${slug}`),
    );
    for (const [name, appear] of Object.entries(ODDITIES)) {
      unlinkSync(at(fileOf(slugFor(name))));
      appear(at(fileOf(slugFor(name))));
    }
    await soon(() =>
      expect(newsroom.edition().problems.map(({ file }) => file)).toEqual(slugs.map(fileOf).sort()),
    );
    await readers.content();
    for (const slug of slugs) {
      rmSync(at(fileOf(slug)));
      write(fileOf(slug), stories.copy(slug, 2));
    }
    for (const slug of slugs) await readers.served(slug, 2);
    await readers.content();
  });

  it('a device takes nothing from readers', async ({ skip }) => {
    const { stories, readers, at, write } = await servedPaper();
    try {
      execFileSync('mknod', [at('articles/zero.md'), 'c', '1', '5'], { stdio: 'ignore' });
    } catch {
      skip('only the superuser of the machine may make devices');
    }
    write('articles/alpha.md', stories.copy('alpha', 2));
    await readers.served('alpha', 2);
    await readers.content();
  });

  it('links within the folder are stories like others', async () => {
    const { stories, readers, at, write } = await servedPaper(
      (made) => ({ 'shelf/linked.md': made.copy('linked', 1), 'articles/shelf/.keep': '' }),
      ['/articles/linked'],
    );
    readers.excuse('/articles/linked');
    symlinkSync('../../shelf/linked.md', at('articles/shelf/linked.md'));
    await readers.served('linked', 1);
    write('shelf/linked.md', stories.copy('linked', 2));
    await readers.served('linked', 2);
    await readers.content();
  });
});

/** A version that is not among those that readers may see. */
function neverShown(fields: Readonly<Record<string, string>>): string {
  return new MarkedStories().copy('shown', 9, { fields });
}

describe('a public story', () => {
  const withPicture = (made: ServedPaper['stories']) => ({
    'articles/shown.md': made.copy('shown', 1, {
      fields: { picture: '{ src: first.png, alt: A }', authors: '[john]' },
    }),
    'pictures/first.png': png(3, 2),
    'authors/john.md': '---\nname: John Roe\n---\n',
  });

  it.each<[string, (paper: ServedPaper) => void]>([
    ['its picture is deleted', ({ at }) => unlinkSync(at('pictures/first.png'))],
    ['its picture is broken', ({ write }) => write('pictures/first.png', 'no picture')],
    ['its author is deleted', ({ at }) => unlinkSync(at('authors/john.md'))],
    ['its author is broken', ({ write }) => write('authors/john.md', '---\nnam: John\n---\n')],
    [
      'it names a picture that is not there',
      ({ write }) => write('articles/shown.md', neverShown({ picture: '{ src: no.png, alt: N }' })),
    ],
    [
      'it names an author who is not there',
      ({ write }) => write('articles/shown.md', neverShown({ authors: '[nobody]' })),
    ],
    ['another file with its name appears', ({ write }) => write('articles/2019/shown.md', neverShown({}))],
    [
      'another file with its name appears that is no better',
      ({ write }) => write('articles/2019/shown.md', neverShown({ authors: '[nobody]' })),
    ],
    [
      'another story takes its id',
      ({ write, stories }) => write('articles/a.md', stories.copy('a', 1, { fields: { id: 'shown' } })),
    ],
  ])('stays up at its last good version when %s', async (_fault, fault) => {
    const paper = await servedPaper(withPicture, ['/articles/shown']);
    const { readers, newsroom } = paper;
    fault(paper);
    await soon(() => expect(newsroom.edition().problems.length).toBeGreaterThan(0));
    await readers.content();
    await readers.served('shown', 1);
  });

  it('changes whole where its new picture and author are saved with it, in any order', async () => {
    const { stories, readers, write } = await servedPaper(withPicture, ['/articles/shown']);
    const fields = { picture: '{ src: second.png, alt: B }', authors: '[jim]' };
    write('articles/shown.md', stories.copy('shown', 2, { fields }));
    await pause(250);
    write('pictures/second.png', png(4, 2));
    await pause(250);
    write('authors/jim.md', '---\nname: Jim Poe\n---\n');
    await readers.served('shown', 2);
    await readers.content();
  });
});

describe('a picture', () => {
  it.each(Object.entries(ODDITIES))(
    'in whose place comes %s is absent, and is no fault of the server',
    async (_name, appear) => {
      const { readers, at, write, url, newsroom } = await servedPaper((made) => ({
        'articles/shown.md': made.copy('shown', 1, { fields: { picture: '{ src: first.png, alt: A }' } }),
        'pictures/first.png': png(3, 2),
      }));
      const hash = newsroom.edition().pictures.get('first.png')?.hash.slice(0, 12);
      const status = async () => (await fetch(`${url}/pictures/first.${hash}.png`)).status;
      expect(await status()).toBe(200);
      unlinkSync(at('pictures/first.png'));
      appear(at('pictures/first.png'));
      expect(await status()).toBe(404);
      rmSync(at('pictures/first.png'));
      write('pictures/first.png', png(3, 2));
      await soon(async () => expect(await status()).toBe(200));
      await readers.content();
    },
  );
});

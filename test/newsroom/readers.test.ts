// Many files are taken in by threads, and come out as if they had been taken in one by one.
import { appendFileSync, fstatSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Article } from '../../src/article/Article.ts';
import { type Body, plainBody } from '../../src/article/body/Body.ts';
import { blocksOf } from '../../src/article/body/blocksOf.ts';
import { renderBody } from '../../src/article/body/renderBody.ts';
import type { Site } from '../../src/article/frontMatter/siteSchema.ts';
import { readSite } from '../../src/article/readSite.ts';
import type { ListedFile } from '../../src/newsroom/ListedFile.ts';
import { listFolder } from '../../src/newsroom/listFolder.ts';
import { plainOutline } from '../../src/newsroom/Outline.ts';
import { QUIET, UNFINISHED } from '../../src/newsroom/quietTime.ts';
import { Readers, type TakenFile } from '../../src/newsroom/Readers.ts';
import { ReadingThread } from '../../src/newsroom/ReadingThread.ts';
import { OpenFile, openUnnamed } from '../../src/newsroom/readings/OpenFile.ts';
import type { FileReading } from '../../src/newsroom/takeFile.ts';
import { contentFolder, page, SITE_YAML, story } from '../builders/contentFolder.ts';
import { KITCHEN_SINK } from '../builders/kitchenSink.ts';
import { png } from '../builders/pixels.ts';

const MANY = 250;

const site = readSite(Buffer.from(SITE_YAML)).value as Site;

/** A folder with many stories: sound ones and broken ones, pages, authors and pictures. */
function largeFolder(): string {
  const numbers = Array.from({ length: MANY }, (_none, index) => index);
  return contentFolder({
    ...Object.fromEntries(numbers.map((n) => [`articles/s${n}.md`, story({ headline: `Story ${n}` })])),
    ...KITCHEN_SINK,
    'articles/no-headline.md': story({ headline: '' }),
    'articles/not-text.md': Buffer.from([0xff, 0xfe, 0x00]),
    'articles/withdrawn.md': story({
      section: 'nowhere',
      withdrawn: '{ at: 2019-01-01, reason: It was wrong. }',
    }),
    'authors/jane.md': '---\nname: Jane\n---\n\nA *biography*.\n',
    'pages/about.md': page('About'),
    'pictures/a.png': png(3, 2),
    'pictures/broken.png': 'no picture',
  });
}

function readersForTest(): Readers {
  const readers = new Readers((error) => expect.unreachable(String(error)));
  onTestFinished(() => readers.close());
  return readers;
}

function cacheDir(): string {
  return join(contentFolder({}), 'readings');
}

function bodyIn(reading: FileReading | null): Body | null {
  const value = reading?.value ?? null;
  return value !== null && 'body' in value ? value.body : null;
}

function outlineIn(file: ListedFile) {
  const known = file.known();
  return known === null || known === 'fault' ? known : plainOutline(known);
}

/** What a file was read as, with the text of its body wherever that is. */
function textAndReading([file, { reading }]: readonly [string, Pick<TakenFile, 'reading'>]) {
  const { value = null, ...rest } = reading ?? {};
  const body = bodyIn(reading);
  // What waits elsewhere comes along where it is written as JSON.
  return JSON.parse(JSON.stringify([file, rest, value, body && plainBody(body)])) as unknown;
}

async function listed(folder: string): Promise<ListedFile[]> {
  return [...(await listFolder(folder)).files].filter(({ file }) => file !== 'site.yaml');
}

async function taken(readers: Readers, files: readonly ListedFile[]) {
  const all: TakenFile[] = [];
  for await (const file of readers.take(files, site)) all.push(file);
  return new Map(all.map(({ listed: { file }, ...rest }) => [file, rest]));
}

describe('many files', () => {
  it('come out of threads as they do one by one, faults and outlines included', async () => {
    const files = await listed(largeFolder());
    const readers = readersForTest();
    const many = await taken(readers, files);
    const knownThen = files.map(outlineIn);
    const fewer = [files.slice(0, 100), files.slice(100, 200), files.slice(200)];
    const few = new Map<string, Pick<TakenFile, 'reading' | 'flaws' | 'stamp'>>();
    const here = readersForTest();
    for (const some of fewer) for (const [file, one] of await taken(here, some)) few.set(file, one);
    expect(many.size).toBe(files.length);
    for (const { file } of files) {
      const [one, other] = [many.get(file), few.get(file)];
      expect([one?.flaws, one?.stamp], file).toEqual([other?.flaws, other?.stamp]);
      expect(one && textAndReading([file, one]), file).toEqual(other && textAndReading([file, other]));
    }
    expect(knownThen).toEqual(files.map(outlineIn));
  });

  it.each<[string, () => OpenFile | null, boolean]>([
    ['wait in a file without a name', () => openUnnamed(cacheDir()), true],
    ['come along where no file can be made', () => openUnnamed('/dev/null/folder'), false],
    ['come along where the file takes nothing more', () => new OpenFile('/dev/full', 'r+'), false],
  ])('have texts that %s, and are the same', async (_where, spool, waits) => {
    const files = await listed(largeFolder());
    const spools: (OpenFile | null)[] = [];
    const opened = () => {
      const file = spool();
      spools.push(file);
      return file;
    };
    const parts = { spool: opened, spooledFrom: MANY };
    const readers = new Readers((error) => expect.unreachable(String(error)), parts);
    onTestFinished(() => readers.close());
    const many = await taken(readers, files);
    const outlines = files.map((file) => outlineIn(file));
    const plain = await taken(readersForTest(), files);
    expect(outlines).toEqual(files.map((file) => outlineIn(file)));
    const bodies = [...many.values()].flatMap(({ reading }) => bodyIn(reading) ?? []);
    expect(bodies.length).toBeGreaterThan(MANY);
    expect(spools.length).toBeGreaterThan(0);
    expect(spools.every((file) => file !== null && fstatSync(file.descriptor).size > 0)).toBe(waits);
    expect(JSON.stringify([...many].map(textAndReading))).toBe(
      JSON.stringify([...plain].map(textAndReading)),
    );
  });

  it('leave nothing in the folder in which their texts wait', async () => {
    const folder = cacheDir();
    const readers = new Readers((error) => expect.unreachable(String(error)), {
      spool: () => openUnnamed(folder),
      spooledFrom: MANY,
    });
    onTestFinished(() => readers.close());
    await taken(readers, await listed(largeFolder()));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that vanish before they are read say so', async () => {
    const folder = largeFolder();
    const files = await listed(folder);
    rmSync(join(folder, 'articles/s7.md'));
    const lost = (await taken(readersForTest(), files)).get('articles/s7.md');
    expect(lost?.reading).toBeNull();
    expect(lost?.flaws[0]?.message).toContain('it vanished while it was read');
  });

  it('that change at once are ready when they have been quiet, in the state that they are in then', async () => {
    const folder = largeFolder();
    const before = await listed(folder);
    const readers = readersForTest();
    await taken(readers, before);
    const former = new Map(before.map((file) => [file.file, file]));
    for (let n = 0; n < MANY; n += 1)
      writeFileSync(join(folder, `articles/s${n}.md`), story({ headline: `New ${n}` }));
    writeFileSync(join(folder, 'articles/s3.md'), '---\nheadline: Half of');
    const changed = (await listed(folder)).filter(({ file }) => /\/s\d+\.md$/.test(file));
    const times = await readers.quietTimes(
      changed.map((file) => ({ listed: file, old: former.get(file.file) })),
      site,
    );
    const slow = changed.filter((_file, index) => times[index]?.due === UNFINISHED).map(({ file }) => file);
    expect(slow).toEqual(['articles/s3.md']);
    expect(times.filter(({ due }) => due === QUIET)).toHaveLength(MANY - 1);
    writeFileSync(join(folder, 'articles/s3.md'), story({ headline: 'The whole of 3' }));
    appendFileSync(join(folder, 'articles/s4.md'), 'More.\n');
    const later = (await listed(folder)).filter(({ file }) => /\/s\d+\.md$/.test(file));
    const headlines = [...(await taken(readers, later)).entries()].map(([file, { reading }]) => {
      const { fields, body } = (reading as FileReading).value as Article;
      const [first] = blocksOf(body);
      return [file, fields.headline, first?.kind === 'html' ? first.html : null];
    });
    expect(headlines.sort()).toEqual(
      Array.from({ length: MANY }, (_none, n) => [
        `articles/s${n}.md`,
        n === 3 ? 'The whole of 3' : `New ${n}`,
        n === 4 ? '<p>A first paragraph.\nMore.</p>' : '<p>A first paragraph.</p>',
      ]).sort(),
    );
  });
});

describe('a text that keeps the parser busy', () => {
  const ENDLESS = '**_a '.repeat(20_000);
  const TOO_LONG = 'The text takes too long to read.';
  const withdrawn = { withdrawn: '{ at: 2019-01-01, reason: It was wrong. }' };

  async function takenWith(files: Parameters<typeof contentFolder>[0], patience?: number) {
    const readers = new Readers((error) => expect.unreachable(String(error)), { patience });
    onTestFinished(() => readers.close());
    return taken(readers, await listed(contentFolder(files)));
  }

  it.each([
    ['a few', 3],
    ['many', MANY],
  ])('is refused at its line, among %s others that are read; its fields count', async (_what, count) => {
    const numbers = Array.from({ length: count }, (_none, n) => n);
    const others = numbers.map((n) => [`articles/s${n}.md`, story()] as const);
    const endless = story(withdrawn, ENDLESS);
    const files = await takenWith({ ...Object.fromEntries(others), 'articles/s1x.md': endless }, 1000);
    expect(others.every(([file]) => files.get(file)?.reading?.value)).toBe(true);
    const { reading } = files.get('articles/s1x.md') ?? {};
    const line = endless.toString().split('\n').lastIndexOf('---') + 2;
    expect(reading?.flaws.map((flaw) => [flaw.line, flaw.column, flaw.message])).toEqual([
      [line, 1, TOO_LONG],
    ]);
    expect(reading?.mentions?.limits?.withdrawn?.reason).toBe('It was wrong.');
  });

  it('is printed where it is read; no other text is', async () => {
    const long = 'Some *words*.\n\n'.repeat(1500);
    const files = await takenWith({ 'articles/long.md': story({}, long), 'articles/short.md': story() });
    const bodies = ['long', 'short'].map((slug) => {
      const article = files.get(`articles/${slug}.md`)?.reading?.value;
      return article && 'body' in article ? article.body : null;
    });
    const [inLong, inShort] = bodies;
    expect(inShort).toMatchObject({ ready: null });
    expect(inLong?.ready).toEqual(inLong && renderBody({ ...plainBody(inLong), ready: null }));
  });
});

describe('a thread', () => {
  it('that has ended says so instead of keeping anybody waiting', async () => {
    const thread = new ReadingThread();
    const asked = thread.take(site, []);
    thread.close();
    await expect(asked).rejects.toThrow('The thread has ended');
    expect(thread.isAlive()).toBe(false);
    await expect(thread.take(site, [])).rejects.toThrow('The thread has ended');
  });
});

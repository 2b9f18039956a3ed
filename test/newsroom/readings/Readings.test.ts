// What was read of a folder is kept for the next start, and forgotten where it might not be true any more.
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { blocksOf } from '../../../src/article/body/blocksOf.ts';
import { composeEdition } from '../../../src/edition/composeEdition.ts';
import { checkOf } from '../../../src/edition/knownCheck.ts';
import { type ArchiveReading, Desk } from '../../../src/newsroom/Desk.ts';
import type { ListedFile } from '../../../src/newsroom/ListedFile.ts';
import { listFolder } from '../../../src/newsroom/listFolder.ts';
import { type Outline, outlineOf, plainOutline } from '../../../src/newsroom/Outline.ts';
import { openNewsroom } from '../../../src/newsroom/openNewsroom.ts';
import { Readings, type ReadingsPlace } from '../../../src/newsroom/readings/Readings.ts';
import { contentFolder, SITE_YAML, story } from '../../builders/contentFolder.ts';
import { KITCHEN_SINK } from '../../builders/kitchenSink.ts';
import { soon } from '../../builders/soon.ts';

const MANY = 120;

const FILES = {
  ...KITCHEN_SINK,
  ...Object.fromEntries(
    Array.from({ length: MANY }, (_none, n) => [
      `articles/s${n}.md`,
      story(
        { headline: `Story ${n}`, topics: '[Ärger, “Quotes”]' },
        `Words — of story ${n}.\n\n[Dead](/nowhere-${n})\n`,
      ),
    ]),
  ),
  'articles/broken.md': story({ headline: '' }),
};

/** Later than the moment in which the files were written, so that there is no doubt about them. */
const LATER = () => Date.now() + 60_000;

const { 'articles/broken.md': _, ...SOUND } = FILES;

const SITE_OTHER = SITE_YAML.replace('Europe/London', 'Europe/Madrid');

/** No run has kept anything there. */
const NOWHERE = null;

interface Run extends ArchiveReading {
  readonly listed: readonly ListedFile[];
  /** Whether it is known what the check of the archive finds before it is made. */
  readonly isChecked: boolean;
  /** The stories that had to be read. */
  readonly read: readonly string[];
}

/** One run of the program on a folder. */
async function run(
  folder: string,
  place: ReadingsPlace | null,
  { clock = LATER, onUnkept = unexpected, isAhead = false } = {},
): Promise<Run> {
  const read = new Set<string>();
  const watched = (listed: ListedFile): ListedFile =>
    Object.assign(Object.create(listed), {
      read: () => {
        read.add(listed.file);
        return listed.read();
      },
    });
  const readings = place && new Readings(folder, place, clock);
  if (isAhead) await readings?.readAhead();
  const desk = new Desk({ readings, onUnkept });
  onTestFinished(() => desk.close());
  const listed = (await listFolder(folder)).files.map(watched);
  const reading = await desk.take({ changed: listed, removed: [] });
  const isChecked = reading.archive !== null && checkOf(reading.archive) !== null;
  if (reading.archive !== null) composeEdition(reading.archive, NOON);
  desk.keep();
  return {
    ...reading,
    isChecked,
    listed,
    read: [...read].filter((file) => file.startsWith('articles/')).sort(),
  };
}

function unexpected(error: unknown): void {
  expect.unreachable(String(error));
}

/** A folder whose readings one run has kept. */
async function keptFolder(files: Readonly<Record<string, string | Uint8Array>> = FILES) {
  const folder = contentFolder(files);
  const place = { cacheDir: join(folder, '.cache'), program: 'one', release: '1' };
  const first = await run(folder, place);
  const kept = join(place.cacheDir, 'readings');
  const names = () => (existsSync(kept) ? readdirSync(kept) : []);
  await expect.poll(names).toEqual([expect.stringMatching(/^[0-9a-f]{16}\.readings$/)]);
  return { folder, place, first, path: join(kept, names()[0] ?? '') };
}

/** All that readers could get of an archive. */
function told({ archive, problems }: ArchiveReading) {
  const texts = [...(archive?.articles ?? []), ...(archive?.pages ?? []), ...(archive?.authors ?? [])];
  const blocks = texts.map(({ body }) => blocksOf(body));
  // With the place and the wording of each link that leads nowhere.
  const found = archive === null ? [] : composeEdition(archive, NOON).problems;
  return { texts: JSON.parse(JSON.stringify(texts)), blocks, pictures: archive?.pictures, problems, found };
}

const NOON = Date.parse('2024-06-01T12:00Z');

const ALL = Object.keys(FILES)
  .filter((file) => file.startsWith('articles/'))
  .sort();

describe('the readings of an earlier run', () => {
  it('stand for all files that have not changed, and come out the same', async () => {
    const { folder, place, first } = await keptFolder();
    expect(first.read).toEqual(ALL);
    const second = await run(folder, place);
    // A file with errors is read again: what is held of it depends on what was there before.
    expect(second.read).toEqual(['articles/broken.md']);
    expect(told(second)).toEqual(told(first));
    expect(JSON.stringify(told(second))).toBe(JSON.stringify(told(first)));
  });

  it('are kept again beside new ones, and come out the same', async () => {
    const { folder, place, path } = await keptFolder();
    for (let n = 0; n < 110; n += 1)
      writeFileSync(join(folder, `articles/new${n}.md`), story({ headline: `New ${n}`, topics: '[Ärger]' }));
    const { ino } = statSync(path);
    const second = await run(folder, place);
    const before = told(second);
    await expect.poll(() => statSync(path).ino).not.toBe(ino);
    const third = await run(folder, place);
    expect(third.read).toEqual(['articles/broken.md']);
    expect(JSON.stringify(told(third))).toBe(JSON.stringify(before));
    await expect.poll(() => JSON.stringify(told(second))).toBe(JSON.stringify(before));
  });

  it.each<[string, string, readonly string[]]>([
    ['of the same site', SITE_YAML, ['articles/broken.md', 'articles/s7.md']],
    ['not of another site', SITE_OTHER, ALL],
  ])('can be read before they are asked for, and then stand for files %s', async (_which, site, anew) => {
    const { folder, place, first } = await keptFolder();
    writeFileSync(join(folder, 'site.yaml'), site);
    writeFileSync(join(folder, 'articles/s7.md'), story({ headline: 'Story 7' }, 'Other words.\n'));
    const second = await run(folder, place, { isAhead: true });
    expect(second.read).toEqual(anew);
    expect(told(second)).not.toEqual(told(first));
    expect(JSON.stringify(told(second))).toBe(JSON.stringify(told(await run(folder, NOWHERE))));
  });

  it('are checked once by other code, whose findings are kept too', async () => {
    const { folder, place, path } = await keptFolder(SOUND);
    const { ino } = statSync(path);
    const later = { ...place, release: '2' };
    const second = await run(folder, later);
    await expect.poll(() => statSync(path).ino).not.toBe(ino);
    expect([second.isChecked, (await run(folder, later)).isChecked]).toEqual([false, true]);
  });

  it('know how each file ended, so that an edit of it is told from half of one', async () => {
    const { folder, place } = await keptFolder();
    const { listed } = await run(folder, place);
    for (const file of ['articles/s7.md', 'pages/about.md', 'authors/jane-doe.md']) {
      const known = listed.find((one) => one.file === file)?.known() as Outline;
      expect(plainOutline(known)).toEqual(outlineOf(readFileSync(join(folder, file))));
    }
  });

  it('do not stand for a file that has changed since, even in one letter', async () => {
    const { folder, place } = await keptFolder();
    const path = join(folder, 'articles/s7.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Story 7', 'Glory 7'));
    const second = await run(folder, place);
    expect(second.read).toEqual(['articles/broken.md', 'articles/s7.md']);
    expect(second.archive?.articles.map(({ fields }) => fields.headline)).toContain('Glory 7');
  });

  it('are not kept of what was written so lately that its times do not tell', async () => {
    const folder = contentFolder(FILES);
    const place = { cacheDir: join(folder, '.cache'), program: 'one', release: '1' };
    await run(folder, place, { clock: Date.now });
    const kept = join(place.cacheDir, 'readings');
    await expect.poll(() => existsSync(kept) && readdirSync(kept).length).toBe(1);
    expect((await run(folder, place)).read).toEqual(ALL);
  });

  it('leave the text of a held story with who prints it, when its file is changed or gone', async () => {
    const { folder, place, first } = await keptFolder();
    const before = told(first);
    const second = await run(folder, place);
    for (const file of ALL) writeFileSync(join(folder, file), 'nothing');
    rmSync(place.cacheDir, { recursive: true });
    expect(told(second)).toEqual(before);
  });

  it.each<[string, (kept: Awaited<ReturnType<typeof keptFolder>>) => unknown]>([
    ['was made by another program', () => ({ program: 'two' })],
    ['is of another site', ({ folder }) => writeFileSync(join(folder, 'site.yaml'), SITE_OTHER)],
    ['is empty', ({ path }) => truncateSync(path, 0)],
    ['is cut off', ({ path }) => truncateSync(path, statSync(path).size - 500)],
    ['is cut off in its last figures', ({ path }) => truncateSync(path, statSync(path).size - 3)],
    ['is something else', ({ path }) => writeFileSync(path, 'something else\n'.repeat(100))],
    ['ends in figures without sense', ({ path }) => appendFileSync(path, '99999999999\n')],
  ])('are made anew where their file %s', async (_how, spoil) => {
    const kept = await keptFolder();
    const other = spoil(kept) as Partial<ReadingsPlace> | undefined;
    const second = await run(kept.folder, { ...kept.place, ...other });
    expect(second.read).toEqual(ALL);
    expect(told(second).blocks).toEqual(told(kept.first).blocks);
  });

  it('are made anew where their file is damaged and so large that a thread lists the folder meanwhile', async () => {
    const { folder, place, path, first } = await keptFolder();
    truncateSync(path, 128 * 1024 * 1024);
    const newsroom = await openNewsroom({ folder, clock: () => NOON, readings: place });
    onTestFinished(newsroom.close);
    const { archive } = first;
    expect(newsroom.archive().articles.map(({ file }) => file)).toEqual(
      archive?.articles.map(({ file }) => file),
    );
    writeFileSync(join(folder, 'articles/s7.md'), story({ headline: 'Heard of' }));
    const headlines = () => newsroom.archive().articles.map(({ fields }) => fields.headline);
    await soon(() => expect(headlines()).toContain('Heard of'));
  });

  it('come out right wherever a byte of their file is another one', async () => {
    const { folder, place, first, path } = await keptFolder();
    const bytes = readFileSync(path);
    const before = told(first);
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 20)) {
      const spoilt = Buffer.from(bytes);
      spoilt[at] = (spoilt[at] ?? 0) ^ 0x04;
      writeFileSync(path, spoilt);
      expect(told(await run(folder, place)), `byte ${at}`).toEqual(before);
    }
  });

  it('come with what was found among them, where they are all of an archive that can be published', async () => {
    const { folder, place, first } = await keptFolder(SOUND);
    const second = await run(folder, place);
    expect([first.isChecked, second.isChecked]).toEqual([false, true]);
    expect(told(second).found.length).toBe(MANY);
    expect(JSON.stringify(told(second))).toBe(JSON.stringify(told(await run(folder, NOWHERE))));
  });

  it.each<[string, Readonly<Record<string, string | null>>, Partial<ReadingsPlace>]>([
    ['a story has changed', { 'articles/s7.md': story({ headline: 'Glory' }, '[Dead](/nowhere-too)\n') }, {}],
    ['a story is new', { 'articles/nowhere-7.md': story({ id: 's8' }) }, {}],
    ['an author is gone', { 'authors/jane-doe.md': null }, {}],
    ['a file is in no known place', { 'stray.md': 'stray' }, {}],
    ['other code would look at it', {}, { release: '2' }],
  ])('are checked again as a whole where %s', async (_how, files, other) => {
    const { folder, place } = await keptFolder(SOUND);
    for (const [file, text] of Object.entries(files))
      if (text === null) rmSync(join(folder, file));
      else writeFileSync(join(folder, file), text);
    const second = await run(folder, { ...place, ...other });
    expect(second.isChecked).toBe(false);
    expect(JSON.stringify(told(second))).toBe(JSON.stringify(told(await run(folder, NOWHERE))));
  });

  it.each<[string, string, string]>([
    ['some of them cannot be published', 'articles/s7.md', story({ authors: '[nobody]' })],
    ['something is in no known place', 'stray.md', 'stray'],
  ])('come without what was found where %s', async (_how, file, text) => {
    const { folder, place } = await keptFolder({ ...SOUND, [file]: text });
    expect((await run(folder, place)).isChecked).toBe(false);
  });

  it('are missed by nobody where they cannot be kept', async () => {
    const folder = contentFolder(FILES);
    writeFileSync(join(folder, 'no-folder'), '');
    const faults: unknown[] = [];
    const place = { cacheDir: join(folder, 'no-folder'), program: 'one', release: '1' };
    const { archive } = await run(folder, place, { onUnkept: (error: unknown) => void faults.push(error) });
    expect(archive?.articles).toHaveLength(ALL.length - 1);
    await expect.poll(() => faults).toHaveLength(1);
  });
});

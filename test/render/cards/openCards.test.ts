// Share pictures are drawn once, kept, and drawn again where what was kept is of no use.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Card } from '../../../src/edition/cardOf.ts';
import { cardStudio } from '../../../src/render/cards/cardStudio.ts';
import { type CardsParts, openCards } from '../../../src/render/cards/openCards.ts';
import { DerivedFiles } from '../../../src/render/studio/DerivedFiles.ts';
import { BusyError, type StudioLimits } from '../../../src/render/studio/Studio.ts';
import { contentFolder } from '../../builders/contentFolder.ts';
import { soon } from '../../builders/soon.ts';

function card(headline: string, picture: Card['picture'] = null): Card {
  const words = (text: string) => ({ text, language: 'en', direction: 'ltr' }) as const;
  return { headline: words(headline), site: words('Paper'), section: words('World'), kind: null, picture };
}

/** The card of a story whose picture is no longer there: each drawing of it is a line in the log. */
const LOST = card('Lost', {
  file: { path: 'lost.png', hash: '0'.repeat(64), width: 3, height: 2, mediaType: 'image/png' },
  focus: [50, 50],
});

const shared = cardStudio(process.cwd());

function place(limits?: StudioLimits) {
  const folder = contentFolder({});
  const cacheDir = join(folder, 'cache');
  const warnings: string[] = [];
  let now = 0;
  const parts: CardsParts = {
    studio: limits === undefined ? shared : cardStudio(process.cwd(), limits),
    contentDir: folder,
    cacheDir,
    warn: (_details, message) => void warnings.push(message),
    clock: () => now,
  };
  if (limits !== undefined) onTestFinished(() => parts.studio.close());
  const open = () => openCards(parts);
  const kept = () => readdirSync(join(cacheDir, 'cards'));
  const pass = (time: number) => {
    now += time;
  };
  return { folder, cacheDir, warnings, open, kept, pass, studio: parts.studio };
}

describe('a share picture', () => {
  it('is drawn once for all who ask at once, and anew after a while where its picture was not there', async () => {
    const { open, warnings, pass, kept, folder } = place();
    mkdirSync(join(folder, 'cache', 'cards'), { recursive: true });
    const cards = open();
    const asked = await Promise.all(Array.from({ length: 20 }, () => cards.card(LOST, 'wide')));
    expect(new Set(asked.map(({ png }) => png)).size).toBe(1);
    expect(asked[0]?.isWhole).toBe(false);
    expect(warnings).toEqual(['a share picture is not complete: its picture is not the file of the edition']);
    pass(61_000);
    await cards.card(LOST, 'wide');
    expect(warnings).toHaveLength(2);
    expect(kept()).toEqual([]);
  });

  it('outlives the program', async () => {
    const { open, kept, cacheDir } = place();
    const { png, isWhole } = await open().card(card('A headline'), 'wide');
    expect(isWhole).toBe(true);
    await soon(() => expect(kept()).toHaveLength(1));
    const [name = ''] = kept();
    // Words in its place, with their digest, show that it is this file that is read.
    const words = Buffer.from('words');
    const store = new DerivedFiles(join(cacheDir, 'cards'), () => {});
    await store.write(name, words);
    expect((await open().card(card('A headline'), 'wide')).png).toEqual(words);
    expect((await open().card(card('Another headline'), 'wide')).png).not.toEqual(words);
    expect(png.length).toBeGreaterThan(1000);
  });

  it.each<[string, (file: Buffer) => Buffer]>([
    ['cut off', (file) => file.subarray(0, 500)],
    ['empty', () => Buffer.alloc(0)],
    ['altered', (file) => Buffer.concat([file.subarray(0, -1), Buffer.from([1])])],
  ])('is drawn anew where its file is %s', async (_name, damage) => {
    const { open, kept, cacheDir } = place();
    const { png } = await open().card(card('A headline'), 'wide');
    await soon(() => expect(kept()).toHaveLength(1));
    const path = join(cacheDir, 'cards', kept()[0] ?? '');
    const whole = readFileSync(path);
    writeFileSync(path, damage(whole));
    expect((await open().card(card('A headline'), 'wide')).png.equals(png)).toBe(true);
    await soon(() => expect(readFileSync(path).equals(whole)).toBe(true));
  });

  it('is drawn also where nothing can be kept, with one warning', async () => {
    const { folder, open, warnings } = place();
    writeFileSync(join(folder, 'cache'), 'a file stands there');
    const cards = open();
    await cards.card(card('A headline'), 'wide');
    expect((await cards.card(card('Another headline'), 'wide')).png.length).toBeGreaterThan(1000);
    const told = 'pictures cannot be kept in CACHE_DIR: each start makes them anew';
    await soon(() => expect(warnings).toEqual([told]));
  });

  it('is drawn after the process that draws has been idle and ended', async () => {
    const { open } = place({ idle: 1 });
    const cards = open();
    const first = await cards.card(card('A headline'), 'wide');
    await new Promise((later) => setTimeout(later, 50));
    const other = await cards.card(card('Another headline'), 'wide');
    expect(other.png.equals(first.png)).toBe(false);
  });

  it('is refused where too many wait, and comes once they are done', async () => {
    const { open } = place({ queue: 1 });
    const cards = open();
    const wanted = ['One', 'Two', 'Three', 'Four'].map((name) => cards.card(card(name), 'wide'));
    const results = await Promise.allSettled(wanted);
    expect(results.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(BusyError);
    const again = await Promise.allSettled([cards.card(card('Four'), 'wide')]);
    expect(again[0]?.status).toBe('fulfilled');
  });

  it('is given up after its time, for everyone who waits for it, and not tried again at once', async () => {
    const { open } = place({ timeLimit: 1 });
    const cards = open();
    await expect(cards.card(card('A headline'), 'wide')).rejects.toThrow('it took longer than 1 ms');
    const first = cards.card(card('A headline'), 'wide');
    expect(cards.card(card('A headline'), 'wide')).toBe(first);
    await expect(first).rejects.toThrow('it took longer than 1 ms');
  });

  it('is drawn no more once all is closed', async () => {
    const { open, studio } = place({});
    const cards = open();
    const asked = cards.card(card('A headline'), 'wide');
    studio.close();
    await expect(asked).rejects.toThrow('nothing is made any more');
    await expect(cards.card(card('Another headline'), 'wide')).rejects.toThrow('nothing is made any more');
  });
});

describe('the store of cards', () => {
  it('does not grow without end: the oldest go', async () => {
    const folder = contentFolder({});
    const store = new DerivedFiles(folder, () => {}, 5000);
    rmSync(join(folder, 'site.yaml'));
    const names = Array.from({ length: 20 }, (_, index) => `card-${String(index).padStart(2, '0')}`);
    for (const name of names) {
      await store.write(name, Buffer.alloc(1000));
      // Time stamps of files may be coarse.
      await new Promise((later) => setTimeout(later, 5));
    }
    const left = readdirSync(folder).sort();
    expect(left.length).toBeLessThanOrEqual(5);
    expect(left.length).toBeGreaterThanOrEqual(2);
    expect(left).toEqual(names.slice(-left.length));
  });
});

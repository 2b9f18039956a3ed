// A writer is given time where the text may not be at its end, and none where it is known to be.
import { execFileSync } from 'node:child_process';
import { appendFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListedFile } from '../../src/newsroom/ListedFile.ts';
import { isWholeEdit, outlineOf } from '../../src/newsroom/Outline.ts';
import { QUIET, quietTimes, UNFINISHED } from '../../src/newsroom/quietTime.ts';
import { fileState, readableFile } from '../../src/newsroom/readableFile.ts';
import { Settling } from '../../src/newsroom/Settling.ts';
import { GONE } from '../../src/newsroom/vanished.ts';
import { contentFolder } from '../builders/contentFolder.ts';

/** How long one changed file must be quiet. */
async function quietTime(file: ListedFile, old: ListedFile | undefined): Promise<number | undefined> {
  return (await quietTimes([{ listed: file, old }]))[0]?.due;
}

const paragraphs = fc.array(
  fc.string({ minLength: 70, maxLength: 90, unit: fc.constantFrom(...'abcdefgh ') }),
  {
    minLength: 14,
    maxLength: 20,
  },
);

describe('a text', () => {
  it('that was edited before its ending is whole', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(12), fc.string(), (lines, index, words) => {
        const outline = outlineOf(Buffer.from(`${lines.join('\n')}\n`));
        const edited = lines.with(index, words);
        return isWholeEdit(Buffer.from(`${edited.join('\n')}\n`), outline);
      }),
    );
  });

  it('that was edited in its last lines, or went on, is whole at the end of a line', () => {
    fc.assert(
      fc.property(paragraphs, fc.string(), (lines, words) => {
        const outline = outlineOf(Buffer.from(`${lines.join('\n')}\n`));
        const edited = Buffer.from(`${[...lines.slice(0, -1), words].join('\n')}\n`);
        const longer = Buffer.from(`${[...lines, words].join('\n')}\n`);
        return isWholeEdit(edited, outline) && isWholeEdit(longer, outline);
      }),
    );
  });

  it('that is being written anew is not whole before its ending, wherever it pauses', () => {
    fc.assert(
      fc.property(paragraphs, fc.double({ min: 0, max: 1, noNaN: true }), (lines, part) => {
        const outline = outlineOf(Buffer.from(`${lines.join('\n')}\n`));
        const anew = `${['Other words.', ...lines.map((line) => `${line}!`)].join('\n')}\n`;
        const cut = anew.slice(0, Math.floor(part * (anew.length - 1)));
        return !isWholeEdit(Buffer.from(cut), outline);
      }),
    );
  });
});

function listed(folder: string, file: string, isTouched = false): ListedFile {
  const path = join(folder, file);
  return Object.assign(Object.create(readableFile(file, path, fileState(statSync(path)))), { isTouched });
}

describe('the time of quiet', () => {
  it('is long for a new file that is written in place, and short for one that was moved there', async () => {
    const folder = contentFolder({ 'articles/a.md': 'Words.\n' });
    expect(await quietTime(listed(folder, 'articles/a.md', false), undefined)).toBe(UNFINISHED);
    expect(await quietTime(listed(folder, 'articles/a.md', true), undefined)).toBe(QUIET);
  });

  it('is short for a file that only has another name, though the clock has not ticked since it was written', async () => {
    const folder = contentFolder({ 'articles/a.md': 'Words.\n' });
    const old = listed(folder, 'articles/a.md');
    renameSync(join(folder, 'articles/a.md'), join(folder, 'articles/b.md'));
    const moved = listed(folder, 'articles/b.md', false);
    expect(await quietTime(moved, old)).toBe(QUIET);
    appendFileSync(join(folder, 'articles/b.md'), 'More words.\n');
    expect(await quietTime(listed(folder, 'articles/b.md', false), old)).toBe(UNFINISHED);
  });
});

describe('a file', () => {
  it('that could not be read is read again, though nothing about it has changed', async () => {
    const folder = contentFolder({ 'articles/a.md': 'Words.\n' });
    const file = listed(folder, 'articles/a.md');
    const look = { present: new Map([[file.file, file]]), seen: null };
    const settling = new Settling();
    await settling.take(look, 0);
    renameSync(join(folder, 'articles'), join(folder, 'elsewhere'));
    expect((await file.read()).bytes).toBeNull();
    renameSync(join(folder, 'elsewhere'), join(folder, 'articles'));
    await settling.take(look, 1000);
    const { changed } = await settling.take(look, 2000);
    expect(changed).toEqual([file]);
    expect((await file.read()).bytes).toEqual(Buffer.from('Words.\n'));
    expect((await settling.take(look, 3000)).changed).toEqual([]);
  });

  it('that was read after it had been quiet for long enough counts at once, and one that was read before does not', async () => {
    const folder = contentFolder({ 'articles/a.md': 'Words.\n', 'articles/b.md': 'Words.\n' });
    const files = ['articles/a.md', 'articles/b.md'].map((file) => listed(folder, file));
    const [a, b] = files;
    const look = { present: new Map(files.map((file) => [file.file, file])), seen: null };
    const settling = new Settling();
    await settling.take({ ...look, present: new Map() }, 0);
    const seen = [1000 + QUIET, 1000 + QUIET - 20];
    const { changed, wait } = await settling.take(look, 1000, async (all) =>
      all.map((_changed, index) => ({ due: QUIET, seen: seen[index] ?? null })),
    );
    expect([changed, wait]).toEqual([[a], 20]);
    expect((await settling.take(look, 1000 + QUIET)).changed).toEqual([b]);
  });

  it('counts from the sign on after which nothing happened to it', async () => {
    const folder = contentFolder({ 'articles/a.md': 'Words.\n' });
    const file = listed(folder, 'articles/a.md');
    const look = { present: new Map([[file.file, file]]), seen: null };
    const settling = new Settling();
    await settling.take({ ...look, present: new Map() }, 0);
    const heard = new Map([[file.file, 900]]);
    expect((await settling.take({ ...look, heard }, 1000)).wait).toBe(UNFINISHED - 100);
    expect((await settling.take(look, 900 + UNFINISHED)).changed).toEqual([file]);
  });

  it('that is missing stays while it may be the one that came under another name', async () => {
    const folder = contentFolder({ 'articles/a.md': 'Words.\n' });
    const old = listed(folder, 'articles/a.md');
    renameSync(join(folder, 'articles/a.md'), join(folder, 'articles/b.md'));
    const fresh = listed(folder, 'articles/b.md');
    const settling = new Settling();
    await settling.take({ present: new Map([[old.file, old]]), seen: null }, 0);
    const moved = { present: new Map([[fresh.file, fresh]]), seen: null };
    const late = async () => [{ due: UNFINISHED, seen: null }];
    expect((await settling.take(moved, 1000, late)).removed).toEqual([]);
    const { changed, removed } = await settling.take(moved, 1000 + GONE, late);
    expect([changed, removed]).toEqual([[], []]);
    const after = await settling.take(moved, 1000 + UNFINISHED, late);
    expect([after.changed, after.removed]).toEqual([[fresh], [old.file]]);
  });

  it('that is deleted is gone though another one of its name cannot be read', async () => {
    const folder = contentFolder({ 'articles/a.md': 'Words.\n', 'pages/a.md': 'Words.\n' });
    const gone = listed(folder, 'articles/a.md');
    const unreadable = Object.assign(listed(folder, 'pages/a.md'), { known: () => 'fault' as const });
    const settling = new Settling();
    const both = [gone, unreadable].map((file) => [file.file, file] as const);
    await settling.take({ present: new Map(both), seen: null }, 0);
    const look = { present: new Map([[unreadable.file, unreadable]]), seen: null };
    const removed: string[] = [];
    for (let now = 1000; now <= 1000 + 2 * UNFINISHED; now += 100)
      removed.push(...(await settling.take(look, now)).removed);
    expect(removed).toEqual([gone.file]);
  });

  it('in whose place a pipe has come is not waited for', async () => {
    const folder = contentFolder({ 'articles/a.md': 'Words.\n' });
    const file = listed(folder, 'articles/a.md');
    rmSync(join(folder, 'articles/a.md'));
    execFileSync('mkfifo', [join(folder, 'articles/a.md')]);
    const { bytes, flaws } = await file.read();
    expect([bytes, flaws[0]?.message]).toEqual([null, 'This is neither a file nor a folder.']);
  });

  it('that is read leaves nothing of itself in memory but its outline', async () => {
    const folder = contentFolder({});
    writeFileSync(join(folder, 'a.md'), 'x'.repeat(10_000));
    const file = listed(folder, 'a.md');
    await file.read();
    expect(JSON.stringify(file.known()).length).toBeLessThan(200);
  });
});

// What is kept in memory: no more than the budget, and nothing of another edition.
import { describe, expect, it, vi } from 'vitest';
import { textAnswer } from '../../src/web/Answer.ts';
import { Shelf } from '../../src/web/Shelf.ts';
import { story } from '../builders/contentFolder.ts';
import { paper } from '../builders/paper.ts';

const MADE = () => ({ answer: textAnswer(200, {}, 'A page. '.repeat(1000)) });

async function editionOf(headline: string) {
  return (await paper({ 'articles/a.md': story({ headline }) })).newsroom.edition();
}

describe('the shelf', () => {
  it('lets go of what was asked for longest ago when its budget is spent', async () => {
    const shelf = new Shelf(() => 0, 100_000);
    const edition = await editionOf('A');
    const wanted = (number: number) => ({ edition, kind: 'page', key: `/${number}`, now: 0 }) as const;
    for (let number = 0; number < 50; number++) {
      shelf.take(wanted(number), MADE);
      shelf.take(wanted(0), MADE);
    }
    const kept = Array.from({ length: 50 }, (_, number) => number).filter(
      (number) => shelf.at(edition, `/${number}`) !== undefined,
    );
    expect(kept[0]).toBe(0);
    expect(kept.length).toBeLessThan(12);
    expect(kept.slice(1)).toEqual(Array.from({ length: kept.length - 1 }, (_, at) => 51 - kept.length + at));
  });

  it('holds more of what takes less once it is compressed', async () => {
    const shelf = new Shelf(() => 0, 100_000);
    const edition = await editionOf('A');
    for (let number = 0; number < 16; number++) {
      const kept = shelf.take({ edition, kind: 'page', key: `/${number}`, now: 0 }, MADE);
      kept?.answer.representation('br');
      if (kept !== null) shelf.weigh(kept);
    }
    expect(shelf.at(edition, '/0')).toBeDefined();
  });

  it.each(['br', 'gzip'] as const)('holds no more memory for a body in %s than it weighs', (coding) => {
    const { encodings } = MADE().answer;
    const body = encodings?.representation(coding).body;
    expect(body?.buffer.byteLength).toBe(body?.length);
    expect(encodings?.weight).toBe(body?.length);
  });

  it('keeps nothing where there is nothing, nor of another edition, nor for another use', async () => {
    const shelf = new Shelf(() => 0);
    const [edition, other] = [await editionOf('A'), await editionOf('B')];
    const wanted = { edition, kind: 'page', key: '/a', now: 5 } as const;
    expect(shelf.take(wanted, () => null)).toBeNull();
    expect(shelf.at(edition, '/a')).toBeUndefined();
    const make = vi.fn(MADE);
    for (const next of [wanted, wanted, { ...wanted, kind: 'document' }, { ...wanted, now: 4 }] as const)
      shelf.take(next, make);
    expect(make).toHaveBeenCalledTimes(3);
    expect(shelf.at(other, '/a')).toBeUndefined();
    expect(shelf.at(edition, '/a')).toBeUndefined();
  });
});

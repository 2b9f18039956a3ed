// Lists after many changes at once are what they are after one after the other.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article } from '../../src/article/Article.ts';
import { refiled } from '../../src/edition/changes/refiled.ts';
import { pieced, relisted } from '../../src/edition/changes/relisted.ts';
import { newestFirst } from '../../src/edition/newestFirst.ts';

/** A story as far as lists look at it. */
function version(slug: number, instant: number): Article {
  return { slug: `s${slug}`, file: `articles/s${slug}.md`, fields: { published: { instant } } } as Article;
}

const archive = fc
  .uniqueArray(fc.nat(40), { maxLength: 20 })
  .chain((slugs) => fc.tuple(...slugs.map((slug) => fc.nat(3).map((instant) => version(slug, instant)))));

it('pieces come to their places in order, before what stands there', () => {
  const splice = fc.record({ place: fc.nat(9), now: fc.option(fc.constantFrom('x', 'y', 'z')) });
  fc.assert(
    fc.property(fc.array(splice, { maxLength: 12 }), (splices) => {
      const list = Array.from('abcdefghi');
      const expected = [...list, null].flatMap((item, place) => {
        const here = splices.filter((one) => one.place === place);
        const goes = item === null || here.some(({ now }) => now === null);
        return [...here.flatMap(({ now }) => now ?? []), ...(goes ? [] : [item])];
      });
      expect(pieced(list, splices)).toEqual(expected);
    }),
  );
});

it('a list after a shift is the list of what is there then, newest first', () => {
  fc.assert(
    fc.property(archive, archive, (before, after) => {
      const slugs = new Set(after.map(({ slug }) => slug));
      const outs = before.filter(({ slug }) => slugs.has(slug));
      const kept = before.filter(({ slug }) => !slugs.has(slug));
      const list = relisted([...before].sort(newestFirst), { outs, ins: after });
      expect(list).toEqual([...kept, ...after].sort(newestFirst));
    }),
  );
});

it('files change one after the other, each from what it was', () => {
  const inOrder = (list: readonly Article[]) => [...list].sort((a, b) => (a.file < b.file ? -1 : 1));
  fc.assert(
    fc.property(archive, archive, (before, after) => {
      const there = new Map(before.map((article) => [article.file, article]));
      const now = new Map(after.map((article) => [article.file, article]));
      const gone = before.filter(({ file }) => !now.has(file)).map((old) => ({ old, now: null }));
      const touches = [...gone, ...after.map((one) => ({ old: there.get(one.file) ?? null, now: one }))];
      expect(refiled(inOrder(before), touches)).toEqual(inOrder(after));
      const [first] = after;
      if (first === undefined) return;
      const again = version(99, 0);
      const twice = [...touches, { old: first, now: null }, { old: null, now: again }];
      expect(refiled(inOrder(before), twice)).toEqual(inOrder([...after.slice(1), again]));
      expect(refiled(inOrder(before), [...touches, { old: null, now: first }])).toBeNull();
    }),
  );
});

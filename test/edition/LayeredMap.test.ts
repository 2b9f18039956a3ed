// A map after changes is what a copy of it would be.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withChanges } from '../../src/edition/changes/LayeredMap.ts';

describe('a large map after changes', () => {
  const large = new Map(Array.from({ length: 1500 }, (_, key) => [key, 'before']));
  const key = fc.integer({ min: 1490, max: 1510 });
  const changes = fc.array(fc.tuple(key, fc.option(fc.constantFrom('a', 'b'), { nil: undefined })), {
    maxLength: 8,
  });

  it('holds what a changed copy holds, and leaves the maps before as they were', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 5 }), (rounds) => {
        let [map, copy]: [ReadonlyMap<number, string>, Map<number, string>] = [large, new Map(large)];
        for (const round of rounds) {
          const [former, formerCopy] = [map, new Map(copy)];
          map = withChanges(map, new Map(round));
          for (const [name, value] of new Map(round))
            value === undefined ? copy.delete(name) : copy.set(name, value);
          expect([map.size, new Map(map)]).toEqual([copy.size, copy]);
          for (let name = 1488; name < 1512; name += 1)
            expect([map.has(name), map.get(name)]).toEqual([copy.has(name), copy.get(name)]);
          expect(new Map(former.entries())).toEqual(formerCopy);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is put together anew after a thousand changes', () => {
    const many = new Map(Array.from({ length: 1001 }, (_, name) => [name + 1000, undefined]));
    const after = withChanges(large, many);
    expect(after).toBeInstanceOf(Map);
    expect([...after.keys()]).toEqual(Array.from({ length: 1000 }, (_, name) => name));
  });
});

// A map that keeps what is different from another map, and asks that one for the rest.
import { WorkedOutMap } from '../WorkedOutMap.ts';

/** What is put into a map; undefined takes a key out of it. */
export type Changes<K, V> = ReadonlyMap<K, V | undefined>;

/** A map of no more keys is copied as a whole; more changes than this are put together with what is below. */
const FEW = 1000;

/** A map after some changes, with the keys of before in their order. The map before stays as it was. */
export function withChanges<K, V>(map: ReadonlyMap<K, V>, changes: Changes<K, V>): ReadonlyMap<K, V> {
  if (changes.size === 0) return map;
  const { base, layer } = map instanceof LayeredMap ? map : { base: map, layer: new Map() };
  const all: Changes<K, V> = new Map([...layer, ...changes]);
  return base.size <= FEW || all.size > FEW ? changed(base, all) : new LayeredMap(base, all);
}

function changed<K, V>(base: ReadonlyMap<K, V>, changes: Changes<K, V>): ReadonlyMap<K, V> {
  const map = new Map(base);
  for (const [key, value] of changes) {
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  }
  return map;
}

// To copy a map of 100,000 keys at each edit would take longer than all else about it.
class LayeredMap<K, V> extends WorkedOutMap<K, V> {
  readonly base: ReadonlyMap<K, V>;
  readonly layer: Changes<K, V>;
  readonly size: number;

  constructor(base: ReadonlyMap<K, V>, layer: Changes<K, V>) {
    super();
    this.base = base;
    this.layer = layer;
    let { size } = base;
    for (const [key, value] of layer) size += Number(value !== undefined) - Number(base.has(key));
    this.size = size;
  }

  get(key: K): V | undefined {
    return this.layer.has(key) ? this.layer.get(key) : this.base.get(key);
  }

  has(key: K): boolean {
    return this.layer.has(key) ? this.layer.get(key) !== undefined : this.base.has(key);
  }

  *entries(): Generator<[K, V], undefined, unknown> {
    for (const [key] of this.base) {
      const value = this.get(key);
      if (value !== undefined) yield [key, value];
    }
    for (const [key, value] of this.layer) if (value !== undefined && !this.base.has(key)) yield [key, value];
    return undefined;
  }
}

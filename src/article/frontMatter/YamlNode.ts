// What quick readers of YAML make of it: nodes that know where they begin.

/** A string, a list or a map in YAML. */
export interface YamlNode {
  readonly value: unknown;
  /** Its offset in the text; null for what does not begin where its value does. */
  readonly start: number | null;
  readonly inside: ReadonlyMap<string | number, YamlNode> | null;
}

/** Thrown where only another parser can tell what a text means. */
export class DoubtError extends Error {}

/** A map that is being read. */
export class MapNode implements YamlNode {
  readonly value: Record<string, unknown> = {};
  readonly inside = new Map<string, YamlNode>();
  readonly start: number;

  constructor(start: number) {
    this.start = start;
  }

  /** @throws DoubtError where the key is there already, or does more than to name a value */
  add(key: string, node: YamlNode): void {
    if (this.inside.has(key) || key === '__proto__') throw new DoubtError();
    this.inside.set(key, node);
    this.value[key] = node.value;
  }
}

/** A list that is being read. */
export class ListNode implements YamlNode {
  readonly value: unknown[] = [];
  readonly inside = new Map<number, YamlNode>();
  readonly start: number;

  constructor(start: number) {
    this.start = start;
  }

  add(node: YamlNode): void {
    this.inside.set(this.value.length, node);
    this.value.push(node.value);
  }
}

// A link of which only the address is in memory: its place and wording stay on disk until somebody is told of it.
import type { InternalLink } from '../../article/body/Block.ts';
import type { KeptText } from './KeptText.ts';

/** A link of which only the address is in memory. */
class KeptLink implements InternalLink {
  readonly address: string;
  private readonly index: number;
  private readonly kept: KeptText;

  constructor(address: string, index: number, kept: KeptText) {
    this.address = address;
    this.index = index;
    this.kept = kept;
  }

  get line(): number {
    return this.told?.[0] ?? 1;
  }

  get column(): number {
    return this.told?.[1] ?? 1;
  }

  get written(): string {
    return this.told?.[2] ?? this.address;
  }

  private get told() {
    return this.kept.detail()?.links[this.index];
  }

  toJSON(): InternalLink {
    const { line, column, address, written } = this;
    return { line, column, address, written };
  }
}

/** Links whose detail is kept. */
export function keptLinks(addresses: readonly string[], kept: KeptText): readonly InternalLink[] {
  return addresses.map((address, index) => new KeptLink(address, index, kept));
}

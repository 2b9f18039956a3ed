// The outline of a file that stays on disk until the file is saved again.
import type { Outline } from '../Outline.ts';
import type { KeptText } from './KeptText.ts';

/** An outline that is kept with a text. Of a damaged one, nothing is like it. */
export class KeptOutline implements Outline {
  private readonly kept: KeptText;

  constructor(kept: KeptText) {
    this.kept = kept;
  }

  get ending(): string {
    return this.kept.detail()?.outline?.ending ?? '';
  }

  get bodyLength(): number {
    return this.kept.detail()?.outline?.bodyLength ?? 0;
  }

  get bodyHash(): string {
    return this.kept.detail()?.outline?.bodyHash ?? '';
  }
}

// Makes readings ready to be written, some at a time.
import { turns } from '../turns.ts';
import type { FiledFile } from './FiledFile.ts';
import { detailIn, keptReading, textIn, textOf } from './KeptReading.ts';
import type { KeptText, TextSpan } from './KeptText.ts';
import type { Batch } from './packed.ts';

/** A text that is to be taken out of memory. */
export interface Move {
  readonly text: KeptText;
  readonly span: TextSpan;
}

/** How many readings are written together. */
const TOGETHER = 50;

/**
 * Readings as they are to be written.
 * @param moves gathers the texts that can be taken out of memory once that is done
 * @param pause is waited for again and again; what it throws ends all
 */
export async function* batchesOf(
  files: readonly FiledFile[],
  moves: Move[],
  pause: () => Promise<void>,
): AsyncGenerator<Batch, void> {
  const nextTurn = turns();
  for (let first = 0; first < files.length; first += TOGETHER) {
    await pause();
    yield files.slice(first, first + TOGETHER).map(([listed, filed]) => ({
      text: textOf(filed),
      detail: detailIn(listed, filed),
      kept: (span, recurring) => {
        const text = textIn(filed);
        if (span !== null && text !== null) moves.push({ text, span });
        return keptReading(listed, filed, { text: span, recurring });
      },
    }));
    await nextTurn();
  }
}

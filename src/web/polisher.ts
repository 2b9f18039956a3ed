// Compresses the pages that prove popular as small as they get, where no reader waits for it.
import { brotliCompress, constants } from 'node:zlib';
import { trimmed } from './Encodings.ts';
import type { Kept, Shelf } from './Shelf.ts';

/** From the third answer out of memory on: most pages of an archive are read once, by a crawler. */
const POPULAR = 3;

/** A page of 45 KB has 9 % less than at once, after 100 ms; a larger window than 64 KiB gains nothing on it. */
const PARAMS = {
  [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
  [constants.BROTLI_PARAM_LGWIN]: 16,
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
};

/** How many times as long as a compression took the next one waits: a machine with one core has nine tenths of it for readers. */
const REST = 9;

/** Hears of every answer in Brotli out of memory. One page at a time is compressed, in a thread of Node's own. */
export function polisher(shelf: Shelf): (kept: Kept) => void {
  let isBusy = false;
  return (kept) => {
    const { encodings } = kept.answer;
    if (encodings === undefined || !encodings.isImprovable) return;
    encodings.uses += 1;
    if (isBusy || encodings.uses < POPULAR) return;
    isBusy = true;
    const start = performance.now();
    const text = encodings.plain();
    const params = { ...PARAMS, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
    brotliCompress(text, { params }, (error, body) => {
      const rest = setTimeout(() => (isBusy = false), (performance.now() - start) * REST);
      rest.unref();
      // Without memory for it, the page stays as it is until it is asked for as often again.
      if (error === null) shelf.improve(kept, trimmed(body));
      else encodings.uses = 0;
    });
  };
}

// A file with what came of it.
import type { Filed } from '../Filed.ts';
import type { ListedFile } from '../ListedFile.ts';

/** A file and what came of it. */
export type FiledFile = readonly [listed: ListedFile, filed: Filed];

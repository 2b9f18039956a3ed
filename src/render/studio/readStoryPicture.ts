// Reads the picture of a story from the content folder, if it is still the file that the edition was made with.
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Picture } from '../../edition/Archive.ts';

/** In bytes: a photograph has a tenth of it. */
const LARGEST_FILE = 100 * 1024 * 1024;

/** The bytes of a picture; null where the file is gone, replaced, half written or too large to be looked at. */
export async function readStoryPicture(contentDir: string, { path, hash }: Picture): Promise<Buffer | null> {
  try {
    // Not blocking: should a pipe stand there now, opening it would wait for ever.
    const flags = constants.O_RDONLY | constants.O_NONBLOCK;
    const file = await open(join(contentDir, 'pictures', path), flags);
    try {
      const about = await file.stat();
      if (!about.isFile() || about.size > LARGEST_FILE) return null;
      const bytes = await file.readFile();
      return createHash('sha256').update(bytes).digest('hex') === hash ? bytes : null;
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}

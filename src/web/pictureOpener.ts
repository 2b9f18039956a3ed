// Opens the files of pictures, unless a file is no longer the one that an edition was made with.
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Picture } from '../edition/Archive.ts';

/** An open file of a picture. */
export interface OpenPicture {
  readonly file: FileHandle;
  /** In bytes. */
  readonly size: number;
}

/**
 * Opens pictures whose bytes are still those of their address: caches keep them for a year, so a file that was
 * replaced or is half written must not get out under it. A file is hashed again only after it was touched.
 */
export function pictureOpener(folder: string): (picture: Picture) => Promise<OpenPicture | null> {
  const verified = new WeakMap<Picture, string>();
  return async (picture) => {
    // Not blocking: should a pipe stand there now, opening it would wait for ever.
    const flags = constants.O_RDONLY | constants.O_NONBLOCK;
    const file = await open(join(folder, picture.path), flags).catch(nullIfAbsent);
    if (file === null) return null;
    try {
      const about = await file.stat();
      const state = [about.dev, about.ino, about.size, about.mtimeMs, about.ctimeMs].join(' ');
      if (verified.get(picture) === state) return { file, size: about.size };
      if (about.isFile() && (await hashOf(file)) === picture.hash) {
        verified.set(picture, state);
        return { file, size: about.size };
      }
    } catch (error) {
      await file.close();
      throw error;
    }
    await file.close();
    return null;
  };
}

// It was deleted, may not be read any more, became a link to itself, or a socket.
const ABSENT: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'ENXIO']);

function nullIfAbsent(error: NodeJS.ErrnoException): null {
  if (ABSENT.has(error.code ?? '')) return null;
  throw error;
}

async function hashOf(file: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) hash.update(chunk);
  return hash.digest('hex');
}

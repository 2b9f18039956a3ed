// Keeps on disk what was made, so that it is made once: derived files only, which may go at any moment.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a store tells its operator. */
export type Warn = (details: object, message: string) => void;

/** In bytes: some three thousand share pictures. */
const MOST_BYTES = 256 * 1024 * 1024;

const DIGEST = 32;

/** A folder of files that can be made again. What cannot be kept is: nothing here fails. */
export class DerivedFiles {
  private readonly folder: string;
  private readonly warn: Warn;
  private readonly most: number;
  private hasWarned = false;
  private size: number | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(folder: string, warn: Warn, most: number = MOST_BYTES) {
    this.folder = folder;
    this.warn = warn;
    this.most = most;
  }

  /** The bytes of a name; null where there is none, or its file is damaged. */
  async read(name: string): Promise<Buffer | null> {
    const file = await readFile(join(this.folder, name)).catch(() => null);
    if (file === null) return null;
    const bytes = file.subarray(DIGEST);
    return digest(bytes).equals(file.subarray(0, DIGEST)) ? bytes : null;
  }

  /** Keeps bytes, by one step: no reader meets half of it. Of two that come at once, one waits for the other. */
  write(name: string, bytes: Uint8Array): Promise<void> {
    this.writing = this.writing.then(() => this.writeNow(name, bytes));
    return this.writing;
  }

  private async writeNow(name: string, bytes: Uint8Array): Promise<void> {
    const scratch = join(this.folder, `.${name}.${process.pid}.tmp`);
    try {
      await mkdir(this.folder, { recursive: true });
      await writeFile(scratch, Buffer.concat([digest(bytes), bytes]));
      await rename(scratch, join(this.folder, name));
      await this.makeRoom(bytes.length);
    } catch (error) {
      await rm(scratch, { force: true }).catch(() => {});
      if (!this.hasWarned)
        this.warn({ err: error }, 'pictures cannot be kept in CACHE_DIR: each start makes them anew');
      this.hasWarned = true;
    }
  }

  // The oldest go, until a quarter is free: not every write should have to look through the folder.
  private async makeRoom(added: number): Promise<void> {
    if (this.size !== null) this.size += added;
    if (this.size !== null && this.size <= this.most) return;
    const names = await readdir(this.folder);
    const files = await Promise.all(
      names.map(async (name) => {
        const path = join(this.folder, name);
        const about = await stat(path).catch(() => null);
        return { path, size: about?.size ?? 0, time: about?.mtimeMs ?? 0 };
      }),
    );
    this.size = files.reduce((sum, { size }) => sum + size, 0);
    if (this.size <= this.most) return;
    for (const { path, size } of files.sort((a, b) => a.time - b.time)) {
      if (this.size <= this.most * 0.75) break;
      await rm(path, { force: true });
      this.size -= size;
    }
  }
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

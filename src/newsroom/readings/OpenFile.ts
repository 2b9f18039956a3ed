// A file that stays open for as long as somebody reads from it, also when another has come in its place.
import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const closing = new FinalizationRegistry<number>((descriptor) => closeSync(descriptor));

/** A file that is open. */
export class OpenFile {
  /** Holds for as long as this object does, in all threads. */
  readonly descriptor: number;

  /**
   * @param flags as Node's `open` has them
   * @throws the error of the file system
   */
  constructor(path: string, flags = 'r') {
    this.descriptor = openSync(path, flags);
    closing.register(this, this.descriptor);
  }

  /**
   * The bytes from an offset on: fewer than asked for where the file ends before.
   * @throws the error of the file system
   */
  read(at: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    return bytes.subarray(0, readSync(this.descriptor, bytes, 0, length, at));
  }
}

/** A new file without a name, which nobody else can open and which is gone with this process; null where there can be none. */
export function openUnnamed(folder: string): OpenFile | null {
  const path = join(folder, `${randomUUID()}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    const file = new OpenFile(path, 'wx+');
    rmSync(path);
    return file;
  } catch {
    return null;
  }
}

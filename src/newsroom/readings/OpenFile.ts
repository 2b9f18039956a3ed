// A file that stays open for as long as somebody reads from it, also when another has come in its place.
import { closeSync, openSync, readSync } from 'node:fs';

const closing = new FinalizationRegistry<number>((descriptor) => closeSync(descriptor));

/** A file that is open for reading. */
export class OpenFile {
  private readonly descriptor: number;

  /** @throws the error of the file system */
  constructor(path: string) {
    this.descriptor = openSync(path, 'r');
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

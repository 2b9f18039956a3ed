// Holds how every file was last read, in the order of their paths.
import type { Refiled } from './archiveOf.ts';
import type { Filed } from './Filed.ts';
import type { ListedFile } from './ListedFile.ts';

/** How files were last read. */
export class Register {
  private readonly filed = new Map<string, Filed>();
  /** In their order; null where that is to be made anew. */
  private names: readonly string[] | null = null;
  /** What was filed anew or forgotten since that was last asked for; null before the first time. */
  private refiled: Refiled[] | null = null;

  /** How a file was last read. */
  at(file: string): Filed | undefined {
    return this.filed.get(file);
  }

  /** Files how a file was read. */
  file(file: string, now: Filed): void {
    const old = this.filed.get(file);
    if (old !== now) this.refiled?.push({ old, now });
    if (old === undefined) this.names = null;
    this.filed.set(file, now);
  }

  /** Forgets a file. */
  drop(file: string): void {
    const old = this.filed.get(file);
    if (old === undefined) return;
    this.refiled?.push({ old, now: undefined });
    this.filed.delete(file);
    this.names = null;
  }

  /** What was filed anew or forgotten since this was last asked for; null the first time, when all of it is new. */
  takeRefiled(): readonly Refiled[] | null {
    const { refiled } = this;
    this.refiled = [];
    return refiled;
  }

  /** All files with how they were read. */
  *inOrder(): Generator<readonly [string, Filed], void> {
    this.names ??= [...this.filed.keys()].sort();
    for (const file of this.names) {
      const filed = this.filed.get(file);
      if (filed !== undefined) yield [file, filed];
    }
  }

  /** The files of a list whose reading is of their present state. */
  upToDate(listed: Iterable<ListedFile>): readonly (readonly [ListedFile, Filed])[] {
    return [...listed].flatMap((one) => {
      const filed = this.filed.get(one.file);
      return filed?.stamp === one.stamp ? [[one, filed] as const] : [];
    });
  }
}

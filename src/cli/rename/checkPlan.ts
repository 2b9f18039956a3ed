// Tries a renaming on the content as it was read, without writing anything: it must not make new problems.
import type { Problem } from '../../article/Problem.ts';
import { composeEdition } from '../../edition/composeEdition.ts';
import type { ArchiveReading, Desk } from '../../newsroom/Desk.ts';
import { type FileChanges, type ListedFile, underName, unlisted } from '../../newsroom/ListedFile.ts';
import type { Plan } from './planRename.ts';

/** The content before the renaming. */
export interface Before {
  readonly files: readonly ListedFile[];
  readonly problems: readonly Problem[];
  /** The desk that read it: what does not change is not read again. */
  readonly desk: Desk;
  readonly now: number;
}

/** The problems after a renaming: those that it would make, and the errors of the story itself. */
export interface Consequences {
  readonly fresh: readonly Problem[];
  /** Those that renaming does not mend, in the file as it is called before. */
  readonly ownErrors: readonly Problem[];
}

/** All problems of content that was read. */
export function problemsOf({ archive, problems }: ArchiveReading, now: number): readonly Problem[] {
  return archive === null ? problems : composeEdition(archive, now).problems;
}

/** What the content would be after a plan is carried out. */
export async function consequencesOf(plan: Plan, before: Before): Promise<Consequences> {
  const { from, to } = plan.move;
  const after = problemsOf(await before.desk.take(fileChanges(plan, before.files)), before.now);
  // The old problems as they would be told of the new file; their lines may have moved.
  const known = before.problems.map(({ file, message }) => `${file} ${message}`.replaceAll(from, to));
  const remaining = new Set(after.map(({ file, message }) => `${file} ${message}`));
  return {
    fresh: after.filter(({ file, message }) => !known.includes(`${file} ${message}`)),
    ownErrors: before.problems.filter(
      ({ file, severity }, at) => file === from && severity === 'error' && remaining.has(known[at] ?? ''),
    ),
  };
}

function fileChanges({ move, changes }: Plan, files: readonly ListedFile[]): FileChanges {
  const changed = changes.map(({ file, after }) => written(file === move.from ? move.to : file, after));
  const isMoved = changes.some(({ file }) => file === move.from);
  const moved = files.filter(({ file }) => file === move.from && !isMoved);
  return {
    changed: [...changed, ...moved.map((listed) => underName(listed, move.to))],
    removed: [move.from],
  };
}

function written(file: string, bytes: Uint8Array): ListedFile {
  const stamp = 'renamed';
  const read = async () => ({ bytes, flaws: [], stamp });
  return { ...unlisted(file, stamp, bytes.length), read };
}

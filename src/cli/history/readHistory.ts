// Reads the history of the content: which file stood under which name and with which fields, and until when.
import { slugOf } from '../../article/readCopy.ts';
import { type FormerFields, formerFields } from './formerFields.ts';
import type { Git } from './Git.ts';
import { openRepository } from './openRepository.ts';
import { readBlobs } from './readBlobs.ts';
import { readChanges } from './readChanges.ts';
import { type Version, type Versions, versionsOf } from './versionsOf.ts';

/** A version of a story, page or author that stood under a name. */
export interface Standing extends Version {
  readonly slug: string;
  /** Null for what is no story. */
  readonly fields: FormerFields | null;
}

/** What stood in the content folder, as far as the history goes back. */
export interface History extends Omit<Versions, 'versions'> {
  readonly standings: readonly Standing[];
}

/** A history, and what is to be said about the reading of it. */
export interface HistoryReading {
  readonly history: History | null;
  readonly remark: string | null;
}

/** Of so many versions the fields are read; of older ones they are not. */
const MOST_VERSIONS = 60_000;

const FAILED = 'The history of the content could not be read in time, so addresses are not compared with it.';

/**
 * Reads the history of the content folder, if it has one.
 * @param environments in which git is asked: the first in which it finds a history counts
 * @param timeZone of dates without an offset (IANA)
 */
export async function readHistory(
  folder: string,
  environments: readonly Git['variables'][],
  timeZone: string,
): Promise<HistoryReading> {
  const { git, remark } = await openRepository(folder, environments);
  if (git === null) return { history: null, remark };
  try {
    return { history: await historyIn(git, timeZone), remark };
  } catch {
    return { history: null, remark: FAILED };
  }
}

async function historyIn(git: Git, timeZone: string): Promise<History> {
  const { versions, renamed, since } = versionsOf(await readChanges(git));
  const newest = versions.slice(-MOST_VERSIONS);
  const blobs = new Set(newest.filter(({ file }) => isStory(file)).map(({ blob }) => blob));
  const fields = new Map<string, FormerFields>();
  if (blobs.size > 0)
    await readBlobs(git, blobs, (blob, text) => void fields.set(blob, formerFields(text, timeZone)));
  const standings = newest.map((version) => ({
    ...version,
    slug: slugOf(version.file),
    fields: isStory(version.file) ? (fields.get(version.blob) ?? null) : null,
  }));
  return { standings, renamed, since };
}

function isStory(file: string): boolean {
  return file.startsWith('articles/');
}

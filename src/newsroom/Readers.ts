// Takes in files: a few at once here; many, and what may take long, in threads, so that they hold up nobody.
import { mayTakeLong } from '../article/body/mayTakeLong.ts';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import type { Errand } from './Errand.ts';
import type { ListedFile } from './ListedFile.ts';
import {
  type Changed,
  formerOutline,
  QUIET,
  type Quiet,
  quietTime,
  quietTimes,
  quietTimeUnread,
  UNFINISHED,
} from './quietTime.ts';
import type { TakenInThread } from './ReaderTask.ts';
import type { ThreadParts } from './ReadingThread.ts';
import { ReadingThreads } from './ReadingThreads.ts';
import { readAhead } from './readAhead.ts';
import { readerOf, type Taken, takeFile } from './takeFile.ts';
import { takeWithoutBody } from './takeWithoutBody.ts';

/** A file with what came of it. */
export interface TakenFile extends Taken {
  readonly listed: ListedFile;
}

/** From this number of files on, threads are sooner done, though they have to be started. */
const MANY = 200;

interface Ahead {
  readonly stamp: string;
  readonly site: Site;
  /** Null where it took too long. */
  readonly taken: TakenInThread | null;
}

/** Readers of files. */
export class Readers {
  private readonly threads: ReadingThreads;
  /** What was taken in before it counts. */
  private readonly ahead = new Map<string, Ahead>();

  /** @param onFault hears why a thread failed; its files are then taken in here */
  constructor(onFault: (error: unknown) => void, parts?: ThreadParts) {
    this.threads = new ReadingThreads(onFault, parts);
  }

  /** Takes in files, in any order. */
  async *take(files: readonly ListedFile[], site: Site): AsyncGenerator<TakenFile, void> {
    const rest: ListedFile[] = [];
    for (const listed of files) {
      const ahead = this.takenAhead(listed, site);
      if (ahead === null) rest.push(listed);
      else if (ahead.taken === null) yield* takeHere([listed], site, null);
      else yield { listed, ...ahead.taken };
    }
    const isMany = this.areForThreads(rest);
    const long: ListedFile[] = [];
    yield* takeHere(isMany ? rest.filter(({ path }) => path === null) : rest, site, (listed) =>
      long.push(listed),
    );
    const errands = (isMany ? rest : long).flatMap((listed) => errand(listed, null));
    for await (const { listed, taken } of this.threads.take(errands, site))
      if (taken === null) yield* takeHere([listed], site, null);
      else yield { listed, ...taken };
  }

  /**
   * How long changed files must be quiet. That takes reading each, and where threads do that the texts are taken in at
   * once: they are ready when they have been quiet, which some of many have been by the time that they are read.
   */
  async quietTimes(files: readonly Changed[], site: Site | null): Promise<readonly Quiet[]> {
    if (site === null || !this.areForThreads(files)) return quietTimes(files);
    const changes = new Map(files.map((changed) => [changed.listed, changed]));
    const texts = files.filter(({ listed }) => isCopy(listed));
    const errands = texts.flatMap((text) => errand(text.listed, formerOutline(text)));
    const times = new Map<ListedFile, Quiet>();
    for await (const { listed, taken, begun } of this.threads.take(errands, site)) {
      this.ahead.set(listed.file, { stamp: listed.stamp, site, taken });
      const due = await dueOf(changes.get(listed) as Changed, taken);
      times.set(listed, { due, seen: taken?.stamp === listed.stamp ? begun : null });
    }
    return files.map((changed) => times.get(changed.listed) ?? { due: quietTimeUnread(changed), seen: null });
  }

  /** Forgets what was taken in and did not come to count. */
  forgetAhead(): void {
    this.ahead.clear();
  }

  /** Ends the threads; what they have not taken in by then does not come. */
  close(): void {
    this.threads.close();
  }

  private areForThreads({ length }: readonly unknown[]): boolean {
    return length >= (this.threads.areAtHand ? 1 : MANY);
  }

  private takenAhead(listed: ListedFile, site: Site): Ahead | null {
    const ahead = this.ahead.get(listed.file);
    this.ahead.delete(listed.file);
    if (ahead === undefined || ahead.site !== site || ahead.stamp !== listed.stamp) return null;
    if (ahead.taken !== null) listed.note(ahead.taken.known);
    return ahead;
  }
}

/** @param taken null where that took too long */
async function dueOf(changed: Changed, taken: TakenInThread | null): Promise<number> {
  if (taken === null) return quietTime(changed);
  if (formerOutline(changed) === null) return quietTimeUnread(changed);
  return taken.isWhole ? QUIET : UNFINISHED;
}

function errand(listed: ListedFile, former: Errand['former']): Errand[] {
  return listed.path === null ? [] : [{ listed, path: listed.path, former }];
}

/** @param onLong hears of files that may take long, which are left to the threads; null where those could not do it */
async function* takeHere(
  files: readonly ListedFile[],
  site: Site,
  onLong: ((listed: ListedFile) => void) | null,
): AsyncGenerator<TakenFile, void> {
  for await (const { listed, ...read } of readAhead(files)) {
    const reader = readerOf(listed.file, site);
    const isLong = read.bytes !== null && listed.path !== null && isCopy(listed) && mayTakeLong(read.bytes);
    if (isLong && onLong !== null) onLong(listed);
    else yield { listed, ...(isLong ? takeWithoutBody : takeFile)(read, reader) };
  }
}

function isCopy({ file }: ListedFile): boolean {
  return file.endsWith('.md');
}

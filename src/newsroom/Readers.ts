// Takes in files: a few at once here; many, and what may take long, in threads, so that they hold up nobody.
import { mayTakeLong } from '../article/body/mayTakeLong.ts';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import type { ListedFile } from './ListedFile.ts';
import { type Changed, formerOutline, QUIET, quietTimes, quietTimeUnread, UNFINISHED } from './quietTime.ts';
import type { TakenInThread } from './ReadingThread.ts';
import { type Errand, ReadingThreads } from './ReadingThreads.ts';
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
  readonly taken: TakenInThread;
}

/** Readers of files. */
export class Readers {
  private readonly threads: ReadingThreads;
  /** What was taken in before it counts. */
  private readonly ahead = new Map<string, Ahead>();

  /**
   * @param onFault hears why a thread failed; its files are then taken in here
   * @param patience how long a small file may take in a thread, in milliseconds
   */
  constructor(onFault: (error: unknown) => void, patience?: number) {
    this.threads = new ReadingThreads(onFault, patience);
  }

  /** Takes in files, in any order. */
  async *take(files: readonly ListedFile[], site: Site): AsyncGenerator<TakenFile, void> {
    const rest: ListedFile[] = [];
    for (const listed of files) {
      const taken = this.takenAhead(listed, site);
      if (taken === null) rest.push(listed);
      else yield { listed, ...taken };
    }
    const isMany = rest.length >= MANY;
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
   * How long changed files must be quiet. Of many, that takes reading each: so they are taken in at once, and are ready
   * when they have been quiet.
   */
  async quietTimes(files: readonly Changed[], site: Site | null): Promise<readonly number[]> {
    if (files.length < MANY || site === null) return quietTimes(files);
    const times = new Map(files.map((changed) => [changed.listed, quietTimeUnread(changed)]));
    const errands = files.flatMap((changed) => errand(changed.listed, formerOutline(changed)));
    for await (const { listed, former, taken } of this.threads.take(errands, site)) {
      if (former !== null) times.set(listed, taken?.isWhole === true ? QUIET : UNFINISHED);
      if (taken !== null) this.ahead.set(listed.file, { stamp: listed.stamp, site, taken });
    }
    return files.map(({ listed }) => times.get(listed) ?? UNFINISHED);
  }

  /** Forgets what was taken in and did not come to count. */
  forgetAhead(): void {
    this.ahead.clear();
  }

  /** Ends the threads; what they have not taken in by then does not come. */
  close(): void {
    this.threads.close();
  }

  private takenAhead(listed: ListedFile, site: Site): Taken | null {
    const ahead = this.ahead.get(listed.file);
    this.ahead.delete(listed.file);
    if (ahead === undefined || ahead.site !== site || ahead.stamp !== listed.stamp) return null;
    listed.note(ahead.taken.known);
    return ahead.taken;
  }
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

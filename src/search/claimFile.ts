// Claims a file of the folder of derived files for this process: two that share the folder get a file each.
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** A file that nobody else uses. */
export interface Claim {
  readonly path: string;
  /** Leaves the file to others. */
  readonly release: () => Promise<void>;
}

/** So many processes can share a folder; a further one gets no file in it. */
const MOST = 16;

/** How often, in milliseconds, a claim is renewed, and after how long without that it counts as given up. */
const RENEWED = 15_000;
const GIVEN_UP = 90_000;

interface Owner {
  readonly host: string;
  readonly process: number;
  readonly token: string;
}

/** The claims of this process, which may have several. */
const own = new Set<string>();

/**
 * Claims the first free file of a name, such as `search-1.db`: after a restart that is the same one.
 * @throws the error of the file system where nothing can be written
 */
export async function claimFile(folder: string, name: string): Promise<Claim> {
  await mkdir(folder, { recursive: true });
  for (let number = 1; number <= MOST; number++) {
    const path = join(folder, `${name}-${number}.db`);
    const mark = `${path}.owner`;
    const owner = { host: hostname(), process: process.pid, token: randomUUID() };
    if ((await take(mark, owner)) || ((await isGivenUp(mark)) && (await take(mark, owner)))) {
      return claimed(path, mark, owner);
    }
  }
  throw new Error(`${MOST} processes use ${folder} already`);
}

function claimed(path: string, mark: string, { token }: Owner): Claim {
  own.add(token);
  const renew = (): void => void utimes(mark, new Date(), new Date()).catch(() => {});
  const timer = setInterval(renew, RENEWED).unref();
  const release = async (): Promise<void> => {
    clearInterval(timer);
    own.delete(token);
    await rm(mark, { force: true }).catch(() => {});
  };
  return { path, release };
}

async function take(mark: string, owner: Owner): Promise<boolean> {
  try {
    await writeFile(mark, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether nobody holds a claim any more. It is then out of the way. */
async function isGivenUp(mark: string): Promise<boolean> {
  const text = await readFile(mark, 'utf8').catch(() => null);
  if (text === null) return true;
  if (!(await isStale(mark, text))) return false;
  // Of several processes that find it so, one moves it; should it be a new claim by then, it is put back.
  const aside = `${mark}.${randomUUID()}`;
  try {
    await rename(mark, aside);
    if ((await readFile(aside, 'utf8')) !== text) await link(aside, mark);
  } catch {
    // Another process was quicker.
  }
  await rm(aside, { force: true });
  return true;
}

async function isStale(mark: string, text: string): Promise<boolean> {
  const about = await stat(mark).catch(() => null);
  if (about === null || Date.now() - about.mtimeMs > GIVEN_UP) return true;
  const owner = ownerIn(text);
  if (owner === null || owner.host !== hostname()) return false;
  // In a container that was started again, this process may have the number of the one before.
  return owner.process === process.pid ? !own.has(owner.token) : !isAlive(owner.process);
}

function ownerIn(text: string): Owner | null {
  try {
    return JSON.parse(text) as Owner;
  } catch {
    // Half written: its process is at it, or has ended in the midst.
    return null;
  }
}

function isAlive(number: number): boolean {
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

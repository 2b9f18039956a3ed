// Keeps the last good reading of every file: a change reads what changed, and a fault takes nothing from readers.
import type { Article, Author, Mentions, StandingPage } from '../article/Article.ts';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import { errorAt, type Flaw, inFile, type Problem, type Reading, START } from '../article/Problem.ts';
import { readArticle } from '../article/readArticle.ts';
import { readSite } from '../article/readSite.ts';
import { readAuthor, readStandingPage } from '../article/readStanding.ts';
import type { Archive, Picture } from '../edition/Archive.ts';
import type { ListedFile } from './listFolder.ts';
import { measurePicture } from './measurePicture.ts';
import { strayFile } from './strayFile.ts';

type Value = Article | StandingPage | Author | Picture | Site;

/** A file as it was last read. */
interface Filed {
  readonly stamp: string;
  /** The site that it was read for: another time zone or section makes another story of it. */
  readonly site: Site | null;
  readonly flaws: readonly Flaw[];
  /** Its last good reading; what has flaws now is held at this. */
  readonly good: Value | null;
  /** What it mentions, where it cannot be published as it is. */
  readonly mentions: Mentions | null;
}

interface FileReading extends Reading<Value> {
  readonly mentions?: Mentions | null;
}

type Reader = (bytes: Uint8Array) => FileReading;

/** What the folder holds: an archive, or none where there never was a usable site.yaml. */
export interface ArchiveReading {
  readonly archive: Archive | null;
  readonly problems: readonly Problem[];
}

/** Reads listed files into archives, one after the other. */
export class Desk {
  private filed = new Map<string, Filed>();

  /** Takes a listing and returns the archive that it makes. Unchanged files are not read, and stay the same objects. */
  async take(files: readonly ListedFile[]): Promise<ArchiveReading> {
    const before = this.filed;
    const now = new Map<string, Filed>();
    const site = await this.siteOf(files, before, now);
    if (site !== null) {
      for (const listed of files) await this.file(listed, site, before, now);
    }
    this.filed = now;
    return archiveOf(site, now);
  }

  private async siteOf(files: readonly ListedFile[], before: Map<string, Filed>, now: Map<string, Filed>) {
    const listed = files.find(({ file }) => file === SITE_FILE);
    const old = before.get(SITE_FILE);
    if (listed === undefined)
      now.set(SITE_FILE, {
        stamp: '',
        site: null,
        flaws: [NO_SITE],
        good: old?.good ?? null,
        mentions: null,
      });
    else now.set(SITE_FILE, await refiled(listed, null, readSite, old));
    return (now.get(SITE_FILE)?.good as Site | null | undefined) ?? null;
  }

  private async file(listed: ListedFile, site: Site, before: Map<string, Filed>, now: Map<string, Filed>) {
    const { file, stamp, flaws } = listed;
    if (file === SITE_FILE) return;
    const old = before.get(file);
    const reader = readerOf(file, site);
    if (flaws.length > 0) now.set(file, { stamp, site, flaws, good: old?.good ?? null, mentions: null });
    else if (reader === null)
      now.set(file, { stamp, site, flaws: [strayFile(file)], good: null, mentions: null });
    else now.set(file, await refiled(listed, site, reader, old));
  }
}

const SITE_FILE = 'site.yaml';

const NO_SITE = errorAt(
  START,
  'The content folder has no site.yaml.',
  'Add it with at least name, url, language, timeZone and sections.',
);

async function refiled(
  listed: ListedFile,
  site: Site | null,
  reader: Reader,
  old: Filed | undefined,
): Promise<Filed> {
  if (old !== undefined && old.stamp === listed.stamp && old.site === site) return old;
  const { bytes, flaws, stamp } = await listed.read();
  if (bytes === null) return { stamp: listed.stamp, site, flaws, good: old?.good ?? null, mentions: null };
  // It was written while it was read: what came may be half of it. The next look takes it up.
  if (stamp !== listed.stamp && old !== undefined) return old;
  const reading = reader(bytes);
  const { value, mentions = null } = reading;
  return { stamp: listed.stamp, site, flaws: reading.flaws, good: value ?? old?.good ?? null, mentions };
}

function readerOf(file: string, site: Site): Reader | null {
  const [room, ...name] = file.split('/');
  if (name.length === 0) return null;
  if (room === 'pictures') return (bytes) => measurePicture(name.join('/'), bytes);
  if (!file.endsWith('.md')) return null;
  if (room === 'articles') return (bytes) => readArticle(file, bytes, site);
  if (room === 'pages') return (bytes) => readStandingPage(file, bytes, site);
  if (room === 'authors') return (bytes) => readAuthor(file, bytes, site);
  return null;
}

function archiveOf(site: Site | null, filed: ReadonlyMap<string, Filed>): ArchiveReading {
  const problems = [...filed].flatMap(([file, { flaws }]) => inFile(file, flaws));
  if (site === null) return { archive: null, problems };
  const inRoom = (room: string) =>
    [...filed].filter(([file]) => file.startsWith(`${room}/`)).flatMap(([, { good }]) => good ?? []);
  const pictures = (inRoom('pictures') as Picture[]).map((picture) => [picture.path, picture] as const);
  const archive: Archive = {
    site,
    articles: inRoom('articles') as Article[],
    pages: inRoom('pages') as StandingPage[],
    authors: inRoom('authors') as Author[],
    pictures: new Map(pictures),
    refused: [...filed.values()].flatMap(({ mentions }) => mentions ?? []),
    problems,
  };
  return { archive, problems };
}

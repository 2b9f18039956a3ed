// A file of the content folder as it was last read.
import type { Article, Author, Mentions, StandingPage } from '../article/Article.ts';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import { limitedBy } from '../article/limitedBy.ts';
import { inFile, type Problem, type Reading } from '../article/Problem.ts';
import { readArticle } from '../article/readArticle.ts';
import { readAuthor, readStandingPage } from '../article/readStanding.ts';
import type { Picture } from '../edition/Archive.ts';
import type { ListedFile } from './ListedFile.ts';
import { measurePicture } from './measurePicture.ts';
import type { Read } from './readAhead.ts';
import { strayFile } from './strayFile.ts';

/** A file as it was last read. */
export interface Filed {
  readonly stamp: string;
  /** The site that it was read for; null for site.yaml itself. */
  readonly site: Site | null;
  readonly problems: readonly Problem[];
  /** Its last good reading; what has problems now is held at this. */
  readonly good: Article | StandingPage | Author | Picture | Site | null;
  /** What it mentions, where it cannot be published as it is. */
  readonly mentions: Mentions | null;
}

interface FileReading extends Reading<NonNullable<Filed['good']>> {
  readonly mentions?: Mentions | null;
}

type Reader = (bytes: Uint8Array) => FileReading;

/** Files what was read for a site, in place of what there was before. */
export function refiled(read: Read, site: Site | null, { reader, old }: Refiling): Filed {
  const { listed, bytes, flaws, stamp } = read;
  const { file } = listed;
  // What could not be read is not what the file says.
  const held = { stamp: bytes === null ? '' : listed.stamp, site, good: old?.good ?? null, mentions: null };
  if (bytes === null || reader === null) return { ...held, problems: inFile(file, flaws) };
  // It was written while it was read: what came may be half of it. The next look takes it up.
  if (stamp !== listed.stamp && old !== undefined) return old;
  const { value, mentions = null, flaws: found } = reader(bytes);
  const good = value ?? limited(held.good, mentions);
  return { ...held, problems: inFile(file, found), good, mentions };
}

// What is held for its words must not be held up against a takedown.
function limited(good: Filed['good'], mentions: Mentions | null): Filed['good'] {
  const isStory = good !== null && 'id' in good;
  return isStory && mentions?.limits !== undefined ? limitedBy(good, mentions.limits) : good;
}

interface Refiling {
  /** Null for what cannot be read at its place, which has flaws for that. */
  readonly reader: Reader | null;
  readonly old: Filed | undefined;
}

/** Files what nothing reads. */
export function strayFiled({ file, stamp }: ListedFile, site: Site): Filed {
  return { stamp, site, problems: inFile(file, [strayFile(file)]), good: null, mentions: null };
}

/** What reads a file, by the place where it stands; null for what is in no place that the site knows. */
export function readerOf(file: string, site: Site): Reader | null {
  const [room, ...name] = file.split('/');
  if (name.length === 0) return null;
  if (room === 'pictures') return (bytes) => measurePicture(name.join('/'), bytes);
  if (!file.endsWith('.md')) return null;
  if (room === 'articles') return (bytes) => readArticle(file, bytes, site);
  if (room === 'pages') return (bytes) => readStandingPage(file, bytes, site);
  if (room === 'authors') return (bytes) => readAuthor(file, bytes, site);
  return null;
}

/**
 * Whether reading a file again would make the same of it. Another zone or language makes another story; another list
 * of sections only of a story that has problems, or whose section is not in it.
 */
export function isUpToDate({ stamp, site: readFor, problems, good }: Filed, listed: ListedFile, site: Site) {
  if (stamp !== listed.stamp || readFor === null) return false;
  if (readFor === site) return true;
  if (readFor.timeZone !== site.timeZone || readFor.language !== site.language) return false;
  if (problems.length > 0 || good === null) return false;
  return !('id' in good) || site.sections.some(({ id }) => id === good.fields.section);
}

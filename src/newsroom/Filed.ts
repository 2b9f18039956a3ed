// A file of the content folder as it was last read.
import type { Mentions } from '../article/Article.ts';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import { limitedBy } from '../article/limitedBy.ts';
import { errorAt, inFile, type Problem, START } from '../article/Problem.ts';
import type { ListedFile } from './ListedFile.ts';
import type { TakenFile } from './Readers.ts';
import { strayFile } from './strayFile.ts';
import type { Content } from './takeFile.ts';

/** A file as it was last read. */
export interface Filed {
  readonly stamp: string;
  /** The site that it was read for; null for site.yaml itself. */
  readonly site: Site | null;
  readonly problems: readonly Problem[];
  /** Its last good reading; what has problems now is held at this. */
  readonly good: Content | null;
  /** What it mentions, where it cannot be published as it is. */
  readonly mentions: Mentions | null;
}

/** Files what was taken in for a site, in place of what there was before. */
export function refiled(taken: TakenFile, site: Site | null, old: Filed | undefined): Filed {
  const { listed, reading, flaws, stamp } = taken;
  const { file } = listed;
  // What could not be read is not what the file says.
  const held = old?.good ?? null;
  if (reading === null) return { stamp: '', site, problems: inFile(file, flaws), mentions: null, good: held };
  // It was written while it was read: what came may be half of it. The next look takes it up.
  if (stamp !== listed.stamp && old !== undefined) return old;
  const { value, mentions = null, flaws: found } = reading;
  const good = value ?? limited(held, mentions);
  // Written out: of what is put together by spreading, each may have a shape of its own in memory.
  return { stamp: listed.stamp, site, problems: inFile(file, found), mentions, good };
}

// What is held for its words must not be held up against a takedown.
function limited(good: Filed['good'], mentions: Mentions | null): Filed['good'] {
  const isStory = good !== null && 'id' in good;
  return isStory && mentions?.limits !== undefined ? limitedBy(good, mentions.limits) : good;
}

/** Files that there is no site.yaml; what it last said holds on. */
export function withoutSite(file: string, old: Filed | undefined): Filed {
  return {
    stamp: '',
    site: null,
    problems: inFile(file, [NO_SITE]),
    good: old?.good ?? null,
    mentions: null,
  };
}

const NO_SITE = errorAt(
  START,
  'The content folder has no site.yaml.',
  'Add it with at least name, url, language, timeZone and sections.',
);

/** Files what nothing reads. */
export function strayFiled({ file, stamp }: ListedFile, site: Site): Filed {
  return { stamp, site, problems: inFile(file, [strayFile(file)]), good: null, mentions: null };
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

// Works out all texts that a renaming changes, before any of them is written.
import { type Move, moveLinks, type StoryLink } from '../../article/edit/moveLinks.ts';
import { fieldsOf, type Slugs, withFront, withNewSlug, withRelated } from '../../article/edit/renameStory.ts';
import { child } from '../../article/fieldReferences.ts';
import type { Flaw, Reading } from '../../article/Problem.ts';
import { slugOf } from '../../article/readCopy.ts';
import { articleAddress, formerAddress, plainAddress } from '../../edition/redirects.ts';

/** A file of the content folder as it is now. */
export interface Copy {
  /** Relative to the content folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A file that gets another text. */
export interface TextChange extends Copy {
  readonly after: Uint8Array;
  /** What is changed in it. */
  readonly parts: readonly string[];
}

/** A link that stays, in a file. */
export interface LinkLeft extends StoryLink {
  readonly file: string;
}

/** The move of a story, and whether its old address leads to the new one. */
export interface Renaming extends Move {
  readonly redirects: boolean;
}

/** What a renaming does. */
export interface Plan {
  readonly move: Renaming;
  /** The story first, under its old name, then the others. */
  readonly changes: readonly TextChange[];
  readonly left: readonly LinkLeft[];
  /** Files that hold the old slug, but cannot be changed. */
  readonly unread: readonly string[];
}

/**
 * Plans the renaming of a story.
 * @param copies the story and all files that may name it
 * @returns the plan, or why the story itself cannot be changed
 */
export function planRename(
  move: Renaming,
  copies: readonly Copy[],
): Plan | { readonly flaws: readonly Flaw[] } {
  const changes: TextChange[] = [];
  const left: LinkLeft[] = [];
  const unread: string[] = [];
  for (const copy of copies) {
    const { value, flaws } = renamedIn(copy, move);
    if (value === null && copy.file === move.from) return { flaws };
    if (value === null) unread.push(copy.file);
    else {
      if (value.parts.length > 0)
        changes.push({ ...copy, after: Buffer.from(value.text), parts: value.parts });
      left.push(...value.left.map((link) => ({ file: copy.file, ...link })));
    }
  }
  changes.sort((a, b) => Number(b.file === move.from) - Number(a.file === move.from));
  return { move, changes, left, unread };
}

/** Whether a story has never been public, as far as its copy tells: then nobody can know its address. */
export function isUnseen(copy: string): boolean {
  const { value } = fieldsOf(copy);
  return child(value, 'draft') === 'true' && child(value, 'published') === undefined;
}

/** The text of a file as it is decoded, with its byte order mark; null where it is no text. */
export function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

interface Renamed {
  readonly text: string;
  readonly parts: readonly string[];
  readonly left: readonly StoryLink[];
}

function renamedIn({ file, bytes }: Copy, move: Renaming): Reading<Renamed> {
  const text = decoded(bytes);
  if (text === null) return { value: null, flaws: [] };
  const slugs = { old: slugOf(move.from), new: slugOf(move.to) };
  if (file === 'site.yaml') {
    const front = move.isAddressKept ? { value: text, flaws: [] } : withFront(text, slugs);
    return readingOf(front, (value) => ({ text: value, parts: value === text ? [] : ['`front`'], left: [] }));
  }
  const related = move.isAddressKept ? fieldsKept(text) : withRelated(text, slugs);
  const parts = related.value === text ? [] : ['`related`'];
  if (file !== move.from || related.value === null)
    return readingOf(related, (value) => withLinks(value, file, { move, parts }));
  return readingOf(storyUnder(related.value, slugs, move), (value) => {
    const own = value === related.value ? parts : [changedFields(text, move), ...parts];
    const linked = withLinks(value, file, { move, parts: own });
    return { ...linked, text: ended(linked.text) };
  });
}

// A file whose fields cannot be read is left alone as a whole.
function fieldsKept(copy: string): Reading<string> {
  const { value, flaws } = fieldsOf(copy);
  return value === null ? { value, flaws } : { value: copy, flaws: [] };
}

function withLinks(
  text: string,
  file: string,
  { move, parts }: { readonly move: Renaming; readonly parts: readonly string[] },
): Renamed {
  const { copy, left } = moveLinks(text, file, move);
  return { text: copy, parts: copy === text ? parts : [...parts, 'links'], left };
}

function readingOf(reading: Reading<string>, use: (text: string) => Renamed): Reading<Renamed> {
  const { value, flaws } = reading;
  return value === null ? { value, flaws } : { value: use(value), flaws: [] };
}

function storyUnder(copy: string, slugs: Slugs, { redirects }: Renaming): Reading<string> {
  if (slugs.old === slugs.new) return { value: copy, flaws: [] };
  const isAddress = (alias: string, slug: string) =>
    plainAddress(formerAddress(alias)) === articleAddress(slug);
  return withNewSlug(copy, { slugs, redirects, isAddress });
}

function changedFields(copy: string, { redirects }: Renaming): string {
  const hasId = child(fieldsOf(copy).value, 'id') !== undefined;
  return redirects && !hasId ? '`aliases` and `id`' : '`aliases`';
}

// The newsroom takes a new file whose last line is open for one that is still being written, and waits for longer
// than it keeps the old one.
function ended(copy: string): string {
  return copy.endsWith('\n') ? copy : `${copy}\n`;
}

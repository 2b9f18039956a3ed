// Changes the links of a body when the file of a story moves, and leaves every other byte as it is.
import { posix } from 'node:path';
import { decodeUriSafely, resolveLink } from '../body/links.ts';
import { splitCopy } from '../copy/splitCopy.ts';
import type { Place } from '../Problem.ts';
import { slugOf } from '../readCopy.ts';
import { readableText, splicedFile } from './editText.ts';
import { type Splice, spliced } from './Splice.ts';
import { type WrittenLink, writtenLinks } from './writtenLinks.ts';

/** The move of a story's file, both relative to the content folder. */
export interface Move {
  readonly from: string;
  readonly to: string;
  /** Whether a story has the old address afterwards: this one in another folder, or another of the same slug. */
  readonly isAddressKept: boolean;
}

/** A link to the story that moves, as it stood before. */
export interface StoryLink extends Place {
  readonly written: string;
}

/** A text with its links changed. */
export interface MovedLinks {
  readonly copy: string;
  /** Links to the story that could not be changed. */
  readonly left: readonly StoryLink[];
}

/**
 * Changes links to the file and to the address of a story that moves, and relative links in that file itself.
 * @param file the file that holds the text, as it is called before the move
 */
export function moveLinks(copy: string, file: string, move: Move): MovedLinks {
  const text = readableText(copy);
  const parts = splitCopy(text).value;
  if (parts === null) return { copy, left: [] };
  const { body, bodyLine } = parts;
  const host = { file, after: file === move.from ? move.to : file };
  const links = writtenLinks(body, bodyLine).map((link) => judged(link, host, move));
  const named = links.filter(({ isNamed }) => isNamed);
  const splices = links.flatMap(({ splice }) => splice ?? []);
  const found = writtenLinks(spliced(body, splices), bodyLine).map(({ href }) =>
    destination(href, host.after),
  );
  // What the changed text says is read: where a link would lead elsewhere than it should, none is changed.
  if (found.length !== links.length || links.some(({ leadsTo }, at) => leadsTo !== found[at]))
    return { copy, left: told(named) };
  const offset = text.length - body.length;
  const moved = splices.map((splice) => ({
    ...splice,
    start: splice.start + offset,
    end: splice.end + offset,
  }));
  return { copy: splicedFile(copy, moved), left: told(named.filter(({ splice }) => splice === null)) };
}

function told(links: readonly StoryLink[]): StoryLink[] {
  return links.map(({ line, column, written }) => ({ line, column, written }));
}

/** The file of a link, as it is called before the move and after it. */
interface Host {
  readonly file: string;
  readonly after: string;
}

interface Judged extends StoryLink {
  /** Whether it leads to the story that moves. */
  readonly isNamed: boolean;
  readonly splice: Splice | null;
  /** Where it has to lead after the move. */
  readonly leadsTo: string | null;
}

function judged({ href, at, place }: WrittenLink, host: Host, move: Move): Judged {
  const isNamed = names(href, host.file, move);
  const next = nextHref(href, host, move);
  const splice = at === null || next === null ? null : { start: at, end: at + href.length, text: next };
  const leadsTo = isNamed && splice !== null ? addressOf(move.to) : destination(href, host.file);
  return { ...place, written: href, isNamed, splice, leadsTo };
}

/** What a link has to be after the move; null where it may stay. */
function nextHref(href: string, { file, after }: Host, move: Move): string | null {
  const target = resolveLink(href, file);
  if (target.kind !== 'internal') return null;
  const [, path = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  const isStory = names(href, file, move);
  if (href.startsWith('/')) return isStory ? addressOf(move.to) + suffix : null;
  const aim = isStory ? move.to : fileOf(href, file);
  const next = posix.relative(posix.dirname(after), aim);
  return next === posix.normalize(decodeUriSafely(path)) ? null : encoded(next) + suffix;
}

function names(href: string, file: string, { from, isAddressKept }: Move): boolean {
  if (isAddressKept) return !href.startsWith('/') && fileOf(href, file) === from;
  return destination(href, file) === addressOf(from);
}

function fileOf(href: string, file: string): string {
  const path = decodeUriSafely(href.replace(/[?#].*$/s, ''));
  return posix.normalize(posix.join(posix.dirname(file), path));
}

function destination(href: string, file: string): string | null {
  const target = resolveLink(href, file);
  if (target.kind === 'internal') return target.address;
  return target.kind === 'refused' ? null : target.href;
}

function addressOf(file: string): string {
  return `/articles/${slugOf(file)}`;
}

// A parenthesis would end the destination.
function encoded(path: string): string {
  return encodeURI(path).replaceAll('(', '%28').replaceAll(')', '%29');
}

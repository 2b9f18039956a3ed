// Makes what is not a story anew for an edition in which stories have changed: pages, authors, pictures.
import type { Archive } from '../Archive.ts';
import type { Edition } from '../Edition.ts';
import { type Addresses, withoutDeadLinks } from '../liveTexts.ts';
import { withChanges } from './LayeredMap.ts';
import type { Shift } from './relisted.ts';

/** What it depends on. */
interface Change {
  readonly shift: Shift;
  readonly live: Addresses;
}

/** @param printed the edition with its stories, and with pages, authors and pictures from the edition before */
export function standingAfter(
  printed: Edition,
  archive: Archive,
  { shift, live }: Change,
): Pick<Edition, 'pages' | 'authors' | 'pictures'> {
  const inLists = archive.authors.filter(({ slug }) => printed.byAuthor.has(slug));
  const pages = shared(printed.pages, archive.pages, live);
  const authors = shared(printed.authors, inLists, live);
  const outs = [...shift.outs, ...without(printed.authors, authors)];
  const ins = [...shift.ins, ...without(authors, printed.authors)];
  return { pages, authors, pictures: picturesAfter({ ...printed, pages, authors }, archive, { outs, ins }) };
}

type Printable = Parameters<typeof withoutDeadLinks>[0];

function shared<T extends Printable>(
  before: ReadonlyMap<string, T>,
  texts: readonly T[],
  live: Addresses,
): ReadonlyMap<string, T> {
  const after = new Map<string, T>();
  for (const text of texts) after.set(text.slug, withoutDeadLinks(text, live));
  const isSame = after.size === before.size && [...after].every(([slug, text]) => before.get(slug) === text);
  return isSame ? before : after;
}

function without<T>(texts: ReadonlyMap<string, T>, others: ReadonlyMap<string, T>): readonly T[] {
  return [...texts].flatMap(([slug, text]) => (others.has(slug) ? [] : [text]));
}

interface Texts {
  readonly outs: readonly Printable[];
  readonly ins: readonly Printable[];
}

function picturesAfter(
  printed: Edition,
  { site, pictures }: Archive,
  { outs, ins }: Texts,
): Edition['pictures'] {
  const coming = new Set(ins.flatMap(picturesNamed));
  const leaving = new Set(outs.flatMap(picturesNamed).filter((path) => !coming.has(path)));
  const fresh = [...coming].filter((path) => !printed.pictures.has(path));
  leaving.delete(site.publisher?.logo ?? '');
  for (const texts of [printed.pages.values(), printed.authors.values(), printed.latest])
    for (const text of texts) {
      if (leaving.size === 0) break;
      for (const path of picturesNamed(text)) leaving.delete(path);
    }
  return withChanges(
    printed.pictures,
    new Map([
      ...[...leaving].map((path) => [path, undefined] as const),
      ...fresh.map((path) => [path, pictures.get(path)] as const),
    ]),
  );
}

function picturesNamed({ references }: Printable): readonly string[] {
  return references.filter(({ kind }) => kind === 'picture').map(({ target }) => target);
}

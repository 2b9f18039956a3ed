// Finds texts that have the name of another one.
import type { Article, Author, StandingPage } from '../article/Article.ts';
import { fieldAt } from '../article/fieldPlaces.ts';
import { type Problem, START } from '../article/Problem.ts';
import { problem } from './deadReferences.ts';
import { each, type Steps } from './Steps.ts';

type Text = Article | StandingPage | Author;

/** What must be unique. */
export type Name = 'slug' | 'id';

/** The texts whose name another one has, each with the file that keeps it. */
export type Repeats<T extends Text> = ReadonlyMap<T, string>;

/**
 * The repeats among some texts, found in steps. A name stays with the file that had it; otherwise with the story that was published
 * first, then with the first file by path: an order that is the same on every machine.
 * @param holderOf the file that had a name, if any
 */
export function* repeatsIn<T extends Text>(
  texts: readonly T[],
  key: Name,
  holderOf: (name: string) => string | undefined = () => undefined,
): Steps<Repeats<T>> {
  const repeats = new Map<T, string>();
  for (const [name, group] of yield* sharedNames(texts, key)) {
    const inOrder = [...group].sort((a, b) => publishedAt(a) - publishedAt(b) || (a.file < b.file ? -1 : 1));
    const keeper = inOrder.find(({ file }) => file === holderOf(name)) ?? inOrder[0];
    for (const text of inOrder) if (keeper !== undefined && text !== keeper) repeats.set(text, keeper.file);
  }
  return repeats;
}

function publishedAt(text: Text): number {
  if (!('id' in text) || text.fields.draft) return Number.MAX_VALUE;
  return text.fields.published?.instant ?? Number.MAX_VALUE;
}

function* sharedNames<T extends Text>(texts: readonly T[], key: Name): Steps<ReadonlyMap<string, T[]>> {
  const shared = new Map<string, T[]>();
  const names = new Set<string>();
  yield* each(texts, (text) => names.add(nameOf(text, key)));
  // Of nearly all archives this holds.
  if (names.size === texts.length) return shared;
  const first = new Map<string, T>();
  yield* each(texts, (text) => {
    const name = nameOf(text, key);
    const other = first.get(name);
    if (other === undefined) first.set(name, text);
    else shared.set(name, [...(shared.get(name) ?? [other]), text]);
  });
  return shared;
}

/** The name of a text: without an id of its own, that is its slug. */
export function nameOf(text: Text, key: Name): string {
  return key === 'id' && 'id' in text ? text.id : text.slug;
}

/** The problems of repeats, each at its name. */
export function repeatProblems<T extends Text>(repeats: Repeats<T>, key: Name): Problem[] {
  const hint =
    key === 'slug'
      ? 'Rename this file, or the other one: its name is its address. A public story is renamed by `npm run rename`, so that links to it go on.'
      : 'Give one of the two another `id`.';
  return [...repeats].map(([text, keeper]) => {
    // A slug is the name of the file, and so is an id that is not written.
    const at = key === 'id' && 'places' in text ? fieldAt(text.places, 'id') : { ...START, field: null };
    return problem(text, at, `The ${key} “${nameOf(text, key)}” is already that of ${keeper}.`, hint);
  });
}

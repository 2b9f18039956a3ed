// Has stories share what is the same in many of them: a large archive has no room for it once in each.
import type { Article, Reference } from '../../article/Article.ts';
import type { FieldPlaceMap } from '../../article/Problem.ts';
import type { Content } from '../takeFile.ts';

type Fields = Article['fields'];

/** What is there once for all that have nothing. */
export const NOTHING: readonly never[] = Object.freeze([]);
export const NO_ENTRIES = Object.freeze({});

/** So many different values of a kind are remembered; whatever comes after stays as it is. */
const MOST = 20_000;

const texts = new Map<string, string>();
const lists = new Map<string, readonly string[]>();
const places = new Map<string, FieldPlaceMap>();
const references = new Map<string, Reference>();

/** The same content in less memory: it may share parts with what was read of other files. Nothing of it is ever changed. */
export function shared<T extends Content>(content: T): T {
  return 'id' in content ? (sharedStory(content) as T) : content;
}

function sharedStory(article: Article): Article {
  const { file, slug, id, fingerprint, language, fields, places: placed, body, links } = article;
  return {
    file,
    slug,
    id: id === slug ? slug : id,
    fingerprint,
    language: sharedText(language),
    fields: sharedFields(fields),
    places: placesFrom(placesText(placed)),
    body,
    links: links.length === 0 ? NOTHING : links,
    references: article.references.length === 0 ? NOTHING : article.references.map(sharedReference),
  };
}

/** One list for all that have nothing in it. */
export function sharedEmpty<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NOTHING : list;
}

/** A text that many files have. */
export function sharedText(text: string): string {
  return remembered(texts, text, text);
}

// By name, so that the fields stay in the order in which they were read.
function sharedFields(fields: Fields): Fields {
  return {
    ...fields,
    kind: sharedText(fields.kind) as Fields['kind'],
    authors: sharedNames(fields.authors),
    topics: sharedNames(fields.topics),
    section: sharedText(fields.section),
    aliases: sharedEmpty(fields.aliases) as Fields['aliases'],
    related: sharedEmpty(fields.related) as Fields['related'],
    pictures: sharedEntries(fields.pictures),
    tweets: sharedEntries(fields.tweets),
    corrections: sharedEmpty(fields.corrections) as Fields['corrections'],
  };
}

/** Names that many files have. Of longer lists, hardly two are the same. */
export function sharedNames(names: string[]): string[] {
  const [name] = names;
  if (name === undefined) return NOTHING as unknown as string[];
  return (names.length === 1 ? remembered(lists, name, names) : names.map(sharedText)) as string[];
}

function sharedEntries<T extends object>(entries: T): T {
  return Object.keys(entries).length === 0 ? (NO_ENTRIES as T) : entries;
}

/** Places as text: of most stories, it is the same. */
export function placesText(map: FieldPlaceMap): string {
  const each = Object.entries(map).map(([field, { line, column }]) => `${field} ${line} ${column}`);
  return each.join();
}

/** The places of a text. */
export function placesFrom(text: string): FieldPlaceMap {
  const known = places.get(text);
  if (known !== undefined) return known;
  const each = text === '' ? [] : text.split(',').map((one) => one.split(' '));
  const map = each.map(([field = '', line, column]) => [
    field,
    { line: Number(line), column: Number(column) },
  ]);
  return remembered(places, text, Object.fromEntries(map));
}

/** A reference that many files have at the same place. */
export function sharedReference({ kind, field, target, line, column }: Reference): Reference {
  const reference = { kind, field: field && sharedText(field), target, line, column };
  // Other things than authors are mostly named once.
  if (kind !== 'author') return reference;
  return remembered(references, `${field} ${target} ${line} ${column}`, reference);
}

function remembered<T>(known: Map<string, T>, key: string, value: T): T {
  const last = known.get(key);
  if (last !== undefined) return last;
  if (known.size < MOST) known.set(key, value);
  return value;
}

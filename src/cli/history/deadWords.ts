// Says which address nothing answers any more, where it stood last, and how it lives on.
import type { Article } from '../../article/Article.ts';
import { fieldAt } from '../../article/fieldPlaces.ts';
import { type Problem, START } from '../../article/Problem.ts';
import { warning } from '../../edition/deadReferences.ts';
import { publicationAt } from '../../edition/publication.ts';
import { articleAddress } from '../../edition/redirects.ts';
import type { Heir } from './heirOf.ts';
import type { Standing } from './readHistory.ts';

/** Addresses that died together. */
export interface Dead {
  readonly addresses: readonly string[];
  /** Where they stood, oldest first. */
  readonly standings: readonly Standing[];
  /** The story that they should lead to, if there is one. */
  readonly heir: Heir | null;
  /** Whether readers may know that story by the identity that it has now. */
  readonly isKnown: boolean;
  /** The path of a file of the content folder from where the program was called. */
  readonly pathOf: (file: string) => string;
}

/** The problem of addresses that nothing answers, reported where it can be mended; none where there are no addresses. */
export function deadProblem({ addresses, standings, heir, isKnown, pathOf }: Dead): Problem[] {
  const last = standings.at(-1);
  if (last === undefined) return [];
  const message = `Nothing answers ${listed(addresses)} any more: ${whereTheyStood(addresses, standings)}.`;
  const comeBack = bringBack(addresses, last, pathOf);
  if (heir === null) return [warning(last, { ...START, field: 'aliases' }, message, comeBack)];
  const { article } = heir;
  const { field, words: fields } = fieldsFor(article, addresses, isKnown);
  const place = article.places[field] ?? START;
  const hint = `Add to ${article.file}: ${fields}.`;
  const words = heir.isGuess ? `If ${article.file} took its place: ${hint} Else: ${comeBack}` : hint;
  return [warning(article, { ...place, field }, message, words)];
}

/** A story that was public and that readers do not get now. */
export interface Unseen {
  readonly article: Article;
  /** Where it was public last. */
  readonly standing: Standing;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
}

/** The problem of a story that was public and is a draft, under embargo or left out for a mistake now. */
export function unpublishedProblem(address: string, { article, standing, now }: Unseen): Problem {
  const publication = publicationAt(article, now);
  if (publication === 'published' || publication === 'gone')
    return leftOutProblem(address, article, standing);
  const field = article.fields.draft ? 'draft' : 'published';
  const state = publication === 'draft' ? 'a draft' : 'under embargo';
  const message = `${address} was public, and nothing answers it while the story is ${state}: ${standing.file} ${lastStood(standing, 'it')}.`;
  const hint =
    'Publish it again, or take it down with `withdrawn: { at, reason }`, which readers get to see.';
  return warning(article, fieldAt(article.places, field), message, hint);
}

function leftOutProblem(address: string, article: Article, standing: Standing): Problem {
  const message = `${address} was public, and nothing answers it while the story is left out for a mistake that is reported of it: ${standing.file} ${lastStood(standing, 'it')}.`;
  return warning(article, { ...START, field: null }, message, 'Mend that, and it answers again.');
}

function whereTheyStood(addresses: readonly string[], standings: readonly Standing[]): string {
  const them = addresses.length === 1 ? 'it' : 'them';
  const files = new Map(standings.map((standing) => [standing.file, standing]));
  const places = [...files.values()].map((standing) => `${standing.file} ${lastStood(standing, them)}`);
  return places.length === 1 ? (places[0] ?? '') : `${places.join('; ').replaceAll(' them ', ' some ')}`;
}

/** Until when a version had something. */
export function lastStood({ until, endedBy }: Standing, what: string): string {
  if (until === null || endedBy === null) return `has ${what} in the last commit`;
  return `had ${what} until commit ${endedBy.slice(0, 10)} of ${new Date(until).toISOString().slice(0, 10)}`;
}

const MOST_LISTED = 5;

/** Addresses as one list in words. */
export function listed(addresses: readonly string[]): string {
  const shown = addresses.slice(0, MOST_LISTED);
  const more = addresses.length - shown.length;
  const all = more > 0 ? [...shown, `${more} more`] : shown;
  return all.length === 1 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

// A story that nobody knows by another identity can have back the one that feeds and short links knew.
function fieldsFor({ fields }: Article, addresses: readonly string[], isKnown: boolean) {
  const short = addresses.find((address) => address.startsWith('/a/'));
  const id = isKnown || fields.id !== undefined ? undefined : short;
  const former = addresses.filter((address) => address !== id).map(aliasFor);
  const aliases = [...fields.aliases, ...former].map(inList).join(', ');
  const words = [
    ...(former.length > 0 ? [`\`aliases: [${aliases}]\``] : []),
    ...(id === undefined ? [] : [`\`id: ${id.slice('/a/'.length)}\``]),
  ];
  return { field: former.length > 0 ? 'aliases' : 'id', words: words.join(' and ') };
}

/** The alias that stands for an address. */
function aliasFor(address: string): string {
  const slug = address.slice(articleAddress('').length);
  return address === articleAddress(slug) && !slug.includes('/') ? slug : address;
}

/** An alias as a list in front matter has it. */
export function inList(alias: string): string {
  return /^[\w./-]+$/.test(alias) ? alias : JSON.stringify(alias);
}

function bringBack(addresses: readonly string[], standing: Standing, pathOf: Dead['pathOf']): string {
  const source = standing.endedBy === null ? 'HEAD' : `${standing.endedBy.slice(0, 10)}^`;
  const path = pathOf(standing.file);
  const command = `\`git restore --source=${source} ${/^[\w./-]+$/.test(path) ? path : `"${path}"`}\``;
  if (standing.file.startsWith('authors/'))
    return `Bring the file back: ${command}; or add \`aliases: [${addresses.map(inList).join(', ')}]\` to the story that readers should find there.`;
  if (standing.fields === null) return `Give the file its name back, as it has no aliases: ${command}.`;
  const aliases = addresses.map(aliasFor).map(inList).join(', ');
  return `Add \`aliases: [${aliases}]\` to the story that replaces it, or bring the file back, with \`withdrawn\` if need be: ${command}.`;
}

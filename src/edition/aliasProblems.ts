// Finds aliases that cannot lead to their story, because their address has another page or another story's alias.
import type { Article } from '../article/Article.ts';
import { fieldAt } from '../article/fieldPlaces.ts';
import type { Problem } from '../article/Problem.ts';
import type { Archive } from './Archive.ts';
import { problem } from './deadReferences.ts';
import { endOf } from './publication.ts';
import { articleAddress, plainAddress, shortAddress } from './redirects.ts';
import { each, type Steps, those } from './Steps.ts';
import { waysTo } from './waysTo.ts';

/**
 * The problems of all aliases, found in steps. The stories stay, and only the redirect is missing. What the site itself answers cannot be
 * an alias in the first place.
 */
export function* aliasProblems(archive: Archive): Steps<Problem[]> {
  const claiming = yield* those(archive.articles, ({ fields }) => fields.aliases.length > 0);
  const standing = yield* standingAt(
    new Set(claiming.flatMap((article) => waysTo(article).plainFormer)),
    archive,
  );
  const claimed = new Map<string, string>();
  const problems: Problem[] = [];
  yield* each([...claiming].sort(byClaim), (article) => {
    for (const [index, address] of waysTo(article).former.entries()) {
      const owner = standing.get(plainAddress(address)) ?? claimed.get(address);
      if (owner === undefined) claimed.set(address, article.file);
      if (owner === undefined || (owner === article.file && claimed.has(address))) continue;
      problems.push(owner === article.file ? own(article, index) : taken(article, index, owner));
    }
  });
  return problems;
}

/** What has some addresses already. */
function* standingAt(
  addresses: ReadonlySet<string>,
  { articles, pages, site }: Archive,
): Steps<ReadonlyMap<string, string>> {
  const standing = new Map<string, string>();
  const stand = (address: string, owner: string): void => {
    if (addresses.has(address)) standing.set(address, owner);
  };
  if (addresses.size === 0) return standing;
  for (const { slug, file } of pages) stand(`/${slug}`, file);
  const [ids, slugs] = [namesIn(addresses, shortAddress({ id: '' })), namesIn(addresses, articleAddress(''))];
  yield* each(articles, ({ id, file }) => {
    if (ids.has(id)) standing.set(shortAddress({ id }), file);
  });
  yield* each(articles, ({ slug, file }) => {
    if (slugs.has(slug)) standing.set(articleAddress(slug), file);
  });
  for (const { id } of site.sections) stand(`/sections/${id}`, `the section “${id}”`);
  if (![...addresses].some((address) => LIST.test(address))) return standing;
  yield* each(listsOwned(articles), ([address, owner]) => stand(address, owner));
  return standing;
}

/** What follows a room in addresses. */
function namesIn(addresses: ReadonlySet<string>, room: string): ReadonlySet<string> {
  const inRoom = [...addresses].filter((address) => address.startsWith(room));
  return new Set(inRoom.map((address) => address.slice(room.length)));
}

const LIST = /^\/(?:authors|topics)\//;

// Of a list that only stories fill that are no more, or will be no more, the address is free, now or later.
function* listsOwned(articles: readonly Article[]): Iterable<readonly [string, string]> {
  for (const article of articles) {
    const { draft, authors } = article.fields;
    if (draft || endOf(article) !== Number.POSITIVE_INFINITY) continue;
    for (const author of authors) yield [`/authors/${author}`, `authors/${author}.md`];
    for (const [slug, name] of waysTo(article).topics) yield [`/topics/${slug}`, `the topic “${name}”`];
  }
}

function taken(article: Article, index: number, owner: string): Problem {
  const message = `The alias “${article.fields.aliases[index]}” leads elsewhere: its address belongs to ${owner}.`;
  const hint = 'Delete the alias here, or change what has its address.';
  return problem(article, fieldAt(article.places, `aliases[${index}]`), message, hint);
}

function own(article: Article, index: number): Problem {
  const message = `The alias “${article.fields.aliases[index]}” is the story’s own address.`;
  const hint = 'Delete it: every way of writing an address leads to the story already.';
  return problem(article, fieldAt(article.places, `aliases[${index}]`), message, hint);
}

// As readers are led: to a story that stays rather than to one that goes, then to the newest.
function byClaim(a: Article, b: Article): number {
  const [first, second] = [claimOf(a), claimOf(b)];
  if (first !== second) return second > first ? 1 : -1;
  return a.slug < b.slug ? -1 : 1;
}

function claimOf(article: Article): number {
  const { draft, published } = article.fields;
  const instant = draft || published === undefined ? Number.MIN_SAFE_INTEGER : published.instant;
  return endOf(article) === Number.POSITIVE_INFINITY ? instant : instant + Number.MIN_SAFE_INTEGER;
}

// Finds the addresses that were live once and that nothing answers any more.
import type { Article } from '../../article/Article.ts';
import { byPlace, type Problem } from '../../article/Problem.ts';
import type { Archive } from '../../edition/Archive.ts';
import type { Edition } from '../../edition/Edition.ts';
import { shortAddress } from '../../edition/redirects.ts';
import { waysTo } from '../../edition/waysTo.ts';
import { canonicalPath } from '../../pages/findPage.ts';
import { deadLists } from './deadLists.ts';
import { deadProblem, type Unseen, unpublishedProblem } from './deadWords.ts';
import { formerAddresses } from './formerAddresses.ts';
import { heirOf } from './heirOf.ts';
import type { Present } from './Present.ts';
import type { History, Standing } from './readHistory.ts';

/** Addresses that died together, and where they stood last. */
interface Loss {
  readonly addresses: string[];
  /** Oldest first. */
  readonly standings: Set<Standing>;
}

/**
 * The warnings about dead addresses, one for each file that they stood in. They are no errors, for the site as it is
 * has none, and a history may hold what was never put online, or be cut off.
 */
export function deadAddresses(history: History, present: Present): Problem[] {
  const { archive, edition } = present;
  const articles = new Map(archive.articles.map((article) => [article.file, article]));
  const broken = brokenFiles(archive, edition);
  const losses = new Map<string, Loss>();
  const problems: Problem[] = [];
  const former = formerAddresses(history, present.now);
  const fileNow = (file: string) =>
    presentFile(file, history, (name) => articles.has(name) || broken.has(name));
  for (const [address, standing] of former) {
    if (canonicalPath(edition, address) !== null) continue;
    const file = fileNow(standing.file);
    const article = articles.get(file);
    if (isComing(address, article))
      problems.push(...unpublished(address, { article, standing, now: present.now }));
    else if (!broken.has(file) && !isThere(file, archive)) lose(losses, file, address, standing);
  }
  for (const [file, { addresses, standings }] of losses) {
    const inOrder = [...standings].sort((a, b) => endOf(a) - endOf(b));
    const own = articles.get(file);
    const heir = own ? { article: own, isGuess: false } : heirFor(inOrder.at(-1), present, history);
    const isKnown = heir !== null && former.has(shortAddress(heir.article));
    problems.push(...deadProblem({ addresses, standings: inOrder, heir, isKnown, pathOf: present.pathOf }));
  }
  problems.push(...deadLists(history, present, { articles, broken, fileNow }));
  return problems.sort(byPlace);
}

// What is wrong with a file is said already, and once it is mended its addresses answer.
function brokenFiles({ problems }: Archive, edition: Edition): ReadonlySet<string> {
  const all = [...problems, ...edition.problems];
  return new Set(all.filter(({ severity }) => severity === 'error').map(({ file }) => file));
}

function presentFile(file: string, { renamed }: History, isPresent: (file: string) => boolean): string {
  const seen = new Set<string>();
  let name = file;
  while (!isPresent(name) && !seen.has(name)) {
    seen.add(name);
    name = renamed.get(name) ?? name;
  }
  return isPresent(name) ? name : file;
}

function isComing(address: string, article: Article | undefined): article is Article {
  if (article === undefined) return false;
  const { address: own, short, former } = waysTo(article);
  return [own, short, ...former].includes(address);
}

function unpublished(address: string, unseen: Unseen): Problem[] {
  return address === waysTo(unseen.article).address ? [unpublishedProblem(address, unseen)] : [];
}

// The page of an author comes and goes with the author's stories.
function isThere(file: string, { pages, authors }: Archive): boolean {
  return pages.some((page) => page.file === file) || authors.some((author) => author.file === file);
}

function lose(losses: Map<string, Loss>, file: string, address: string, standing: Standing): void {
  const loss = losses.get(file) ?? { addresses: [], standings: new Set() };
  loss.addresses.push(address);
  loss.standings.add(standing);
  losses.set(file, loss);
}

function endOf({ until }: Standing): number {
  return until ?? Number.POSITIVE_INFINITY;
}

function heirFor(last: Standing | undefined, { archive }: Present, history: History) {
  return last === undefined || last.fields === null ? null : heirOf(last, archive.articles, history);
}

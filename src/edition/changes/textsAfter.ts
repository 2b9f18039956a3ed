// Prints the texts of an edition anew that have changed, or whose links lead elsewhere than before.
import type { Article } from '../../article/Article.ts';
import type { Composed } from '../Composed.ts';
import type { Edition } from '../Edition.ts';
import { type Addresses, withoutDeadLinks } from '../liveTexts.ts';
import type { Prepared } from '../prepare.ts';
import { withChanges } from './LayeredMap.ts';
import { placeOf, relisted, type Shift } from './relisted.ts';

/** What the texts depend on. */
export interface Linking {
  readonly prepared: Prepared;
  /** The addresses that may have come to be live, or dead. */
  readonly doubtful: readonly string[];
  readonly live: Addresses;
  /** A story of the archive as it reads now. */
  readonly version: (article: Article) => Article;
}

/** The stories as they are printed. */
export interface Printed extends Pick<Edition, 'articles' | 'latest'> {
  readonly unlinked: ReadonlySet<string>;
}

/** The stories of an edition after a shift. */
export function textsAfter(last: Composed, shift: Shift, linking: Linking): Printed {
  const { live } = linking;
  const changes = new Map<string, Article | undefined>();
  const dead = new Map<string, boolean>();
  const print = (article: Article): Article => {
    const text = withoutDeadLinks(article, live);
    changes.set(article.slug, text);
    dead.set(article.slug, text !== article);
    return text;
  };
  for (const { slug } of shift.outs) {
    changes.set(slug, undefined);
    dead.set(slug, false);
  }
  const moved = relisted(last.edition.latest, { outs: shift.outs, ins: shift.ins.map(print) });
  const latest = withRelinked(moved, relinked(last, moved, linking), linking, print);
  return {
    latest,
    articles: withChanges(last.edition.articles, changes),
    unlinked: unlinkedAfter(last.unlinked, dead),
  };
}

/** The stories in a list that have links to what has come to be live, or dead. */
function relinked(
  last: Composed,
  latest: readonly Article[],
  { doubtful, live }: Linking,
): readonly Article[] {
  const changed = new Set(doubtful.filter((address) => last.live.has(address) !== live.has(address)));
  if (changed.size === 0) return [];
  const hasChanged = ({ links }: Article) => links.some(({ address }) => changed.has(address));
  if ([...changed].some((address) => !live.has(address))) return latest.filter(hasChanged);
  // What comes to be live matters only to stories that were printed without some of their links.
  return [...last.unlinked].flatMap((slug) => last.edition.articles.get(slug) ?? []).filter(hasChanged);
}

function withRelinked(
  latest: readonly Article[],
  texts: readonly Article[],
  { prepared: { inOrder }, version }: Linking,
  print: (article: Article) => Article,
): readonly Article[] {
  if (texts.length === 0) return latest;
  const list = [...latest];
  for (const text of texts) {
    const place = placeOf(list, text);
    const source = inOrder[placeOf(inOrder, text)];
    // It may have left the edition, or changed in other ways, at the same time.
    if (list[place]?.slug === text.slug && source?.slug === text.slug) list[place] = print(version(source));
  }
  return list;
}

function unlinkedAfter(before: ReadonlySet<string>, dead: ReadonlyMap<string, boolean>): ReadonlySet<string> {
  const changed = [...dead].filter(([slug, isDead]) => before.has(slug) !== isDead);
  if (changed.length === 0) return before;
  const after = new Set(before);
  for (const [slug, isDead] of changed) isDead ? after.add(slug) : after.delete(slug);
  return after;
}

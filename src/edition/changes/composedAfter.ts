// Composes an edition from the one before, where few stories stand otherwise: what has to do with no such story is taken over.
import type { Article } from '../../article/Article.ts';
import type { Archive } from '../Archive.ts';
import type { Composed, View } from '../Composed.ts';
import { departureOf } from '../departureOf.ts';
import type { Edition } from '../Edition.ts';
import { addressesOf as pagesIn } from '../liveTexts.ts';
import type { Prepared } from '../prepare.ts';
import { publicationAt } from '../publication.ts';
import { withChanges } from './LayeredMap.ts';
import { listsAfter } from './listsAfter.ts';
import { addressesOf, isPublic, type Move, movesAddresses, movesBetween } from './Move.ts';
import { periodAfter } from './periodAfter.ts';
import { redirectsAfter } from './redirectsAfter.ts';
import type { Shift } from './relisted.ts';
import { standingAfter } from './standingAfter.ts';
import { textsAfter } from './textsAfter.ts';

/**
 * The edition of an instant (milliseconds) after another one; null where it has to be composed afresh, because much has
 * changed, or because aliases meet something else. It is the same in either way.
 */
export function composedAfter(last: Composed, prepared: Prepared, now: number, view: View): Composed | null {
  const { archive, problems } = prepared;
  if (!differInStoriesOnly(last.prepared.archive, archive)) return null;
  const moves = movesBetween(last, archive, now, view);
  if (moves === null) return null;
  const period = periodAfter(last, archive.articles, moves, now);
  const base = { ...last.edition, ...period, problems };
  const absent = absentAfter(last.absent, moves);
  if (!moves.some(({ was, is }) => isPublic(was) || isPublic(is))) {
    const isSame = Object.entries(base).every(([name, value]) => Reflect.get(last.edition, name) === value);
    return { ...last, prepared, at: now, absent, edition: isSame ? last.edition : Object.freeze(base) };
  }
  const composed = shifted({ ...last, edition: base }, moves, { prepared, now, view });
  return composed && { ...composed, prepared, at: now, absent };
}

/** Whether all that is not a story is the same in two archives. */
function differInStoriesOnly(before: Archive, after: Archive): boolean {
  const isSame = <T>(list: readonly T[], other: readonly T[]) =>
    list.length === other.length && list.every((value, index) => value === other[index]);
  return (
    before.site === after.site &&
    before.pictures === after.pictures &&
    isSame(before.pages, after.pages) &&
    isSame(before.authors, after.authors)
  );
}

interface Aim {
  readonly prepared: Prepared;
  readonly now: number;
  readonly view: View;
}

function shifted(last: Composed, moves: readonly Move[], { prepared, now, view }: Aim): Composed | null {
  const { edition } = last;
  const { timeZone } = edition.site;
  const version = (article: Article) => view.versionAt(article, now);
  const shown = shiftOf(moves, ({ state }) => state === 'published');
  const shift = { ...shown, ins: shown.ins.map(version) };
  const lists = listsAfter(edition, shift, timeZone);
  const gone = goneAfter(edition.gone, moves, now);
  const names = withChanges<string, unknown>(edition.articles, presence(shift));
  const pages = { ...lists, pages: edition.pages, authors: lists.byAuthor, articles: names, gone };
  const readdressing = moves.filter((move) => movesAddresses(move, timeZone));
  if (last.isContested && readdressing.length > 0) return null;
  const redirects = redirectsAfter(edition, shiftOf(readdressing, isPublic), pagesIn(pages));
  if (redirects === null) return null;
  const live = pagesIn({ ...pages, gone: NOTHING }, redirects);
  const doubtful = readdressing.flatMap(({ was, is }) =>
    [was, is].flatMap((standing) => (standing ? addressesOf(standing.article, timeZone) : [])),
  );
  const { unlinked, ...texts } = textsAfter(last, shift, { prepared, doubtful, live, version });
  const printed = { ...edition, ...lists, ...texts, gone, redirects };
  const unpublished = unpublishedAfter(edition.unpublished, shift, now);
  const standing = standingAfter(printed, prepared.archive, { shift, live });
  // What is kept must not hold more than the edition does.
  const kept = pagesIn({ ...pages, articles: texts.articles, gone: NOTHING }, redirects);
  return { ...last, live: kept, unlinked, edition: Object.freeze({ ...printed, ...standing, unpublished }) };
}

const NOTHING: Edition['gone'] = new Map();

function shiftOf(moves: readonly Move[], isIn: (standing: NonNullable<Move['is']>) => boolean): Shift {
  const some = (side: 'was' | 'is') =>
    moves.flatMap(({ [side]: standing }) => (standing !== null && isIn(standing) ? [standing.article] : []));
  return { outs: some('was'), ins: some('is') };
}

function presence({ outs, ins }: Shift): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ...outs.map(({ slug }) => [slug, undefined] as const),
    ...ins.map((article) => [article.slug, article] as const),
  ]);
}

function absentAfter(absent: readonly Article[], moves: readonly Move[]): readonly Article[] {
  const isAbsent = ({ state }: NonNullable<Move['is']>) => state !== 'published';
  const { outs, ins } = shiftOf(moves, isAbsent);
  if (outs.length + ins.length === 0) return absent;
  const leaving = new Set(outs);
  return [...absent.filter((article) => !leaving.has(article)), ...ins];
}

function goneAfter(gone: Edition['gone'], moves: readonly Move[], now: number): Edition['gone'] {
  const { outs, ins } = shiftOf(moves, ({ state }) => state === 'gone');
  const departures = ins.flatMap((article) => departureOf(article, now));
  return withChanges(
    gone,
    new Map([
      ...outs.map(({ slug }) => [slug, undefined] as const),
      ...departures.map((one) => [one.slug, one] as const),
    ]),
  );
}

function unpublishedAfter(unpublished: Edition['unpublished'], { outs, ins }: Shift, now: number) {
  const leaving = outs.filter(({ slug }) => unpublished.has(slug));
  const coming = ins.flatMap((article) => {
    const state = publicationAt(article, now);
    return state === 'draft' || state === 'embargoed' ? [[article.slug, state] as const] : [];
  });
  return withChanges(
    unpublished,
    new Map([...leaving.map(({ slug }) => [slug, undefined] as const), ...coming]),
  );
}

// Puts together the bar above a page at the desk: the state of its story, and the problems of its file.
import type { Article } from '../article/Article.ts';
import type { Problem } from '../article/Problem.ts';
import type { Edition } from '../edition/Edition.ts';
import { type DeskBar, EMPTY_BAR, stateOf } from './deskBar.ts';
import { DESK } from './deskWords.ts';
import { problemGroups } from './problemGroups.ts';
import type { CopyOnDisk } from './problemView.ts';
import { previewAddress } from './share/previewAddress.ts';

/** What a bar is made of. */
export interface BarParts {
  readonly edition: Edition;
  /** All problems that the desk knows. */
  readonly known: readonly Problem[];
  /** The path of the page, canonical where there is a page. */
  readonly path: string;
  readonly copy: CopyOnDisk;
  /** The present in milliseconds. */
  readonly now: number;
}

/** The bar of the page at a path. */
export function deskBarAt({ edition, known, path, copy, now }: BarParts): DeskBar {
  const article = edition.articles.get(slugAt(path, 'articles'));
  const own = problemsAt(edition, known, path);
  const { groups } = problemGroups(own, copy);
  const problems = groups.flatMap(({ shown }) => shown);
  const moreProblems = own.length > problems.length ? DESK.moreInFile(own.length - problems.length) : null;
  const state = article === undefined ? {} : stateAbove(article, own, { edition, now });
  const here = problems.length === 0 ? [] : [{ name: DESK.problemsHere, href: '#problems' }];
  const desk = {
    name: `${DESK.desk}: ${DESK.problems(known.length).toLowerCase()}`,
    href: '/desk',
  };
  const share = article === undefined ? [] : [{ name: DESK.sharePreview, href: previewAddress(article) }];
  return { ...EMPTY_BAR, ...state, problems, moreProblems, links: [...here, ...share, desk] };
}

// Whoever mends a story should know whether readers get the version beneath its problems, or none.
function stateAbove(
  article: Article,
  own: readonly Problem[],
  { edition, now }: Pick<BarParts, 'edition' | 'now'>,
): Pick<DeskBar, 'state' | 'countdown'> {
  const above = stateOf(edition.site, article, now);
  const isHeld = own.some(({ file, severity }) => file === article.file && severity === 'error');
  return above.state === null && isHeld ? { ...above, state: DESK.held } : above;
}

/** The problems of the file behind a path, and of the pictures that its story names. */
function problemsAt({ articles }: Edition, known: readonly Problem[], path: string): readonly Problem[] {
  const named = articles.get(slugAt(path, 'articles'))?.references ?? [];
  const pictures = new Set(
    named.filter(({ kind }) => kind === 'picture').map(({ target }) => `pictures/${target}`),
  );
  return known.filter(({ file }) => isBehind(file, path) || pictures.has(file));
}

function isBehind(file: string, path: string): boolean {
  if (path === '/') return file === 'site.yaml';
  const [room = '', ...name] = file.replace(/\.md$/, '').split('/');
  const slug = name.at(-1) ?? '';
  if (room === 'articles' || room === 'authors') return slug !== '' && slugAt(path, room) === slug;
  return room === 'pages' && path === `/${slug}`;
}

function slugAt(path: string, room: string): string {
  return path.startsWith(`/${room}/`) ? path.slice(room.length + 2).toLowerCase() : '';
}

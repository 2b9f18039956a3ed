// Puts together the bar above a page at the desk: the state of its story, and the problems of its file.
import type { Problem } from '../article/Problem.ts';
import type { Edition } from '../edition/Edition.ts';
import { type DeskBar, EMPTY_BAR, stateOf } from './deskBar.ts';
import { type CopyOnDisk, problemView } from './problemView.ts';
import { DESK } from './words.ts';

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
  const problems = problemsAt(edition, known, path).map((problem) => problemView(problem, copy));
  const state = article === undefined ? {} : stateOf(edition.site, article, now);
  const here = problems.length === 0 ? [] : [{ name: DESK.problemsHere, href: '#problems' }];
  const desk = {
    name: `${DESK.desk}: ${DESK.problems(known.length).toLowerCase()}`,
    href: '/desk',
  };
  return { ...EMPTY_BAR, ...state, problems, links: [...here, desk] };
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

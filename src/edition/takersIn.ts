// Finds texts that take a name which another one has.
import type { Article, Author, StandingPage } from '../article/Article.ts';
import type { Problem } from '../article/Problem.ts';
import type { Archive } from './Archive.ts';
import type { Touch } from './changes/touchesBetween.ts';
import { type Name, nameOf, repeatProblems, repeatsIn } from './repeats.ts';
import { done } from './Steps.ts';

type Text = Article | StandingPage | Author;

/** The texts whose name belongs to another one, by their files. */
export interface Takers {
  readonly files: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

type Texts = Pick<Archive, 'articles' | 'pages' | 'authors'>;

/** The takers among some texts: a name belongs to whoever had it before, as long as that file is there. */
export function takersIn(texts: Texts, former: Texts): Takers {
  const found = [
    taking(texts.articles, former.articles, 'slug'),
    taking(texts.articles, former.articles, 'id'),
    taking(texts.pages, former.pages, 'slug'),
    taking(texts.authors, former.authors, 'slug'),
  ];
  const told = new Set<string>();
  const problems = found.flatMap((list) => {
    // Of a story that takes the slug and the id of another, one is enough.
    const first = list.filter(({ file }) => !told.has(file));
    for (const { file } of first) told.add(file);
    return first;
  });
  return { files: told, problems };
}

function taking<T extends Text>(texts: readonly T[], former: readonly T[], key: Name): readonly Problem[] {
  const holderOf = (name: string) => former.find((text) => nameOf(text, key) === name)?.file;
  return repeatProblems(done(repeatsIn(texts, key, holderOf)), key);
}

/** Whether stories have come to a name that another one of a list has: one look at the list tells, without any order. */
export function takeNames(touches: readonly Touch[], articles: readonly Article[]): boolean {
  const keys = ['slug', 'id'] as const;
  return keys.some((key) => {
    const isNew = ({ old, now }: Touch) => now !== null && now[key] !== old?.[key];
    const names = touches.filter(isNew).flatMap(({ now }) => now?.[key] ?? []);
    if (names.length === 0) return false;
    const known = new Set(names);
    return articles.filter((article) => known.has(article[key])).length > known.size;
  });
}

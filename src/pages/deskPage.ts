// The desk: all problems, and what is yet to come, to go or to be completed.
import type { Article } from '../article/Article.ts';
import type { Moment } from '../article/frontMatter/moment.ts';
import type { Problem } from '../article/Problem.ts';
import type { Archive } from '../edition/Archive.ts';
import type { Edition } from '../edition/Edition.ts';
import { publicationAt } from '../edition/publication.ts';
import { articleAddress } from '../edition/redirects.ts';
import { type TimeView, timeView } from '../edition/times.ts';
import { type Countdown, countdownTo } from './countdown.ts';
import { EMPTY_BAR } from './deskBar.ts';
import { deskProblems } from './deskProblems.ts';
import { DESK, deskWording } from './deskWords.ts';
import { type LanguageView, otherLanguage } from './LanguageView.ts';
import type { Page } from './Page.ts';
import { problemGroups } from './problemGroups.ts';
import type { CopyOnDisk, ProblemView } from './problemView.ts';
import { shellOf } from './shell.ts';

/** What the desk is made of. */
export interface DeskView {
  /** The edition for the desk, with what is yet to be published. */
  readonly edition: Edition;
  readonly archive: Archive;
  readonly copy: CopyOnDisk;
  /** The present in milliseconds. */
  readonly now: number;
}

/** The page of the desk. */
export function deskPage(view: DeskView): Page {
  const { edition } = view;
  const shell = shellOf(edition, '', {
    title: DESK.desk,
    path: null,
    wording: deskWording(edition.site),
  });
  const known = deskProblems(edition, view.archive, view.now);
  const content = {
    heading: DESK.desk,
    summary: DESK.problems(known.length),
    ...problemsByFile(view, known),
    lists: listsOf(view),
  };
  return { status: 200, template: 'desk', shell: { ...shell, desk: EMPTY_BAR }, content };
}

interface FileProblems {
  readonly file: string;
  /** What readers see meanwhile; null where only warnings were found. */
  readonly consequence: string | null;
  readonly problems: readonly ProblemView[];
  readonly more: string | null;
}

function problemsByFile(
  { archive, copy }: DeskView,
  known: readonly Problem[],
): { readonly problems: readonly FileProblems[]; readonly more: string | null } {
  const readable = new Set(
    [...archive.articles, ...archive.pages, ...archive.authors].map(({ file }) => file),
  );
  const { groups, more } = problemGroups(known, copy);
  const problems = groups.map(({ file, hasErrors, shown, more }) => {
    const consequence = readable.has(file) ? DESK.held : DESK.notPublished;
    return { file, consequence: hasErrors ? consequence : null, problems: shown, more };
  });
  return { problems, more };
}

interface Item {
  readonly headline: string;
  /** That of the headline, where it is not English. */
  readonly language: LanguageView | null;
  readonly href: string;
  readonly time: TimeView | null;
  readonly countdown: Countdown | null;
}

/** A list of stories: all are counted, the first are named. */
interface List {
  readonly heading: string;
  readonly count: number;
  readonly items: readonly Item[];
}

/** Longer lists are a job for the terminal. */
const NAMED = 50;

function listsOf(view: DeskView): List[] {
  const { archive, edition, now } = view;
  const stories = archive.articles.filter((article) => publicationAt(article, now) !== 'gone');
  const inState = (state: string) => stories.filter((article) => publicationAt(article, now) === state);
  const ending = [...inState('published'), ...inState('embargoed')].filter((article) => endOf(article));
  const newest = edition.latest;
  return [
    list(view, DESK.scheduled, bySoonest(inState('embargoed'), publicationOf), publicationOf),
    list(view, DESK.drafts, inState('draft'), null),
    list(view, DESK.ending, bySoonest(ending, endOf), endOf),
    list(
      view,
      DESK.withoutPicture,
      newest.filter(({ fields }) => fields.picture === undefined),
      null,
    ),
    list(
      view,
      DESK.withoutTopics,
      newest.filter(({ fields }) => fields.topics.length === 0),
      null,
    ),
  ];
}

type MomentOf = (article: Article) => Moment | undefined;

const publicationOf: MomentOf = ({ fields }) => fields.published;

const endOf: MomentOf = ({ fields: { expires, withdrawn } }) => {
  const ends = [expires, withdrawn?.at].filter((end) => end !== undefined);
  return ends.sort((a, b) => a.instant - b.instant)[0];
};

function bySoonest(articles: readonly Article[], momentOf: MomentOf): Article[] {
  return [...articles].sort((a, b) => (momentOf(a)?.instant ?? 0) - (momentOf(b)?.instant ?? 0));
}

function list(
  { edition: { site }, now }: DeskView,
  heading: string,
  articles: readonly Article[],
  momentOf: MomentOf | null,
): List {
  const { language } = deskWording(site);
  const items = articles.slice(0, NAMED).map((article): Item => {
    const { slug, fields } = article;
    const moment = momentOf?.(article);
    return {
      headline: fields.headline,
      language: otherLanguage(article.language, language),
      href: articleAddress(slug),
      time: moment ? timeView(moment, language, site.timeZone) : null,
      countdown: moment ? countdownTo(moment, now, language) : null,
    };
  });
  return { heading, count: articles.length, items };
}

// What an editor sees above a page, and a reader never does.
import type { Article } from '../article/Article.ts';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import { publicationAt } from '../edition/publication.ts';
import { timeView } from '../edition/times.ts';
import { type Countdown, countdownTo } from './countdown.ts';
import { DESK, deskWording } from './deskWords.ts';
import type { LanguageView } from './LanguageView.ts';
import type { ProblemView } from './problemView.ts';

/** The script of a page that reloads it. */
export interface ReloadScript {
  readonly address: string;
  readonly version: string;
  /** https://www.w3.org/TR/SRI/ */
  readonly integrity: string;
}

/** The bar of a page. */
export interface DeskBar {
  readonly label: string;
  /** The language of the bar: English. */
  readonly language: LanguageView | null;
  /** Why no reader sees the page, and for how much longer; or that readers see it in spite of its problems. */
  readonly state: string | null;
  readonly countdown: Countdown | null;
  readonly note: string | null;
  readonly links: readonly { readonly name: string; readonly href: string }[];
  readonly problems: readonly ProblemView[];
  readonly problemsLabel: string;
  /** How many more problems there are than are shown; null where all are. */
  readonly moreProblems: string | null;
  /** What reloads the page when something changes; the version is that of the page. */
  readonly script: ReloadScript | null;
}

/** A bar that says nothing yet. */
export const EMPTY_BAR: DeskBar = {
  label: DESK.desk,
  language: { tag: 'en-GB', direction: 'ltr' },
  state: null,
  countdown: null,
  note: null,
  links: [],
  problems: [],
  problemsLabel: DESK.problemsHere,
  moreProblems: null,
  script: null,
};

/** What a bar says of a story at an instant in milliseconds: that it is a draft, or under embargo and how long. */
export function stateOf(site: Site, article: Article, now: number): Pick<DeskBar, 'state' | 'countdown'> {
  const { published } = article.fields;
  const { language } = deskWording(site);
  const publication = publicationAt(article, now);
  if (publication === 'draft') return { state: DESK.isDraft, countdown: null };
  if (publication !== 'embargoed' || published === undefined) return { state: null, countdown: null };
  return {
    state: DESK.isEmbargoed(timeView(published, language, site.timeZone).text),
    countdown: countdownTo(published, now, language),
  };
}

// The front page: the lead and what stands around it, the sections, and the latest.
import type { Article } from '../article/Article.ts';
import type { Edition } from '../edition/Edition.ts';
import { siteWording } from '../edition/wordingOf.ts';
import { arrangeFront, type FrontPlan, type Strip, type StripSize } from './front/arrangeFront.ts';
import { byDays, type Day, type TimelineItem, timelineItem } from './front/timeline.ts';
import { frontHead } from './head/frontHead.ts';
import type { Page } from './Page.ts';
import { shellOf } from './shell.ts';
import { type TeaserView, teaserOf } from './teaser.ts';

/** The front for its template. */
interface FrontView {
  readonly label: string;
  readonly opening: Opening | null;
  readonly named: readonly TeaserView[];
  readonly strips: readonly StripView[];
  readonly latest: { readonly label: string; readonly days: readonly Day<TimelineItem>[] } | null;
  readonly empty: { readonly text: string; readonly hint: string };
}

/** The lead with the stories beside it. */
interface Opening {
  /** A lead that has nothing to show takes the whole width with its headline, and the others stand beneath. */
  readonly shape: 'alone' | 'beside' | 'beneath';
  readonly lead: TeaserView;
  readonly seconds: readonly TeaserView[];
}

/** A section on the front. */
interface StripView {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly size: StripSize;
  readonly lead: TeaserView;
  readonly others: readonly TeaserView[];
}

/** The front page of an edition, also of one without stories. */
export function frontPage(edition: Edition, origin: string): Page {
  const plan = arrangeFront(edition);
  const shell = shellOf(edition, origin, frontHead(edition, origin, storiesOf(plan)));
  const { fronts } = siteWording(edition.site).words;
  const content: FrontView = {
    label: fronts.topStories,
    opening: openingOf(edition, plan),
    named: plan.named.map((article) => teaserOf(edition, article)),
    strips: plan.strips.flatMap((strip) => stripView(edition, strip) ?? []),
    latest: latestOf(edition, plan.latest),
    empty: { text: fronts.empty, hint: fronts.emptyHint },
  };
  return { status: 200, template: 'front', shell, content };
}

function storiesOf({ lead, seconds, named, strips }: FrontPlan): readonly Article[] {
  return [lead ?? [], seconds, named, strips.map(({ articles }) => articles)].flat(2);
}

/** Only the first of the seconds have their standfirst beside them: more would be taller than the lead. */
const WITH_STANDFIRST = 1;

function openingOf(edition: Edition, plan: FrontPlan): Opening | null {
  if (plan.lead === null) return null;
  const lead = teaserOf(edition, plan.lead, { place: 'lead' });
  const shape = plan.seconds.length === 0 ? 'alone' : lead.picture === null ? 'beneath' : 'beside';
  const seconds = plan.seconds.map((article, index) =>
    teaserOf(edition, article, { only: index < WITH_STANDFIRST ? 'text' : 'headline' }),
  );
  return { shape, lead, seconds };
}

function stripView(edition: Edition, { section, size, articles }: Strip): StripView | null {
  const [lead, ...others] = articles;
  if (lead === undefined) return null;
  return {
    id: section.id,
    name: section.name,
    href: `/sections/${section.id}`,
    size,
    lead: teaserOf(edition, lead, { isWithinSection: true }),
    others: others.map((article) => ({
      ...teaserOf(edition, article, { isWithinSection: true, only: 'headline' }),
      published: null,
    })),
  };
}

function latestOf(edition: Edition, articles: readonly Article[]): FrontView['latest'] {
  if (articles.length === 0) return null;
  const days = byDays(edition, articles, (article) => timelineItem(edition, article));
  return { label: siteWording(edition.site).words.fronts.latest, days };
}

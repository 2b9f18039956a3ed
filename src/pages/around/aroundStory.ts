// What stands around a story on its page: its series, its authors and other stories.
import type { Article } from '../../article/Article.ts';
import type { Edition } from '../../edition/Edition.ts';
import { storiesAround } from '../../edition/storiesAround.ts';
import { dayText, type TimeView } from '../../edition/times.ts';
import { type TeaserView, teaserOf } from '../teaser.ts';
import { AROUND, WORDS } from '../words.ts';
import { type AuthorView, authorBox } from './authorBox.ts';
import { type SeriesView, seriesView } from './seriesView.ts';

/** Stories side by side under a heading. */
export interface StripView {
  readonly heading: string;
  readonly stories: readonly TeaserView[];
}

/** All around a story; what is empty is not printed. */
export interface AroundView {
  /** The name of this part of the page. */
  readonly label: string;
  readonly series: SeriesView | null;
  readonly authors: readonly AuthorView[];
  readonly related: StripView;
  readonly more: StripView;
}

/** The view of what stands around a story. */
export function aroundStory(edition: Edition, article: Article): AroundView {
  const { series, related, more } = storiesAround(edition, article);
  const section = edition.site.sections.find(({ id }) => id === article.fields.section);
  const strip = (heading: string, stories: readonly Article[]): StripView => ({
    heading,
    stories: stories.map((story) => ({ ...teaserOf(edition, story), published: dayOf(edition, story) })),
  });
  return {
    label: AROUND.label,
    series: series && seriesView(edition, article, series),
    authors: authorBox(edition, article),
    related: strip(WORDS.related, related),
    // A story may be held in a section that site.yaml no longer has, which has no stories either.
    more: withoutRepetition(strip(AROUND.moreFrom(section?.name ?? ''), more)),
  };
}

// Beside other stories, the day is enough.
function dayOf({ site }: Edition, { fields: { published } }: Article): TimeView | null {
  return published === undefined
    ? null
    : { iso: published.iso, text: dayText(published, site.language, site.timeZone) };
}

// The heading names the section. Pictures belong to what is related, so that the second strip is quieter.
function withoutRepetition({ heading, stories }: StripView): StripView {
  return {
    heading,
    stories: stories.map((story) => ({
      ...story,
      kicker: { ...story.kicker, section: null },
      picture: null,
    })),
  };
}

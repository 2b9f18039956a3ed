// What stands around a story on its page: its series, its authors and other stories.
import type { Article } from '../../article/Article.ts';
import type { Edition } from '../../edition/Edition.ts';
import { storiesAround } from '../../edition/storiesAround.ts';
import { dayText } from '../../edition/times.ts';
import { type TeaserForm, type TeaserView, teaserOf } from '../teaser.ts';
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
  return {
    label: AROUND.label,
    series: series && seriesView(edition, article, series),
    authors: authorBox(edition, article),
    related: { heading: WORDS.related, stories: related.map((story) => beside(edition, story)) },
    // A story may be held in a section that site.yaml no longer has, which has no stories either.
    more: {
      heading: AROUND.moreFrom(section?.name ?? ''),
      stories: more.map((story) => beside(edition, story, { isWithinSection: true, only: 'headline' })),
    },
  };
}

// Beside other stories, the day is enough, and a picture says nothing that the headline does not.
function beside(edition: Edition, story: Article, form: TeaserForm = {}): TeaserView {
  const { picture, ...teaser } = teaserOf(edition, story, form);
  const { language, timeZone } = edition.site;
  const { published } = story.fields;
  return {
    ...teaser,
    picture: picture && { ...picture, alt: '' },
    published: published ? { iso: published.iso, text: dayText(published, language, timeZone) } : null,
  };
}

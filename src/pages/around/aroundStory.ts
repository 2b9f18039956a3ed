// What stands around a story on its page: its series, its authors and other stories.
import type { Article } from '../../article/Article.ts';
import type { Edition } from '../../edition/Edition.ts';
import { storiesAround } from '../../edition/storiesAround.ts';
import { dayText } from '../../edition/times.ts';
import { storyWording } from '../../edition/wordingOf.ts';
import { piecesOf } from '../../words/phrases.ts';
import type { Wording } from '../../words/wordingFor.ts';
import { type LanguageView, otherLanguage, oursIn } from '../LanguageView.ts';
import { type TeaserForm, type TeaserView, teaserOf } from '../teaser.ts';
import { type AuthorView, authorBox } from './authorBox.ts';
import { type SeriesView, seriesView } from './seriesView.ts';

/** A piece of a heading, with its language where it is not that of the page. */
interface HeadingPiece {
  readonly text: string;
  readonly language: LanguageView | null;
}

/** Stories side by side under a heading. */
export interface StripView {
  readonly heading: readonly HeadingPiece[];
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
  const wording = storyWording(edition.site, article);
  const { around } = wording.words;
  const section = edition.site.sections.find(({ id }) => id === article.fields.section);
  const ours = oursIn(wording);
  const headingFrom = (name: string) =>
    piecesOf(around.moreFrom).map((piece) =>
      piece.name === null
        ? { text: piece.text, language: ours }
        : { text: name, language: otherLanguage(edition.site.language, wording.around) },
    );
  const strip = (heading: readonly HeadingPiece[], stories: readonly Article[], form: TeaserForm = {}) => ({
    heading,
    stories: stories.map((story) => beside(edition, story, { ...form, wording })),
  });
  return {
    label: around.label,
    series: series && seriesView(edition, article, series),
    authors: authorBox(edition, article),
    related: strip([{ text: around.related, language: ours }], related),
    // A story may be held in a section that site.yaml no longer has, which has no stories either.
    more: strip(headingFrom(section?.name ?? ''), more, { isWithinSection: true, only: 'headline' }),
  };
}

// Beside other stories, the day is enough, and a picture says nothing that the headline does not.
function beside(
  edition: Edition,
  story: Article,
  form: TeaserForm & { readonly wording: Wording },
): TeaserView {
  const { picture, ...teaser } = teaserOf(edition, story, form);
  const { published } = story.fields;
  const day = published && dayText(published, form.wording.around, edition.site.timeZone);
  return {
    ...teaser,
    standfirst: null,
    picture: picture && { ...picture, alt: '' },
    published: published && day ? { iso: published.iso, text: day } : null,
  };
}

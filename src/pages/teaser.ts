// The short form of a story on a front.
import type { Article } from '../article/Article.ts';
import type { Edition } from '../edition/Edition.ts';
import { type PictureView, pictureView } from '../edition/pictureView.ts';
import { articleAddress } from '../edition/redirects.ts';
import { type TimeView, timeView } from '../edition/times.ts';
import { type LanguageView, languageView } from './LanguageView.ts';
import { DESK, WORDS } from './words.ts';

/** A teaser for its template. */
export interface TeaserView {
  readonly href: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly kicker: KickerView;
  readonly published: TimeView | null;
  readonly picture: PictureView | null;
  readonly language: LanguageView;
}

/** The section of a story, and its kind where that is not news. */
export interface KickerView {
  /** Null where the story is held in a section that site.yaml no longer has. */
  readonly section: { readonly name: string; readonly href: string } | null;
  readonly kind: string | null;
  /** That no reader sees the story yet; null for every reader. */
  readonly mark: string | null;
}

/** The kicker of a story. */
export function kickerOf({ site, unpublished }: Edition, { fields, slug }: Article): KickerView {
  const state = unpublished.get(slug);
  const section = site.sections.find(({ id }) => id === fields.section);
  return {
    section: section === undefined ? null : { name: section.name, href: `/sections/${section.id}` },
    kind: WORDS.kinds[fields.kind],
    mark: state === undefined ? null : DESK[state],
  };
}

/** The teaser of a story. */
export function teaserOf(edition: Edition, article: Article): TeaserView {
  const { fields, slug, language } = article;
  const { site } = edition;
  return {
    href: articleAddress(slug),
    headline: fields.headline,
    standfirst: fields.standfirst,
    kicker: kickerOf(edition, article),
    published: fields.published ? timeView(fields.published, site.language, site.timeZone) : null,
    picture: fields.picture ? pictureView(edition, fields.picture) : null,
    language: languageView(language),
  };
}

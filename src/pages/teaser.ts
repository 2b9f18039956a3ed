// The short form of a story on a front.
import type { Article } from '../article/Article.ts';
import type { Edition } from '../edition/Edition.ts';
import type { PicturePlace } from '../edition/Rendition.ts';
import { articleAddress } from '../edition/redirects.ts';
import { type TimeView, timeView } from '../edition/times.ts';
import { siteWording } from '../edition/wordingOf.ts';
import { listText } from '../words/phrases.ts';
import type { Wording } from '../words/wordingFor.ts';
import { DESK, deskWording } from './deskWords.ts';
import { type LanguageView, otherLanguage, oursIn } from './LanguageView.ts';
import { type ResponsivePicture, responsivePicture } from './responsivePicture.ts';

/** A teaser for its template. */
export interface TeaserView {
  readonly href: string;
  readonly headline: string;
  /** Null where the headline has to do. */
  readonly standfirst: string | null;
  readonly kicker: KickerView;
  readonly published: TimeView | null;
  /** The names of who wrote it, where its kind makes them matter; else null. */
  readonly byline: string | null;
  readonly picture: ResponsivePicture | null;
  /** That of the headline and the standfirst, where it is not that of the page. */
  readonly language: LanguageView | null;
}

/** The section of a story, and its kind where that is not news. */
export interface KickerView {
  /** Null where the story is held in a section that site.yaml no longer has. */
  readonly section: NamedSection | null;
  readonly kind: string | null;
  /** The language of the kind, where it is not that of the page. */
  readonly ours: LanguageView | null;
  /** That no reader sees the story yet; null for every reader. */
  readonly mark: MarkView | null;
}

/** A section, with the language of its name where it is not that of the page. */
interface NamedSection {
  readonly name: string;
  readonly href: string;
  readonly language: LanguageView | null;
}

/** A mark, with its language where it is not that of the page. */
export interface MarkView {
  readonly text: string;
  readonly language: LanguageView | null;
}

/** The kicker of a story on a page with some wording. */
export function kickerOf(
  { site, unpublished }: Edition,
  { fields, slug }: Article,
  wording: Wording,
): KickerView {
  const state = unpublished.get(slug);
  const section = site.sections.find(({ id }) => id === fields.section);
  const languageOf = (tag: string) => otherLanguage(tag, wording.around);
  const desk = deskWording(site).language;
  return {
    section:
      section === undefined
        ? null
        : { name: section.name, href: `/sections/${section.id}`, language: languageOf(site.language) },
    kind: wording.words.story.kinds[fields.kind],
    ours: oursIn(wording),
    mark: state === undefined ? null : { text: DESK[state], language: languageOf(desk) },
  };
}

/** How a teaser differs from the whole one. */
export interface TeaserForm {
  /** Of the page, where it is not the site’s. */
  readonly wording?: Wording;
  /** In a list of one section, the kicker does not repeat it. */
  readonly isWithinSection?: boolean;
  /** Without a picture; `headline` also without the standfirst. */
  readonly only?: 'text' | 'headline';
  /** The place that the picture has: `teaser` where none is given. */
  readonly place?: PicturePlace;
}

/** The teaser of a story. */
export function teaserOf(edition: Edition, article: Article, form: TeaserForm = {}): TeaserView {
  const { fields, slug, language } = article;
  const { site } = edition;
  const { wording = siteWording(site) } = form;
  const kicker = kickerOf(edition, article, wording);
  return {
    href: articleAddress(slug),
    headline: fields.headline,
    standfirst: form.only === 'headline' ? null : fields.standfirst,
    kicker: form.isWithinSection ? { ...kicker, section: null } : kicker,
    published: fields.published ? timeView(fields.published, wording.around, site.timeZone) : null,
    byline: bylineOf(edition, article, wording),
    picture: form.only === undefined ? pictureOf(edition, article, form.place ?? 'teaser') : null,
    language: otherLanguage(language, wording.around),
  };
}

function pictureOf(edition: Edition, { fields }: Article, place: PicturePlace) {
  return fields.picture ? responsivePicture(edition, fields.picture, place) : null;
}

/** A view or a judgement is somebody's: whose it is belongs to its headline. */
const SIGNED: readonly string[] = ['analysis', 'opinion', 'review'];

function bylineOf({ authors }: Edition, { fields }: Article, { language }: Wording): string | null {
  if (!SIGNED.includes(fields.kind)) return null;
  const names = fields.authors.flatMap((id) => authors.get(id)?.fields.name ?? []);
  return names.length === 0 ? null : listText(names, language);
}

// A result of the search: a story, with the words that were looked for marked.
import type { Article } from '../../article/Article.ts';
import { commaOf } from '../../article/language.ts';
import type { Edition } from '../../edition/Edition.ts';
import { articleAddress } from '../../edition/redirects.ts';
import { type TimeView, timeView } from '../../edition/times.ts';
import { siteWording } from '../../edition/wordingOf.ts';
import type { Hit } from '../../search/Found.ts';
import { type Marks, markWords, type Segment } from '../../search/markWords.ts';
import { type LanguageView, otherLanguage } from '../LanguageView.ts';
import { type KickerView, kickerOf } from '../teaser.ts';

/** A result for its template. */
export interface SearchResultView {
  readonly href: string;
  readonly kicker: KickerView;
  readonly headline: readonly Segment[];
  readonly standfirst: readonly Segment[];
  readonly passage: PassageView | null;
  /** Its topics and the names of its authors, where words of them were looked for. */
  readonly also: readonly { readonly label: string; readonly segments: readonly Segment[] }[];
  readonly published: TimeView | null;
  /** That of the story’s words, where it is not that of the page. */
  readonly language: LanguageView | null;
}

interface PassageView {
  readonly segments: readonly Segment[];
  /** That it is a tweet, and by whom; null for the story's own words. */
  readonly source: string | null;
  /** The language of that remark, where it is not that of the story. */
  readonly language: LanguageView | null;
  readonly isBegun: boolean;
  readonly isOpen: boolean;
}

/** The result of a hit: all but the passage comes from the edition itself. */
export function searchResult(
  edition: Edition,
  article: Article,
  { passage }: Hit,
  marks: Marks,
): SearchResultView {
  const { fields, slug, language } = article;
  const { site, authors } = edition;
  const wording = siteWording(site);
  const { search, story } = wording.words;
  const marked = (texts: readonly string[]) => markedIn(texts.join(commaOf(site.language)), marks);
  const names = fields.authors.flatMap((id) => authors.get(id)?.fields.name ?? []);
  return {
    href: articleAddress(slug),
    kicker: kickerOf(edition, article, wording),
    headline: markWords(fields.headline, marks),
    standfirst: markWords(fields.standfirst, marks),
    passage: passage && {
      segments: passage.segments,
      source: passage.author === null ? null : search.tweetBy(passage.author),
      language: otherLanguage(wording.language, language),
      isBegun: passage.isBegun,
      isOpen: passage.isOpen,
    },
    also: [
      { label: search.by, segments: marked(names) },
      { label: story.topics, segments: marked(fields.topics) },
    ].filter(({ segments }) => segments.length > 0),
    published: fields.published ? timeView(fields.published, site.language, site.timeZone) : null,
    language: otherLanguage(language, site.language),
  };
}

function markedIn(text: string, marks: Marks): readonly Segment[] {
  const segments = markWords(text, marks);
  return segments.some(({ isMarked }) => isMarked) ? segments : [];
}

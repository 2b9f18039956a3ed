// A result of the search: a story, with the words that were looked for marked.
import type { Article } from '../../article/Article.ts';
import type { Edition } from '../../edition/Edition.ts';
import { articleAddress } from '../../edition/redirects.ts';
import { type TimeView, timeView } from '../../edition/times.ts';
import type { Hit } from '../../search/Found.ts';
import { type Marks, markWords, type Segment } from '../../search/markWords.ts';
import { type LanguageView, languageView } from '../LanguageView.ts';
import { type KickerView, kickerOf } from '../teaser.ts';
import { SEARCH } from './searchWords.ts';

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
  readonly language: LanguageView;
}

interface PassageView {
  readonly segments: readonly Segment[];
  /** That it is a tweet, and by whom; null for the story's own words. */
  readonly source: string | null;
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
  const names = fields.authors.flatMap((id) => authors.get(id)?.fields.name ?? []);
  return {
    href: articleAddress(slug),
    kicker: kickerOf(edition, article),
    headline: markWords(fields.headline, marks),
    standfirst: markWords(fields.standfirst, marks),
    passage: passage && {
      segments: passage.segments,
      source: passage.author === null ? null : SEARCH.tweetBy(passage.author),
      isBegun: passage.isBegun,
      isOpen: passage.isOpen,
    },
    also: [
      { label: SEARCH.by, segments: markedIn(names, marks) },
      { label: SEARCH.topics, segments: markedIn(fields.topics, marks) },
    ].filter(({ segments }) => segments.length > 0),
    published: fields.published ? timeView(fields.published, site.language, site.timeZone) : null,
    language: languageView(language),
  };
}

function markedIn(texts: readonly string[], marks: Marks): readonly Segment[] {
  const segments = markWords(texts.join(', '), marks);
  return segments.some(({ isMarked }) => isMarked) ? segments : [];
}

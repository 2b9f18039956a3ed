// The sitemap of the latest news (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
import type { Article } from '../article/Article.ts';
import { waysTo } from '../edition/waysTo.ts';
import type { DocumentFinder, Issue } from './Document.ts';
import { SITEMAP } from './sitemaps.ts';
import { element, xmlDocument } from './xml.ts';

/** The address of this sitemap. */
export const NEWS_SITEMAP_ADDRESS = '/sitemap-news.xml';

const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';

/** What a news sitemap may hold: stories of two days, and so many of them. */
const LIMITS = { age: 48 * 60 * 60 * 1000, stories: 1000 } as const;

/** The document at `/sitemap-news.xml`. Without recent stories it lists the front page: a sitemap may not be empty. */
export const newsSitemapAt: DocumentFinder = (issue, path) => {
  if (path !== NEWS_SITEMAP_ADDRESS) return null;
  const recent = recentStories(issue);
  const instants = recent.map(({ instant }) => instant);
  return {
    mediaType: 'application/xml; charset=utf-8',
    text: xmlDocument(
      'urlset',
      { xmlns: SITEMAP, 'xmlns:news': NEWS },
      recent.length > 0
        ? recent.map((story) => entryText(issue, story))
        : [element('url', [element('loc', `${issue.origin}/`)])],
    ),
    validUntil: Math.min(...instants.map((instant) => instant + LIMITS.age)),
    headers: {},
  };
};

interface Recent {
  readonly article: Article;
  readonly instant: number;
  /** The day or time of publication, as RFC 3339 writes it. */
  readonly published: string;
}

function recentStories({ edition: { latest, unpublished }, now }: Issue): readonly Recent[] {
  const recent: Recent[] = [];
  for (const article of latest) {
    const { published } = article.fields;
    if (published === undefined || unpublished.has(article.slug)) continue;
    // They come newest first.
    if (published.instant + LIMITS.age <= now || recent.length === LIMITS.stories) break;
    recent.push({ article, instant: published.instant, published: published.iso });
  }
  return recent;
}

function entryText({ edition: { site }, origin }: Issue, { article, published }: Recent): string {
  const publication = [
    element('news:name', site.name),
    element('news:language', newsLanguage(article.language)),
  ];
  return element('url', [
    element('loc', origin + encodeURI(waysTo(article).address)),
    element('news:news', [
      element('news:publication', publication),
      element('news:publication_date', published),
      element('news:title', article.fields.headline),
    ]),
  ]);
}

/** The language as this format wants it: a code of ISO 639, but for the two ways of writing Chinese. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}

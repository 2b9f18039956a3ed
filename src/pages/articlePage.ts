// The page of a story.
import type { Article } from '../article/Article.ts';
import type { Moment } from '../article/frontMatter/moment.ts';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import { topicSlug } from '../article/topicSlug.ts';
import type { Edition } from '../edition/Edition.ts';
import { articleAddress } from '../edition/redirects.ts';
import { blockViews } from './blockViews.ts';
import { otherLanguage } from './LanguageView.ts';
import type { Page, Shell } from './Page.ts';
import { pictureAddress, pictureView } from './pictureView.ts';
import { shellOf } from './shell.ts';
import { kickerOf, teaserOf } from './teaser.ts';
import { timeView } from './times.ts';
import { WORDS } from './words.ts';

/** The page of a published story. */
export function articlePage(edition: Edition, origin: string, article: Article): Page {
  const { fields, language, slug } = article;
  const shell = shellOf(edition, origin, {
    title: fields.share?.title ?? fields.headline,
    description: fields.share?.description ?? fields.standfirst,
    path: articleAddress(slug),
    language,
    section: fields.section,
    openGraph: [...articleGraph(edition, article), ...imageGraph(edition, origin, article)],
  });
  return {
    status: 200,
    template: 'article',
    shell,
    content: contentOf(edition, article),
  };
}

function contentOf(edition: Edition, article: Article): object {
  const { fields, language, blocks } = article;
  const { site } = edition;
  const time = (moment: Moment) => timeView(moment, site.language, site.timeZone);
  return {
    kicker: kickerOf(edition, article),
    language: otherLanguage(language, site.language),
    headline: fields.headline,
    standfirst: fields.standfirst,
    byline: { label: WORDS.by, authors: authorsOf(edition, article), dateline: fields.dateline ?? null },
    times: [
      ...(fields.published ? [{ label: WORDS.published, ...time(fields.published) }] : []),
      ...(fields.updated ? [{ label: WORDS.updated, ...time(fields.updated) }] : []),
    ],
    picture: fields.picture ? pictureView(edition, fields.picture) : null,
    blocks: blockViews(edition, blocks, article),
    isFeature: fields.kind === 'feature',
    corrections: correctionsOf(article, site),
    topics: { label: WORDS.topics, items: topicsOf(edition, article) },
    related: { label: WORDS.related, teasers: relatedTo(edition, article) },
  };
}

function correctionsOf({ fields, language }: Article, site: Site) {
  const newestFirst = [...fields.corrections].sort((a, b) => b.at.instant - a.at.instant);
  return {
    label: newestFirst.length === 1 ? WORDS.correction : WORDS.corrections,
    language: otherLanguage(language, site.language),
    items: newestFirst.map(({ at, text }) => ({ time: timeView(at, site.language, site.timeZone), text })),
  };
}

// A preview may have topics and authors without a page: no public story has them yet.
function topicsOf({ topics }: Edition, { fields }: Article) {
  const bySlug = new Map(fields.topics.map((name) => [topicSlug(name), name]));
  return [...bySlug].map(([slug, name]) => ({
    name,
    href: topics.has(slug) ? `/topics/${encodeURIComponent(slug)}` : null,
  }));
}

function relatedTo(edition: Edition, { fields }: Article) {
  const related = fields.related.flatMap((slug) => edition.articles.get(slug) ?? []);
  return related.map((other) => teaserOf(edition, other));
}

function authorsOf({ authors, byAuthor }: Edition, { fields }: Article) {
  return fields.authors
    .flatMap((id) => authors.get(id) ?? [])
    .map(({ slug, fields: { name } }) => ({ name, href: byAuthor.has(slug) ? `/authors/${slug}` : null }));
}

// https://ogp.me/#type_article
function articleGraph(edition: Edition, { fields }: Article): Shell['openGraph'] {
  const section = edition.site.sections.find(({ id }) => id === fields.section);
  return [
    { property: 'og:type', content: 'article' },
    ...(fields.published ? [{ property: 'article:published_time', content: fields.published.iso }] : []),
    ...(fields.updated ? [{ property: 'article:modified_time', content: fields.updated.iso }] : []),
    ...(section ? [{ property: 'article:section', content: section.name }] : []),
    ...fields.topics.map((content) => ({ property: 'article:tag', content })),
  ];
}

// The size lets the first one who shares a story see the picture at once, before it has been fetched.
function imageGraph({ pictures }: Edition, origin: string, { fields }: Article): Shell['openGraph'] {
  const src = fields.share?.picture ?? fields.picture?.src;
  const picture = src === undefined ? undefined : pictures.get(src);
  if (picture === undefined) return [];
  const alt = src === fields.picture?.src ? fields.picture?.alt : undefined;
  return [
    { property: 'og:image', content: origin + pictureAddress(picture) },
    { property: 'og:image:type', content: picture.mediaType },
    { property: 'og:image:width', content: String(picture.width) },
    { property: 'og:image:height', content: String(picture.height) },
    ...(alt === undefined ? [] : [{ property: 'og:image:alt', content: alt }]),
  ];
}

// The page of a story.
import type { Article } from '../article/Article.ts';
import type { Edition } from '../edition/Edition.ts';
import { articleAddress } from '../edition/redirects.ts';
import { topicSlug } from '../edition/topicSlug.ts';
import { blockViews } from './blockViews.ts';
import type { Page, Shell } from './Page.ts';
import { pictureView } from './pictureView.ts';
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
    openGraph: articleGraph(edition, article),
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
  const time = (moment: Parameters<typeof timeView>[0]) => timeView(moment, language, edition.site.timeZone);
  return {
    kicker: kickerOf(edition, article),
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
    corrections: {
      label: fields.corrections.length === 1 ? WORDS.correction : WORDS.corrections,
      items: [...fields.corrections]
        .sort((a, b) => b.at.instant - a.at.instant)
        .map(({ at, text }) => ({ time: time(at), text })),
    },
    topics: {
      label: WORDS.topics,
      items: [...new Map(fields.topics.map((name) => [topicSlug(name), name]))].map(([topic, name]) => ({
        name,
        href: `/topics/${encodeURIComponent(topic)}`,
      })),
    },
    related: {
      label: WORDS.related,
      teasers: fields.related
        .flatMap((slug) => edition.articles.get(slug) ?? [])
        .map((other) => teaserOf(edition, other)),
    },
  };
}

function authorsOf({ authors }: Edition, { fields }: Article) {
  return fields.authors
    .flatMap((id) => authors.get(id) ?? [])
    .map(({ slug, fields: { name } }) => ({ name, href: `/authors/${slug}` }));
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

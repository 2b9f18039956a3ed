// The page of a story.
import type { Article } from '../article/Article.ts';
import type { Moment } from '../article/frontMatter/moment.ts';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import { readingMinutes } from '../article/readingMinutes.ts';
import { topicSlug } from '../article/topicSlug.ts';
import type { Edition } from '../edition/Edition.ts';
import { timeView } from '../edition/times.ts';
import { ageNote } from './around/ageNote.ts';
import { aroundStory } from './around/aroundStory.ts';
import { blockViews } from './blockViews.ts';
import { storyHead } from './head/storyHead.ts';
import { otherLanguage } from './LanguageView.ts';
import type { Page } from './Page.ts';
import { responsivePicture } from './responsivePicture.ts';
import { shareRow } from './share/shareRow.ts';
import { shellOf } from './shell.ts';
import { kickerOf } from './teaser.ts';
import { AROUND, WORDS } from './words.ts';

/** The page of a story as it reads at an instant in milliseconds. */
export function articlePage(edition: Edition, origin: string, article: Article, now: number): Page {
  const age = ageNote(edition, article, now);
  const shell = shellOf(edition, origin, storyHead(edition, origin, article));
  return {
    status: 200,
    template: 'article',
    shell,
    content: { ...contentOf(edition, article), age: age.text, share: shareRow(edition, origin, article) },
    validUntil: age.until,
  };
}

function contentOf(edition: Edition, article: Article): object {
  const { fields, language, blocks } = article;
  const { site } = edition;
  const minutes = readingMinutes(article);
  const around = aroundStory(edition, article);
  const time = (moment: Moment) => timeView(moment, site.language, site.timeZone);
  return {
    kicker: { ...kickerOf(edition, article), series: around.series },
    language: otherLanguage(language, site.language),
    headline: fields.headline,
    standfirst: fields.standfirst,
    byline: { label: WORDS.by, authors: authorsOf(edition, article), dateline: fields.dateline ?? null },
    times: [
      ...(fields.published ? [{ label: WORDS.published, ...time(fields.published) }] : []),
      ...(fields.updated ? [{ label: WORDS.updated, ...time(fields.updated) }] : []),
    ],
    readingTime: minutes === 0 ? null : AROUND.readingTime(minutes),
    picture: fields.picture ? responsivePicture(edition, fields.picture, 'text') : null,
    blocks: blockViews(edition, blocks, article),
    isFeature: fields.kind === 'feature',
    corrections: correctionsOf(article, site),
    topics: { label: WORDS.topics, items: topicsOf(edition, article) },
    around,
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

function authorsOf({ authors, byAuthor }: Edition, { fields }: Article) {
  return fields.authors
    .flatMap((id) => authors.get(id) ?? [])
    .map(({ slug, fields: { name } }) => ({ name, href: byAuthor.has(slug) ? `/authors/${slug}` : null }));
}

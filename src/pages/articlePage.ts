// The page of a story.
import type { Article } from '../article/Article.ts';
import type { Moment } from '../article/frontMatter/moment.ts';
import { readingMinutes } from '../article/readingMinutes.ts';
import { topicSlug } from '../article/topicSlug.ts';
import type { Edition } from '../edition/Edition.ts';
import { type TimeView, timeView } from '../edition/times.ts';
import { storyWording } from '../edition/wordingOf.ts';
import { amount } from '../words/plural.ts';
import type { Wording } from '../words/wordingFor.ts';
import { ageNote } from './around/ageNote.ts';
import { aroundStory } from './around/aroundStory.ts';
import { blockViews } from './blockViews.ts';
import { bylineView } from './bylineView.ts';
import { storyHead } from './head/storyHead.ts';
import { nameLanguage, otherLanguage, oursIn } from './LanguageView.ts';
import type { Page } from './Page.ts';
import { responsivePicture } from './responsivePicture.ts';
import { shareRow } from './share/shareRow.ts';
import { shellOf } from './shell.ts';
import { kickerOf } from './teaser.ts';

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
  const { fields } = article;
  const { site } = edition;
  const wording = storyWording(site, article);
  const { words, language } = wording;
  const minutes = readingMinutes(article);
  const around = aroundStory(edition, article);
  const time = (moment: Moment) => timeView(moment, wording.around, site.timeZone);
  return {
    kicker: { ...kickerOf(edition, article, wording), series: around.series },
    headline: fields.headline,
    standfirst: fields.standfirst,
    byline: bylineView(edition, article, wording),
    times: {
      language: oursIn(wording),
      items: [
        ...(fields.published ? [{ label: words.story.published, ...time(fields.published) }] : []),
        ...(fields.updated ? [{ label: words.story.updated, ...time(fields.updated) }] : []),
      ],
      readingTime: minutes === 0 ? null : words.around.readingTime(amount(minutes, language)),
    },
    picture: fields.picture ? responsivePicture(edition, fields.picture, 'text') : null,
    blocks: blockViews(edition, article, article),
    isFeature: fields.kind === 'feature',
    corrections: correctionsOf(article, wording, time),
    topics: { label: words.story.topics, language: oursIn(wording), items: topicsOf(edition, article) },
    around,
  };
}

function correctionsOf({ fields }: Article, wording: Wording, time: (moment: Moment) => TimeView) {
  const newestFirst = [...fields.corrections].sort((a, b) => b.at.instant - a.at.instant);
  return {
    label: wording.words.story.corrections(amount(newestFirst.length, wording.language)),
    language: oursIn(wording),
    items: newestFirst.map(({ at, text }) => ({ time: time(at), text })),
  };
}

// A preview may have topics and authors without a page: no public story has them yet.
function topicsOf({ site, topics }: Edition, { fields, language }: Article) {
  const bySlug = new Map(fields.topics.map((name) => [topicSlug(name), name]));
  return [...bySlug].map(([slug, name]) => ({
    name,
    language: otherLanguage(nameLanguage(name, site.language, language), language),
    href: topics.has(slug) ? `/topics/${encodeURIComponent(slug)}` : null,
  }));
}

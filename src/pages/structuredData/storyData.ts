// A story: what it says of itself, who wrote and publishes it, what it quotes and what was corrected in it.
import type { Article } from '../../article/Article.ts';
import { countWords } from '../../article/body/countWords.ts';
import { readingMinutes } from '../../article/readingMinutes.ts';
import { zonedTime } from '../../article/zonedTime.ts';
import type { Edition } from '../../edition/Edition.ts';
import { modifiedAt } from '../../edition/modifiedAt.ts';
import { permanentId } from '../../edition/permanentId.ts';
import { articleAddress, shortAddress } from '../../edition/redirects.ts';
import { storyImages } from './imageData.ts';
import { personData } from './personData.ts';
import { publisherData, publisherReference } from './publisherData.ts';
import { quotedPost } from './quotedPost.ts';
import { CONTEXT, type Facts, type StructuredData, type Thing } from './StructuredData.ts';

/** https://schema.org/NewsArticle and its kinds; there is none for features. */
const TYPES = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  explainer: 'BackgroundNewsArticle',
  feature: 'NewsArticle',
  review: 'ReviewNewsArticle',
} as const;

/** The document of a story. */
export function storyData(edition: Edition, origin: string, article: Article): StructuredData {
  const { fields, language } = article;
  const address = origin + articleAddress(article.slug);
  const facts: Facts = {
    mainEntityOfPage: address,
    url: address,
    identifier: permanentId(edition, shortAddress(article)),
    headline: fields.headline,
    ...(fields.share?.title && { alternativeHeadline: fields.share.title }),
    description: fields.standfirst,
    image: storyImages(edition, origin, article),
    ...datesOf(article),
    author: authorsOf(edition, origin, article),
    publisher: publisherData(edition, origin),
    ...subjectOf(edition, article),
    ...lengthOf(article),
    inLanguage: language,
    isAccessibleForFree: true,
    ...correctionsOf(article),
    ...citationsOf(edition, origin, article),
  };
  return { '@context': CONTEXT, '@type': TYPES[fields.kind], ...facts };
}

// https://schema.org/timeRequired: how long a work takes, as an ISO 8601 duration.
function lengthOf(article: Article): Facts {
  const { words, signs } = countWords(article);
  const minutes = readingMinutes(article);
  return { wordCount: words + signs, ...(minutes > 0 && { timeRequired: `PT${minutes}M` }) };
}

function datesOf(article: Article): Facts {
  const { published } = article.fields;
  const modified = modifiedAt(article);
  return {
    ...(published && { datePublished: zonedTime(published) }),
    ...(modified && { dateModified: zonedTime(modified) }),
  };
}

// A story without a byline is that of the paper: by identity and address alone, so that no reading view prints its name as
// a byline.
function authorsOf(edition: Edition, origin: string, { fields }: Article): readonly Thing[] | Thing {
  const known = fields.authors.flatMap((id) => edition.authors.get(id) ?? []);
  if (known.length === 0) return { ...publisherReference(origin), url: `${origin}/` };
  return known.map((author) => personData(edition, origin, author));
}

function subjectOf({ site }: Edition, { fields }: Article): Facts {
  const section = site.sections.find(({ id }) => id === fields.section);
  return {
    ...(section && { articleSection: section.name }),
    ...(fields.topics.length > 0 && { keywords: fields.topics }),
    ...(fields.dateline && { dateline: fields.dateline }),
    ...(fields.series && { isPartOf: { '@type': 'CreativeWorkSeries', name: fields.series } }),
  };
}

function correctionsOf({ fields }: Article): Facts {
  const newestFirst = [...fields.corrections].sort((a, b) => b.at.instant - a.at.instant);
  const correction = newestFirst.map(
    ({ at, text }): Thing => ({
      '@type': 'CorrectionComment',
      text,
      datePublished: zonedTime(at),
    }),
  );
  return correction.length === 0 ? {} : { correction };
}

function citationsOf(edition: Edition, origin: string, { body, fields: { tweets } }: Article): Facts {
  const keys = new Set(body.placed.flatMap((one) => (one.kind === 'tweet' ? [one.key] : [])));
  const citation = [...keys].flatMap((key) => quotedPost(edition, origin, { tweets, key }) ?? []);
  return citation.length === 0 ? {} : { citation };
}

// Advises on stories that are published by mistake: with the words of a draft, or in a far year.
import type { Article } from '../article/Article.ts';
import { DRAFT_STANDFIRST, DRAFT_TEXT } from '../article/draftWords.ts';
import { fieldAt } from '../article/fieldPlaces.ts';
import { type Problem, START } from '../article/Problem.ts';
import { warning } from './deadReferences.ts';

/** In milliseconds. Stories are planned for weeks, not for years. */
const YEAR = 366 * 86_400_000;

/** The warnings about the publication of a story; a draft has none. */
export function publicationAdvice(article: Article, now: number): Problem[] {
  const { draft, published } = article.fields;
  if (draft || published === undefined) return [];
  const far = '`published` is more than a year ahead: until then, no reader sees the story.';
  const isFar = published.instant > now + YEAR;
  return [
    ...wordsOfDraft(article),
    ...(isFar
      ? [warning(article, fieldAt(article.places, 'published'), far, 'Mend the year, if it is a slip.')]
      : []),
  ];
}

function wordsOfDraft(article: Article): Problem[] {
  const { fields, places, body } = article;
  const isText = body.text.trim() === DRAFT_TEXT;
  const hint = 'Write it, or set `draft: true`.';
  const standfirst = '`standfirst` is still that of a new draft.';
  const text = 'The text is still that of a new draft.';
  return [
    ...(fields.standfirst === DRAFT_STANDFIRST
      ? [warning(article, fieldAt(places, 'standfirst'), standfirst, hint)]
      : []),
    ...(isText ? [warning(article, { ...START, field: null }, text, hint)] : []),
  ];
}

// Advises on headlines that cannot be shown whole away from their page.
import type { Article } from '../article/Article.ts';
import { fieldAt } from '../article/fieldPlaces.ts';
import type { Problem } from '../article/Problem.ts';
import { cardCanShow } from './cardCanShow.ts';
import { warning } from './deadReferences.ts';

/** About what results of searches and previews of links show of a title; none of them names a limit. */
const SHOWN = 70;

/** So many signs are named; words in a script of their own have many. */
const MOST_NAMED = 10;

/** The warnings about the title that a story has where it is found and shared: `share.title`, else the headline. */
export function headlineAdvice(article: Article): Problem[] {
  const { headline, share } = article.fields;
  const [field, title] = share?.title === undefined ? ['headline', headline] : ['share.title', share.title];
  const warn = (message: string, hint: string) =>
    warning(article, fieldAt(article.places, field), message, hint);
  return [...lengthAdvice(field, title, warn), ...cardAdvice(field, title, warn)];
}

type Warn = (message: string, hint: string) => Problem;

function lengthAdvice(field: string, title: string, warn: Warn): Problem[] {
  const length = [...title].length;
  if (length <= SHOWN) return [];
  const message = `\`${field}\` has ${length} characters; search results and previews show about ${SHOWN}.`;
  const hint =
    field === 'headline'
      ? 'Give a shorter one for them as `share.title`: the page keeps its headline whole.'
      : `Shorten it by ${length - SHOWN}.`;
  return [warn(message, hint)];
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function cardAdvice(field: string, title: string, warn: Warn): Problem[] {
  if (cardCanShow(title)) return [];
  const signs = new Set([...graphemes.segment(title)].map(({ segment }) => segment));
  const unknown = [...signs].filter((sign) => !cardCanShow(sign)).slice(0, MOST_NAMED);
  const named = unknown.length === 0 ? '' : ` “${unknown.join('”, “')}”`;
  const message = `The share picture shows no headline: its typefaces lack signs of \`${field}\`${named && `,${named}`}.`;
  const hint =
    field === 'headline'
      ? 'Write them otherwise in `share.title`: the page keeps its headline.'
      : 'Write them otherwise, or leave the field out where the headline has none of them.';
  return [warn(message, hint)];
}

// Advises on headlines that are too long for where they are shown away from their page.
import type { Article } from '../article/Article.ts';
import { fieldAt } from '../article/fieldPlaces.ts';
import type { Problem } from '../article/Problem.ts';
import { warning } from './deadReferences.ts';

/** About what results of searches and previews of links show of a title; none of them names a limit. */
const SHOWN = 70;

/** The warning about the title that a story has where it is found and shared: `share.title`, else the headline. */
export function headlineAdvice(article: Article): Problem[] {
  const { headline, share } = article.fields;
  const [field, title] = share?.title === undefined ? ['headline', headline] : ['share.title', share.title];
  const length = [...title].length;
  if (length <= SHOWN) return [];
  const message = `\`${field}\` has ${length} characters; search results and previews show about ${SHOWN}.`;
  const hint =
    field === 'headline'
      ? 'Give a shorter one for them as `share.title`: the page keeps its headline whole.'
      : `Shorten it by ${length - SHOWN}.`;
  return [warning(article, fieldAt(article.places, field), message, hint)];
}

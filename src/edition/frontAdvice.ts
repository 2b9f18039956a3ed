// Advises on stories that the front names and that are gone.
import { fieldAt } from '../article/fieldPlaces.ts';
import type { Problem } from '../article/Problem.ts';
import type { Archive } from './Archive.ts';
import { absenceOf } from './absence.ts';
import { warning } from './deadReferences.ts';
import { frontNames } from './siteProblems.ts';

/** The warnings about the front. What is not public yet may well be planned for it. */
export function frontAdvice({ site, articles }: Archive, now: number): Problem[] {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  return frontNames(site).flatMap(({ slug, field }) => {
    const article = bySlug.get(slug);
    const absence = article === undefined ? null : absenceOf({ article, reader: null }, now, site.timeZone);
    if (absence === null || absence.until !== null) return [];
    const message = `\`${field}\` names ${absence.what}.`;
    return [
      warning(
        { file: 'site.yaml' },
        fieldAt(site.places, field),
        message,
        'Name another story, or delete it.',
      ),
    ];
  });
}

// Finds names in site.yaml that nothing has.
import { fieldAt } from '../article/fieldPlaces.ts';
import { nearestName } from '../article/frontMatter/nearestName.ts';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import type { Problem } from '../article/Problem.ts';
import type { Archive } from './Archive.ts';
import { warning } from './deadReferences.ts';

/** The stories that the front names, each with its field. */
export function frontNames({ front }: Site): { readonly slug: string; readonly field: string }[] {
  const lead = front?.lead === undefined ? [] : [{ slug: front.lead, field: 'front.lead' }];
  return [...lead, ...(front?.order ?? []).map((slug, index) => ({ slug, field: `front.order[${index}]` }))];
}

/** Warns of stories on the front, and of a logo, that are not there. They are only left out. */
export function siteProblems({ site, pictures }: Archive, stories: ReadonlySet<string>): Problem[] {
  const warn = (field: string, message: string, hint: string) =>
    warning({ file: 'site.yaml' }, fieldAt(site.places, field), message, hint);
  const front = frontNames(site)
    .filter(({ slug }) => !stories.has(slug))
    .map(({ slug, field }) => {
      const nearest = nearestName(slug, [...stories].sort());
      const hint = nearest === null ? 'Write the slug of a story.' : `Did you mean ${nearest}?`;
      return warn(field, `\`${field}\` names “${slug}”, which is no story.`, hint);
    });
  const logo = site.publisher?.logo;
  if (logo === undefined || pictures.has(logo)) return front;
  const nearest = nearestName(logo, [...pictures.keys()].sort());
  const hint =
    nearest === null ? 'Save it in the folder pictures/, or mend the name.' : `Did you mean ${nearest}?`;
  return [...front, warn('publisher.logo', `There is no picture “${logo}”.`, hint)];
}

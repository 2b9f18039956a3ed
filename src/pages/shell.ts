// Builds the shell of a page: title, description, canonical address, navigation and metadata.
import { directionOf } from '../article/language.ts';
import type { Edition } from '../edition/Edition.ts';
import { timeView } from '../edition/times.ts';
import { footerOf, sectionLinks } from './footer.ts';
import { FRONTS } from './frontWords.ts';
import { metadataOf } from './head/metadataOf.ts';
import type { About, LabelledTime, Shell } from './Page.ts';
import { SEARCH } from './search/searchWords.ts';
import { DISPLAY } from './words.ts';

/** The shell of a page of an edition. */
export function shellOf(edition: Edition, origin: string, about: About): Shell {
  const { site } = edition;
  const isFront = about.path === '/';
  const canonical = about.path === null ? null : origin + about.path;
  const description = about.description ?? site.description ?? site.name;
  const title = isFront ? site.name : documentTitle(about.title, site.name);
  return {
    title,
    description,
    canonical,
    language: site.language,
    direction: directionOf(site.language),
    site: { name: site.name, description: site.description ?? null },
    navigation: sectionLinks(edition, about),
    search: { name: SEARCH.heading, href: '/search' },
    footer: footerOf(edition, about),
    metadata: metadataOf(edition, origin, { ...about, description, canonical }),
    display: DISPLAY,
    isFront,
    newest: isFront ? newestOf(edition) : null,
    desk: null,
  };
}

// The day is that of the newest story and not the present: the same content gives the same page.
function newestOf({ site, latest, unpublished }: Edition): LabelledTime | null {
  const newest = latest.find(({ slug }) => !unpublished.has(slug))?.fields.published;
  return newest === undefined
    ? null
    : { label: FRONTS.newest, ...timeView(newest, site.language, site.timeZone) };
}

/** What search results and tabs show of a title before they cut it off. */
const TITLE_LENGTH = 70;

/** The title with the site's name where there is room for it. The title itself is never cut: a claim keeps its qualifier. */
function documentTitle(title: string, site: string): string {
  const whole = `${title} – ${site}`;
  return [...whole].length <= TITLE_LENGTH ? whole : title;
}

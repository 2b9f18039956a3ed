// Builds the shell of a page: title, description, canonical address, navigation and metadata.
import { directionOf } from '../article/language.ts';
import type { Edition } from '../edition/Edition.ts';
import { timeView } from '../edition/times.ts';
import { siteWording } from '../edition/wordingOf.ts';
import { footerOf, sectionLinks } from './footer.ts';
import { metadataOf } from './head/metadataOf.ts';
import { otherLanguage, oursIn } from './LanguageView.ts';
import type { About, Shell, WordedTime } from './Page.ts';

/** The shell of a page of an edition. */
export function shellOf(edition: Edition, origin: string, about: About): Shell {
  const { site } = edition;
  const wording = about.wording ?? siteWording(site);
  const isFront = about.path === '/';
  const canonical = about.path === null ? null : origin + about.path;
  const description = about.description ?? site.description ?? site.name;
  const title = isFront ? site.name : documentTitle(about.title, site.name);
  return {
    title,
    description,
    canonical,
    language: wording.around,
    direction: directionOf(wording.around),
    siteLanguage: otherLanguage(site.language, wording.around),
    ours: oursIn(wording),
    skip: wording.words.site.skip,
    ...furnitureOf(edition, about),
    site: { name: site.name, description: site.description ?? null },
    metadata: metadataOf(edition, origin, { ...about, description, canonical }),
    isFront,
    newest: isFront ? newestOf(edition) : null,
    desk: null,
  };
}

// The head and the foot are in the site's words on every page.
function furnitureOf(edition: Edition, about: About) {
  const wording = siteWording(edition.site);
  const { footer, search, display } = wording.words;
  return {
    siteOurs: oursIn(wording),
    navigation: sectionLinks(edition, about),
    sectionsLabel: footer.sections,
    search: { name: search.heading, href: '/search', current: false },
    footer: footerOf(edition, about),
    display,
  };
}

// The day is that of the newest story and not the present: the same content gives the same page.
function newestOf({ site, latest, unpublished }: Edition): WordedTime | null {
  const newest = latest.find(({ slug }) => !unpublished.has(slug))?.fields.published;
  if (newest === undefined) return null;
  const [before = '', after = ''] = siteWording(site).words.fronts.newest.split('{date}');
  return { before, after, ...timeView(newest, site.language, site.timeZone) };
}

/** What search results and tabs show of a title before they cut it off. */
const TITLE_LENGTH = 70;

/** The title with the site's name where there is room for it. The title itself is never cut: a claim keeps its qualifier. */
function documentTitle(title: string, site: string): string {
  const whole = `${title} – ${site}`;
  return [...whole].length <= TITLE_LENGTH ? whole : title;
}

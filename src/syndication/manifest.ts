// The web app manifest (W3C): what the site is called and looks like where a reader keeps it among the apps of a device.
import { directionOf } from '../article/language.ts';
import type { DocumentFinder, Issue } from './Document.ts';

/** Its address, which every page names. */
const ADDRESS = '/site.webmanifest';

/** The paper of the light scheme, as in the head of pages: a manifest can name one colour alone. */
const PAPER = '#fffdf8';

/** Home screens show about twelve characters of a name; longer ones they cut themselves. */
const SHORT = 12;

/** Where a manifest offers more, devices show the first four. */
const SHORTCUTS = 4;

/** The document at `/site.webmanifest`. */
export const manifestAt: DocumentFinder = (issue, path) => {
  if (path !== ADDRESS) return null;
  const { site } = issue.edition;
  const manifest = {
    id: '/',
    name: site.name,
    ...([...site.name].length <= SHORT ? { short_name: site.name } : {}),
    ...(site.description === undefined ? {} : { description: site.description }),
    lang: site.language,
    dir: directionOf(site.language),
    start_url: '/',
    scope: '/',
    // With the way back that every reader of several stories needs, which `standalone` takes away.
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    categories: ['news'],
    icons: iconsOf(issue),
    shortcuts: shortcutsOf(issue),
  };
  return {
    mediaType: 'application/manifest+json; charset=utf-8',
    text: `${JSON.stringify(manifest, null, 2)}\n`,
    validUntil: Number.POSITIVE_INFINITY,
    headers: {},
  };
};

const ICONS = [
  { name: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  { name: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
  { name: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
  { name: 'icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
];

function iconsOf({ assets }: Issue) {
  return ICONS.flatMap(({ name, ...icon }) => {
    const asset = assets?.get(name);
    return asset === undefined ? [] : [{ src: asset.address, ...icon }];
  });
}

// Sections that have a page: the others are known to nobody yet.
function shortcutsOf({ edition: { site, sections } }: Issue) {
  return site.sections
    .filter(({ id }) => (sections.get(id)?.length ?? 0) > 0)
    .slice(0, SHORTCUTS)
    .map(({ id, name }) => ({ name, url: `/sections/${id}` }));
}

// Advises on what a story and the site say of themselves where stories are shared and found.
import type { Article } from '../article/Article.ts';
import { fieldAt } from '../article/fieldPlaces.ts';
import type { Moment } from '../article/frontMatter/moment.ts';
import type { Problem } from '../article/Problem.ts';
import type { Archive } from './Archive.ts';
import { warning } from './deadReferences.ts';

/** About what previews of links show of a description; results of searches show less. None of them names a limit. */
const SHOWN = 200;

/** In pixels: https://developers.google.com/search/docs/appearance/structured-data/organization */
const SMALLEST_LOGO = 112;

/**
 * The warnings about what a story says of itself where it is shared. A standfirst may be longer than previews show: it
 * is written for the page, and keeps its qualifiers.
 */
export function shareAdvice(article: Article, now: number): Problem[] {
  const { share } = article.fields;
  const length = [...(share?.description ?? '')].length;
  const place = fieldAt(article.places, 'share.description');
  const message = `\`share.description\` has ${length} characters; previews show about ${SHOWN}.`;
  const hint = `Shorten it by ${length - SHOWN}, or leave it out: the standfirst stands in for it.`;
  return [...(length > SHOWN ? [warning(article, place, message, hint)] : []), ...aheadAdvice(article, now)];
}

function aheadAdvice(article: Article, now: number): Problem[] {
  const { published, updated, corrections } = article.fields;
  const isAhead = ({ instant }: Moment) => instant > Math.max(now, published?.instant ?? now);
  const warn = (field: string, message: string, hint: string) =>
    warning(article, fieldAt(article.places, field), `\`${field}\` is ahead: ${message}`, hint);
  return [
    ...(updated !== undefined && isAhead(updated)
      ? [
          warn(
            'updated',
            'readers are told of the change only then.',
            'Write the time of the change when it is made.',
          ),
        ]
      : []),
    ...corrections.flatMap(({ at }, index) =>
      isAhead(at)
        ? [
            warn(
              `corrections[${index}].at`,
              'readers see the correction only then.',
              'Write the time at which it was made.',
            ),
          ]
        : [],
    ),
  ];
}

/** The warnings about what the whole site is shared and found with. */
export function siteShareAdvice({ site, pictures }: Archive): Problem[] {
  const warn = (field: string, message: string, hint: string) =>
    warning({ file: 'site.yaml' }, fieldAt(site.places, field), message, hint);
  const logo = pictures.get(site.publisher?.logo ?? '');
  const isSmall =
    logo !== undefined &&
    logo.mediaType !== 'image/svg+xml' &&
    Math.min(logo.width, logo.height) < SMALLEST_LOGO;
  const flaw = originFlaw(new URL(site.url));
  const size = isSmall ? `“${logo.path}” is ${logo.width} by ${logo.height} pixels large` : '';
  return [
    ...(flaw === null
      ? []
      : [
          warn(
            'url',
            flaw,
            'Write the public address of the site, with https://: every shared link begins with it.',
          ),
        ]),
    ...(isSmall
      ? [
          warn(
            'publisher.logo',
            `${size}: search engines want a logo of at least ${SMALLEST_LOGO} by ${SMALLEST_LOGO}.`,
            'Save a larger version, or an SVG.',
          ),
        ]
      : []),
  ];
}

/** Names and numbers that lead to the machine itself, or into a network that no reader is in. */
const PRIVATE =
  /^(?:localhost|.*\.(?:localhost|local|internal|lan)|(?:127|10)(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|0\.0\.0\.0|\[::1?\]|\[f[cd].*\])$/;

function originFlaw({ protocol, hostname, origin }: URL): string | null {
  if (PRIVATE.test(hostname))
    return `\`url\` is ${origin}: no network and no reader elsewhere can follow a link that is shared.`;
  return protocol === 'https:' ? null : `\`url\` is ${origin}: networks and browsers expect https.`;
}

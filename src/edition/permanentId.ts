// The one identity of what stands at a permanent address, in every form in which it is told of.
import type { Edition } from './Edition.ts';

/**
 * The identity of what stands at a permanent address. It is a name and no link: always https and always the site's own
 * host, so that neither a rename, nor a move to https, nor another SITE_URL makes readers show everything once more.
 */
export function permanentId({ site }: Pick<Edition, 'site'>, path: string): string {
  return `https://${new URL(site.url).host}${path}`;
}

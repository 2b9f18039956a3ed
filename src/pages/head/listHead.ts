// What the heads of lists say beyond that of every page: their feeds, their neighbours, their stories.
import type { Edition } from '../../edition/Edition.ts';
import type { About } from '../Page.ts';
import type { ListPage } from '../pagination.ts';
import { breadcrumbs, type Step } from '../structuredData/breadcrumbs.ts';
import { collectionData } from '../structuredData/collectionData.ts';
import { feedLinks } from './feedLinks.ts';
import type { HeadLink } from './Metadata.ts';

/** A page of a list. */
export interface ListedOn {
  readonly name: string;
  readonly description: string | undefined;
  readonly page: ListPage;
  /** What lies between the front of the site and the list. */
  readonly way?: readonly Step[];
}

/** What a page of a list says about itself. */
export function listHead(
  edition: Edition,
  origin: string,
  { name, description, page, way }: ListedOn,
): About {
  const { path, items, suffix } = page;
  const [list = path] = path.split('?');
  const title = name + suffix;
  const { site, unpublished } = edition;
  return {
    title,
    description,
    path,
    isUnlisted: items.every(({ slug }) => unpublished.has(slug)),
    links: [...neighbours(origin, page), ...feedLinks(edition, origin, list)],
    structuredData: [
      collectionData(edition, origin, { name: title, description, path, articles: items }),
      breadcrumbs(origin, [{ name: site.name, path: '/' }, ...(way ?? []), { name: title, path }]),
    ],
  };
}

function neighbours(origin: string, { pager }: ListPage): HeadLink[] {
  const link = (rel: string, to: { readonly href: string } | null): HeadLink[] =>
    to === null ? [] : [{ rel, href: origin + to.href, type: null, title: null }];
  return [...link('prev', pager.newer), ...link('next', pager.older)];
}

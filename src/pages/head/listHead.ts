// What the heads of lists say beyond that of every page: their feeds, their neighbours, their stories.
import type { Edition } from '../../edition/Edition.ts';
import type { About } from '../Page.ts';
import type { ListPage } from '../pagination.ts';
import { breadcrumbs } from '../structuredData/breadcrumbs.ts';
import { collectionData } from '../structuredData/collectionData.ts';
import { feedLinks } from './feedLinks.ts';
import type { HeadLink } from './Metadata.ts';

/** A page of a list. */
export interface ListedOn {
  readonly name: string;
  readonly description: string | undefined;
  readonly page: ListPage;
}

/** What a page of a list says about itself. */
export function listHead(edition: Edition, origin: string, { name, description, page }: ListedOn): About {
  const { path, articles, suffix } = page;
  const [list = path] = path.split('?');
  const title = name + suffix;
  const { site, unpublished } = edition;
  return {
    title,
    description,
    path,
    isUnlisted: articles.every(({ slug }) => unpublished.has(slug)),
    links: [...neighbours(origin, page), ...feedLinks(edition, origin, list)],
    structuredData: [
      collectionData(edition, origin, { name: title, description, path, articles }),
      breadcrumbs(origin, [
        { name: site.name, path: '/' },
        { name: title, path },
      ]),
    ],
  };
}

function neighbours(origin: string, { pager }: ListPage): HeadLink[] {
  const link = (rel: string, to: { readonly href: string } | null): HeadLink[] =>
    to === null ? [] : [{ rel, href: origin + to.href, type: null, title: null }];
  return [...link('prev', pager.newer), ...link('next', pager.older)];
}

// What the head of the front page says beyond that of every page.
import type { Article } from '../../article/Article.ts';
import type { Edition } from '../../edition/Edition.ts';
import type { About } from '../Page.ts';
import { collectionData } from '../structuredData/collectionData.ts';
import { siteData } from '../structuredData/publisherData.ts';

/** What the front says about itself; `articles` are the stories on it, in its order. */
export function frontHead(edition: Edition, origin: string, articles: readonly Article[]): About {
  const { name, description } = edition.site;
  return {
    title: name,
    path: '/',
    structuredData: [
      ...siteData(edition, origin),
      collectionData(edition, origin, { name, description, path: '/', articles }),
    ],
  };
}

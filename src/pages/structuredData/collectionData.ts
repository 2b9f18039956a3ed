// A page that lists stories.
import type { Article } from '../../article/Article.ts';
import type { Edition } from '../../edition/Edition.ts';
import { articleAddress } from '../../edition/redirects.ts';
import { siteReference } from './publisherData.ts';
import { CONTEXT, type StructuredData } from './StructuredData.ts';

/** What is listed, and where. */
export interface Collection {
  readonly name: string;
  readonly description?: string | undefined;
  readonly path: string;
  /** Those on this page, in its order. */
  readonly articles: readonly Article[];
}

/** The document of a list. At the desk, what no reader gets is left out of it. */
export function collectionData(edition: Edition, origin: string, collection: Collection): StructuredData {
  const { name, description, path, articles } = collection;
  const listed = articles.filter(({ slug }) => !edition.unpublished.has(slug));
  return {
    '@context': CONTEXT,
    '@type': 'CollectionPage',
    name,
    ...(description && { description }),
    url: origin + path,
    inLanguage: edition.site.language,
    isPartOf: siteReference(edition, origin),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: listed.length,
      itemListElement: listed.map(({ slug, fields }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: fields.headline,
        url: origin + articleAddress(slug),
      })),
    },
  };
}

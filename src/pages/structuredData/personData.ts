// Authors as persons.
import type { Author } from '../../article/Article.ts';
import type { Edition } from '../../edition/Edition.ts';
import { imageData } from './imageData.ts';
import { publisherReference, siteReference } from './publisherData.ts';
import { CONTEXT, type StructuredData, type Thing } from './StructuredData.ts';

/** An author as the byline of a story knows one. */
export function personData({ byAuthor }: Edition, origin: string, { slug, fields }: Author): Thing {
  return {
    '@type': 'Person',
    name: fields.name,
    ...(fields.role && { jobTitle: fields.role }),
    ...(byAuthor.has(slug) && { url: `${origin}/authors/${slug}` }),
  };
}

/** The page of an author. */
export function profileData(edition: Edition, origin: string, author: Author): StructuredData {
  const { slug, language, fields } = author;
  const image = fields.picture === undefined ? null : imageData(edition, origin, { src: fields.picture });
  const person: Thing = {
    ...personData(edition, origin, author),
    ...(image && { image }),
    ...(fields.links.length > 0 && { sameAs: fields.links }),
    worksFor: publisherReference(origin),
  };
  return {
    '@context': CONTEXT,
    '@type': 'ProfilePage',
    url: `${origin}/authors/${slug}`,
    inLanguage: language,
    isPartOf: siteReference(edition, origin),
    mainEntity: person,
  };
}

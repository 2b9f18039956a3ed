// Who publishes the site, with the policies that it answers for.
import type { Edition } from '../../edition/Edition.ts';
import { imageData } from './imageData.ts';
import { CONTEXT, type Facts, type StructuredData, type Thing } from './StructuredData.ts';

/** The standing pages that are policies, by their slugs: https://schema.org/NewsMediaOrganization */
const POLICIES = {
  'corrections-policy': 'correctionsPolicy',
  'diversity-policy': 'diversityPolicy',
  'ethics-policy': 'ethicsPolicy',
  'fact-checking-policy': 'verificationFactCheckingPolicy',
  'feedback-policy': 'actionableFeedbackPolicy',
  masthead: 'masthead',
  mission: 'missionCoveragePrioritiesPolicy',
  'no-bylines-policy': 'noBylinesPolicy',
  ownership: 'ownershipFundingInfo',
  'unnamed-sources-policy': 'unnamedSourcesPolicy',
} as const;

/** The publisher, complete. */
export function publisherData(edition: Edition, origin: string): Thing {
  const { name, publisher, social } = edition.site;
  const logo = publisher?.logo === undefined ? null : imageData(edition, origin, { src: publisher.logo });
  const accounts = Object.values(social ?? {});
  return {
    ...publisherReference(origin),
    name: publisher?.name ?? name,
    url: `${origin}/`,
    ...(logo && { logo }),
    ...(publisher?.email && { email: publisher.email }),
    ...(publisher?.address && { address: publisher.address }),
    ...(accounts.length > 0 && { sameAs: accounts }),
    ...policiesOf(edition, origin),
  };
}

function policiesOf({ site, pages }: Edition, origin: string): Facts {
  const own = Object.entries(POLICIES)
    .filter(([slug]) => pages.has(slug))
    .map(([slug, property]) => [property, `${origin}/${slug}`] as const);
  const principles = site.publisher?.policies;
  return {
    ...(principles && {
      publishingPrinciples: principles.startsWith('/') ? origin + principles : principles,
    }),
    ...Object.fromEntries(own),
  };
}

/** The publisher by its identity, where the document or the page has it complete elsewhere. */
export function publisherReference(origin: string): Thing {
  return { '@type': 'NewsMediaOrganization', '@id': `${origin}/#publisher` };
}

/** The site by its identity and name. */
export function siteReference({ site }: Edition, origin: string): Thing {
  return { '@type': 'WebSite', '@id': `${origin}/#site`, name: site.name, url: `${origin}/` };
}

/** What the front tells of the site as a whole. */
export function siteData(edition: Edition, origin: string): StructuredData[] {
  const { description, language } = edition.site;
  return [
    { '@context': CONTEXT, ...publisherData(edition, origin) },
    {
      '@context': CONTEXT,
      ...siteReference(edition, origin),
      ...(description && { description }),
      inLanguage: language,
      publisher: publisherReference(origin),
    },
  ];
}

// The way from the front of the site to a page.
import { CONTEXT, type StructuredData } from './StructuredData.ts';

/** A page on the way. */
export interface Step {
  readonly name: string;
  readonly path: string;
}

/** The way through some pages, the front first. */
export function breadcrumbs(origin: string, steps: readonly Step[]): StructuredData {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: origin + path,
    })),
  };
}

// The words that the parts of the site are printed with.
import type { Article } from '../article/Article.ts';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import { type Wording, wordingFor } from '../words/wordingFor.ts';

/** The words of fronts, lists and standing pages, and of what surrounds every page: those of the site's language. */
export function siteWording({ language }: Pick<Site, 'language'>): Wording {
  return wordingFor(language);
}

/** The words of a story's page, and of its other forms: those of its own language; else the site's, else English ones. */
export function storyWording({ language: site }: Pick<Site, 'language'>, { language }: Article): Wording {
  return wordingFor(language, site);
}

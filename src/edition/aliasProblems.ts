// Finds aliases that cannot lead to their story, because their address has another page or another story's alias.
import type { Article } from '../article/Article.ts';
import { fieldAt } from '../article/fieldPlaces.ts';
import type { Problem } from '../article/Problem.ts';
import type { Archive } from './Archive.ts';
import { warning } from './deadReferences.ts';
import { waysTo } from './waysTo.ts';

/**
 * The problems of all aliases. They are warnings: the stories stay, and only the redirect is missing. What the site
 * itself answers cannot be an alias in the first place.
 */
export function aliasProblems({ articles, pages }: Archive): Problem[] {
  const owners = new Map<string, string>([
    ...pages.map(({ slug, file }) => [`/${slug}`, file] as const),
    ...articles.map((article) => [waysTo(article).address, article.file] as const),
  ]);
  return articles.flatMap((article) =>
    waysTo(article).former.flatMap((address, index) => {
      const owner = owners.get(address);
      if (owner === undefined) owners.set(address, article.file);
      return owner === undefined || owner === article.file ? [] : [taken(article, index, owner)];
    }),
  );
}

function taken(article: Article, index: number, owner: string): Problem {
  const alias = article.fields.aliases[index];
  const message = `The alias “${alias}” leads elsewhere: its address belongs to ${owner}.`;
  const hint = 'Delete the alias here, or change what has its address.';
  return warning(article, fieldAt(article.places, `aliases[${index}]`), message, hint);
}

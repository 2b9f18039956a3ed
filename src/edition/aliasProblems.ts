// Finds aliases that cannot lead to their story, because their address has another page or another story's alias.
import type { Article } from '../article/Article.ts';
import type { Problem } from '../article/Problem.ts';
import type { Archive } from './Archive.ts';
import { problem } from './deadReferences.ts';
import { articleAddress, formerAddress } from './redirects.ts';

/**
 * The problems of all aliases. They are warnings: the stories stay, and only the redirect is missing. What the site
 * itself answers cannot be an alias in the first place.
 */
export function aliasProblems({ articles, pages }: Archive): Problem[] {
  const owners = new Map<string, string>([
    ...pages.map(({ slug, file }) => [`/${slug}`, file] as const),
    ...articles.map(({ slug, file }) => [articleAddress(slug), file] as const),
  ]);
  return articles.flatMap((article) =>
    article.fields.aliases.flatMap((alias) => {
      const address = formerAddress(alias);
      const owner = owners.get(address);
      if (owner === undefined) owners.set(address, article.file);
      return owner === undefined || owner === article.file ? [] : [taken(article, alias, owner)];
    }),
  );
}

function taken(article: Article, alias: string, owner: string): Problem {
  const at = { line: 1, column: 1, field: 'aliases' };
  const message = `The alias “${alias}” leads elsewhere: its address belongs to ${owner}.`;
  return {
    ...problem(article, at, message, 'Delete the alias here, or change what has its address.'),
    severity: 'warning',
  };
}

// Finds the file of the story that an editor means by a slug, an address or a path.
import { relative, resolve } from 'node:path';
import { nearestName } from '../../article/frontMatter/nearestName.ts';
import { parseUrl } from '../../article/parseUrl.ts';
import { slugOf } from '../../article/readCopy.ts';
import type { Archive } from '../../edition/Archive.ts';
import { formerAddress } from '../../edition/redirects.ts';

/** Where stories are looked for. */
export interface Stock {
  /** The content folder. */
  readonly folder: string;
  /** The files of all stories, relative to it, sound or not. */
  readonly files: readonly string[];
  readonly archive: Archive;
}

/** Why something is not done, for people. */
export interface Refusal {
  readonly refusal: string;
}

/** The file of a story, or why there is not just one. */
export function findStory(words: string, stock: Stock): string | Refusal {
  const { files, archive } = stock;
  const paths = /[/\\]|\.md$/.test(words) ? pathsMeant(words, stock.folder) : [];
  const path = files.find((file) => paths.includes(file));
  if (path !== undefined) return path;
  const address = addressIn(words);
  const byId = archive.articles.find(({ id }) => address === `/a/${id}`);
  if (byId !== undefined) return byId.file;
  const slug = (address ?? words).replace(/^\/articles\//, '').replace(/\.(?:md|json)$/, '');
  const found = files.filter((file) => slugOf(file) === slug);
  const [first, ...more] = found;
  if (first === undefined) return { refusal: unknown(words, slug, stock) };
  if (more.length === 0) return first;
  return {
    refusal: `“${slug}” is the name of several files: ${found.join(', ')}. Write the path of one of them.`,
  };
}

/** The path relative to the content folder that words mean, where they are a path inside it. */
export function insideFolder(words: string, folder: string): string {
  return relative(resolve(folder), resolve(words)).replaceAll('\\', '/');
}

function pathsMeant(words: string, folder: string): string[] {
  const path = words.replaceAll('\\', '/').replace(/^\.\//, '');
  const ways = [insideFolder(words, folder), path, `articles/${path}`];
  return ways.flatMap((way) => [way, `${way}.md`]);
}

// The path of an address, whichever site it was copied from: previews and test servers have other origins.
function addressIn(words: string): string | null {
  const url = /^https?:/i.test(words) ? parseUrl(words) : null;
  const path = url?.pathname ?? (words.startsWith('/') ? words : null);
  return path && formerAddress(path.replace(/[?#].*$/s, '')).toLowerCase();
}

function unknown(words: string, slug: string, { files, archive }: Stock): string {
  const former = archive.articles.find(
    (article) =>
      article.id === slug ||
      article.fields.aliases.some((alias) => formerAddress(alias) === formerAddress(slug)),
  );
  if (former !== undefined) return `“${words}” is a former name of ${former.file}. Write “${former.slug}”.`;
  const nearest = nearestName(slug, [...new Set(files.map(slugOf))].sort());
  return `There is no story “${words}”.${nearest === null ? ' Write its slug, its address or the path of its file.' : ` Did you mean ${nearest}?`}`;
}

// Reads the new name of a story: the file that it means, or why it cannot be one.
import { posix } from 'node:path';
import { SLUG } from '../../article/frontMatter/fields.ts';
import { slugOf } from '../../article/readCopy.ts';
import { suggestSlug } from '../../article/suggestSlug.ts';
import { articleAddress, formerAddress } from '../../edition/redirects.ts';
import { insideFolder, type Refusal, type Stock } from './findStory.ts';

/** A folder's name that no system and no program takes for something else. */
const FOLDER = /^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u;

/**
 * The file that a story gets, relative to the content folder.
 * @param words a slug, or a path below `articles/` that ends with one
 * @param from the file of the story now: a slug alone stays in its folder
 */
export function newFile(words: string, from: string, stock: Stock): string | Refusal {
  const path = words.replaceAll('\\', '/').replace(/\.md$/i, '');
  const folders = foldersMeant(path, from, stock);
  const slug = slugOf(path);
  if (!SLUG.test(slug) || slug.length > 100) return { refusal: notASlug(slug) };
  const room = ['articles', ...folders, ''].join('/');
  const isKnown = stock.files.some((file) => file.startsWith(room));
  if (!isKnown && folders.some((name) => !FOLDER.test(name)))
    return {
      refusal: `“${words}” is no place below articles/: write a slug, or a path such as 2026/${slug}.`,
    };
  return `${room}${slug}.md`;
}

function foldersMeant(path: string, from: string, { folder }: Stock): string[] {
  const parts = path.split('/').slice(0, -1);
  // An address or a slug says nothing of folders.
  if (parts.length === 0 || (parts.length === 2 && path.startsWith('/articles/')))
    return posix.dirname(from).split('/').slice(1);
  const inside = insideFolder(path, folder).split('/').slice(0, -1);
  if (inside[0] === 'articles') return inside.slice(1);
  return parts[0] === 'articles' ? parts.slice(1) : parts;
}

function notASlug(slug: string): string {
  const better = suggestSlug(slug);
  const hint = better === '' ? '' : ` Perhaps ${better}?`;
  return `“${slug}” cannot be an address: use a to z, digits and single hyphens, up to 100 characters.${hint}`;
}

/** Why a story cannot get a file, because something else has its name; null where nothing has. */
export function takenBy(to: string, from: string, { files, archive }: Stock): string | null {
  const slug = slugOf(to);
  if (to === from) return `${from} is already called that.`;
  if (slug === slugOf(from)) return files.includes(to) ? `There is already a file ${to}.` : null;
  const file = files.find((other) => slugOf(other).toLowerCase() === slug && other !== from);
  if (file !== undefined) return `The slug “${slug}” is taken by ${file}: choose another.`;
  const others = archive.articles.filter((article) => article.file !== from);
  const byId = others.find(({ id }) => id === slug);
  if (byId !== undefined) return `The slug “${slug}” is the id of ${byId.file}: choose another.`;
  const owner = others.find(({ fields }) =>
    fields.aliases.some((alias) => formerAddress(alias) === articleAddress(slug)),
  );
  if (owner === undefined) return null;
  return `The slug “${slug}” is a former address of ${owner.file}, which must go on leading there: choose another.`;
}

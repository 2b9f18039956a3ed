// Decides where a link in a body leads: to an address of this site, elsewhere, or nowhere that is allowed.
import { posix } from 'node:path';
import { decodeHTMLStrict } from 'entities';
import { holdsControlCharacter } from '../copy/controlCharacters.ts';
import { parseUrl } from '../parseUrl.ts';

/** What a link's destination turns out to be. */
export type LinkTarget =
  | { readonly kind: 'internal'; readonly href: string; readonly address: string }
  | { readonly kind: 'fragment'; readonly href: string; readonly id: string }
  | { readonly kind: 'external'; readonly href: string }
  | { readonly kind: 'refused'; readonly message: string; readonly hint: string };

const RELATIVE_HINT =
  'Link to a story by its file, such as [words](other-story.md), or by its address, such as /articles/other-story.';

/**
 * Resolves a link as it stands in Markdown.
 * @param written the destination, with HTML's character references still in it
 * @param file the file that holds it, relative to the content folder
 */
export function resolveLink(written: string, file: string): LinkTarget {
  // Strictly, as CommonMark reads them: `?a=1&copy=2` holds none, though browsers would see one.
  const href = decodeHTMLStrict(written).trim();
  if (href === '') return refused('The link leads nowhere.', 'Write its address between the parentheses.');
  // Browsers ignore tabs and line breaks inside a scheme; nothing honest has them.
  if (/[\\\t\n]/.test(href) || holdsControlCharacter(href))
    return refused(
      'The address of the link holds characters that no address has.',
      'Write the address anew.',
    );
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme !== undefined) return withScheme(scheme, href);
  if (href.startsWith('//'))
    return refused('The address begins with two slashes.', `Write the whole address: https:${href}`);
  if (href.startsWith('#'))
    return { kind: 'fragment', href: wholePercents(href), id: decodeUriSafely(href.slice(1)) };
  return href.startsWith('/') ? fromRoot(href) : fromFile(href, file);
}

function withScheme(scheme: string, href: string): LinkTarget {
  if (scheme === 'mailto') {
    return /^mailto:[^\s@<>"]+@[^\s@<>"]+$/i.test(href)
      ? { kind: 'external', href }
      : refused('This is not an e-mail address.', 'Write mailto: and the address.');
  }
  if (scheme === 'tel') {
    return /^tel:\+?[\d().-]+$/i.test(href)
      ? { kind: 'external', href }
      : refused('This is not a telephone number.', 'Write tel: and the number, without spaces.');
  }
  if (scheme !== 'http' && scheme !== 'https') {
    return refused(
      `Links may not lead to “${scheme}:” addresses.`,
      'Use https, http, mailto or tel, or link to a file of this site.',
    );
  }
  const url = parseUrl(href);
  if (url === null)
    return refused('The address of the link is not valid.', 'Copy it from the address bar of the browser.');
  return { kind: 'external', href: strictUrl(url) };
}

// Browsers accept more characters than RFC 3986 allows; other readers of the page may not.
function strictUrl(url: URL): string {
  const rest = url.href
    .slice(url.origin.length)
    .replace(/[[\]|^`{}"<>\s]/g, (character) => encodeURIComponent(character));
  return wholePercents(url.username === '' ? url.origin + rest : url.href);
}

function fromRoot(href: string): LinkTarget {
  const [, path = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  const address = path === '/' ? path : path.replace(/\/+$/, '');
  return { kind: 'internal', href: wholePercents(address + suffix), address: decodeUriSafely(address) };
}

function fromFile(href: string, file: string): LinkTarget {
  const [, path = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  const target = posix.join(posix.dirname(file), decodeUriSafely(path));
  const address = addressOf(target);
  if (address === null)
    return refused(`“${href.slice(0, 80)}” is no file of a story, page or author.`, RELATIVE_HINT);
  return { kind: 'internal', href: encodeURI(address) + wholePercents(suffix), address };
}

// What prints the link encodes all other characters that an address may not hold.
function wholePercents(href: string): string {
  return href.replace(/%(?![\dA-Fa-f]{2})/g, '%25');
}

/** The address of a content file, such as `articles/2018/border.md`; null for any other file. */
function addressOf(file: string): string | null {
  const match = /^(articles|pages|authors)\/(?:.*\/)?([^/]+)\.md$/.exec(file);
  if (match === null) return null;
  return match[1] === 'pages' ? `/${match[2]}` : `/${match[1]}/${match[2]}`;
}

/** Resolves the percent signs of an address; where they are no such signs, it stays as it is. */
export function decodeUriSafely(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function refused(message: string, hint: string): LinkTarget {
  return { kind: 'refused', message, hint };
}

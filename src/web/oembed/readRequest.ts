// Reads what a site that wants to embed a story asks for (https://oembed.com, section 2.2).
import { parseUrl } from '../../article/parseUrl.ts';
import { requestTarget } from '../requestTarget.ts';
import { type Room, USUAL_WIDTH } from './embedSize.ts';

/** What is asked for. */
export interface OembedRequest {
  /** The host of the address, with its port unless that is the scheme's own. */
  readonly host: string;
  /** The path of the address, without percent-encoding. */
  readonly path: string;
  readonly format: 'json' | 'xml';
  /** What the site has room for; an edge that it does not name has no end. */
  readonly most: Room;
  /** The width that the card is to have at most. */
  readonly width: number;
}

/** Why a request cannot be answered: 400 where it is wrong, 501 for a format that there is not. */
export interface Refusal {
  readonly status: 400 | 501;
  readonly words: string;
}

const NAMES = ['url', 'format', 'maxwidth', 'maxheight'] as const;

type Name = (typeof NAMES)[number];

/** Reads the query of a request. */
export function readRequest(query: string): OembedRequest | Refusal {
  const given = new URLSearchParams(query);
  const texts: Partial<Record<Name, string>> = {};
  for (const name of NAMES) {
    // Some sites add a parameter that the address which they found has already: the same again does no harm.
    const [text, ...others] = new Set(given.getAll(name));
    if (others.length > 0) return wrong(`“${name}” is given more than once. Give one.`);
    if (text !== undefined) texts[name] = text;
  }
  return readTexts(texts);
}

function readTexts({ url, format = 'json', maxwidth, maxheight }: Partial<Record<Name, string>>) {
  if (url === undefined || url === '')
    return wrong('“url” is missing. Give the whole address of a story, percent-encoded.');
  const address = parseUrl(url);
  const isWeb = address !== null && /^https?:$/.test(address.protocol);
  const path = isWeb ? requestTarget(address.pathname).decoded : '';
  if (address === null || path === null)
    return wrong('“url” cannot be read. Give the whole address of a story, percent-encoded.');
  if (!isLength(maxwidth)) return wrong('“maxwidth” is not a whole number. Give it in pixels, such as 600.');
  if (!isLength(maxheight))
    return wrong('“maxheight” is not a whole number. Give it in pixels, such as 400.');
  if (format !== 'json' && format !== 'xml')
    return { status: 501, words: 'There is no such format here. Ask for json or xml.' } as const;
  const most = { width: lengthOf(maxwidth), height: lengthOf(maxheight) };
  const host = isWeb ? address.host : '';
  return { host, path, format, most, width: maxwidth === undefined ? USUAL_WIDTH : most.width } as const;
}

function isLength(text: string | undefined): boolean {
  return text === undefined || /^\d+$/.test(text);
}

function lengthOf(text: string | undefined): number {
  return text === undefined ? Number.POSITIVE_INFINITY : Number(text);
}

function wrong(words: string): Refusal {
  return { status: 400, words };
}

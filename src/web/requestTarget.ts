// Reads the target of a request (RFC 9112, section 3.2) into a path that can be looked up.
import { holdsControlCharacter } from '../article/copy/controlCharacters.ts';
import { parseUrl } from '../article/parseUrl.ts';

/** The parts of a request target. */
export interface RequestTarget {
  /** The path as it was sent. */
  readonly raw: string;
  /** The path without percent-encoding; null where it cannot be read. */
  readonly decoded: string | null;
  /** The query with its question mark, or nothing. */
  readonly query: string;
  /** Of a target in absolute form: the host that it names, with its port unless that is the scheme's own. */
  readonly host: string | null;
}

/** Splits a request target. */
export function requestTarget(url: string): RequestTarget {
  const absolute = /^(https?:\/\/[^/?#]*)(.*)$/i.exec(url);
  const rest = absolute === null ? url : (absolute[2] ?? '').replace(/^(?!\/)/, '/');
  const mark = rest.indexOf('?');
  const raw = mark === -1 ? rest : rest.slice(0, mark);
  return {
    raw,
    decoded: decode(raw),
    query: mark === -1 ? '' : rest.slice(mark),
    host: absolute === null ? null : (parseUrl(absolute[1] ?? '')?.host ?? ''),
  };
}

function decode(path: string): string | null {
  // The asterisk stands for the server as a whole, in OPTIONS (RFC 9112, section 3.2.4).
  if (path === '*') return path;
  try {
    const decoded = decodeURIComponent(path);
    // An encoded slash, backslash or control character has no meaning in any address here.
    return /[\\\t\n]/.test(decoded) ||
      holdsControlCharacter(decoded) ||
      /%2f/i.test(path) ||
      !path.startsWith('/')
      ? null
      : decoded;
  } catch {
    return null;
  }
}

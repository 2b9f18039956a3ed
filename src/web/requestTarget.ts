// Reads the target of a request (RFC 9112, section 3.2) into a path that can be looked up.
import { holdsControlCharacter } from '../article/copy/controlCharacters.ts';

/** The parts of a request target. */
export interface RequestTarget {
  /** The path as it was sent. */
  readonly raw: string;
  /** The path without percent-encoding; null where it cannot be decoded. */
  readonly decoded: string | null;
  /** The query with its question mark, or nothing. */
  readonly query: string;
  /** Of a target in absolute form: the origin that it names. */
  readonly origin: string | null;
}

/** Splits a request target. */
export function requestTarget(url: string): RequestTarget {
  const absolute = /^(https?:\/\/[^/?#]*)(.*)$/i.exec(url);
  const rest = absolute === null ? url : absolute[2] || '/';
  const mark = rest.indexOf('?');
  const raw = mark === -1 ? rest : rest.slice(0, mark);
  return {
    raw,
    decoded: decode(raw),
    query: mark === -1 ? '' : rest.slice(mark),
    origin: absolute?.[1]?.toLowerCase() ?? null,
  };
}

function decode(path: string): string | null {
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

// Reads requests of the plainest form, of which nothing can be understood in two ways.
import { mayDecide } from './decisiveFields.ts';

/** A request without a body, after which its connection stays as it is. */
export interface PlainRequest {
  readonly method: string;
  readonly url: string;
  readonly httpVersion: '1.1';
  /** Names and values by turns, as they were written, of those of its fields that may decide about an answer. */
  readonly rawHeaders: string[];
}

/** In bytes: browsers send less than half of it. */
const MOST = 4096;

const REQUEST_LINE = /^(GET|HEAD) (\/[!-~]*) HTTP\/1\.1$/;

/** Fields that tell of a body, or of what becomes of the connection: whole names, as others begin like them. */
const SPECIAL = [
  'content-length:',
  'transfer-encoding:',
  'expect:',
  'upgrade:',
  'proxy-connection:',
  'connection:(?![\\t ]*keep-alive[\\t ]*\\r)',
].join('|');

/** Fields in order up to the end (RFC 9112, section 5), without those: names are tokens, values printable ASCII. */
const FIELDS = new RegExp(`^(?:(?!(?:${SPECIAL}))[!#$%&'*+.^_\`|~\\dA-Z-]+:[\\t -~]*\\r\\n)+\\r\\n$`, 'i');

/**
 * Reads what came at once on a connection, where that is one whole request of HTTP/1.1 (RFC 9112) in plain form.
 * @returns null for anything else, valid or not
 */
export function plainRequest(bytes: Buffer): PlainRequest | null {
  if (bytes.length > MOST) return null;
  const text = bytes.toString('latin1');
  const start = text.indexOf('\r\n') + 2;
  const [, method, url] = REQUEST_LINE.exec(text.slice(0, start - 2)) ?? [];
  if (method === undefined || url === undefined) return null;
  const fields = text.slice(start);
  return FIELDS.test(fields) ? { method, url, httpVersion: '1.1', rawHeaders: listOf(fields) } : null;
}

function listOf(fields: string): string[] {
  const list: string[] = [];
  for (let start = 0; start < fields.length - 2; ) {
    const end = fields.indexOf('\r\n', start);
    const colon = fields.indexOf(':', start);
    if (mayDecide(colon - start)) list.push(fields.slice(start, colon), fields.slice(colon + 1, end).trim());
    start = end + 2;
  }
  return list;
}

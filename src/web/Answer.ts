// An answer before it is sent: status, headers, and a body in the encodings that it is kept in.
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Content codings (RFC 9110, section 8.4.1) in the order of preference. */
export const CODINGS = ['br', 'gzip', 'identity'] as const;

export type Coding = (typeof CODINGS)[number];

/** What is sent for one coding. */
export interface Representation {
  readonly body: Buffer;
  /** Strong entity tag, with its quotation marks. */
  readonly etag: string;
}

/** An answer; representations are made when first asked for. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly representation: (coding: Coding) => Representation;
}

/** Below this many bytes a compressed body is not worth its header. */
const WORTH_COMPRESSING = 256;

/**
 * Makes an answer with a body of text, which is worth compressing.
 * @param text the text, or its bytes in whatever encoding the headers say
 */
export function textAnswer(
  status: number,
  headers: Readonly<Record<string, string>>,
  text: string | Buffer,
): Answer {
  const identity = typeof text === 'string' ? Buffer.from(text) : text;
  // The tag comes from the text, not from the compressed bytes: those may differ between releases of zlib.
  const fingerprint = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  const made = new Map<Coding, Representation>();
  const representation = (asked: Coding): Representation => {
    const coding = identity.length < WORTH_COMPRESSING ? 'identity' : asked;
    const known = made.get(coding) ?? {
      body: encode(identity, coding),
      etag: coding === 'identity' ? `"${fingerprint}"` : `"${fingerprint}-${coding}"`,
    };
    made.set(coding, known);
    return known;
  };
  return { status, headers, representation };
}

function encode(body: Buffer, coding: Coding): Buffer {
  if (coding === 'identity') return body;
  if (coding === 'gzip') return gzipSync(body, { level: 9 });
  // A window of 64 KiB: a larger one takes many times longer to set up and gains nothing on a page.
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_LGWIN]: 16,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return brotliCompressSync(body, { params });
}

// An answer before it is sent: status, headers, and a body in the encodings that it is kept in.
import { Encodings } from './Encodings.ts';
import type { Coding, Representation } from './Representation.ts';

/** An answer; representations are made when first asked for. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly representation: (coding: Coding) => Representation;
  /** Of a text: its encodings. */
  readonly encodings?: Encodings;
}

/**
 * Makes an answer with a body of text, which is worth compressing.
 * @param text the text, or its bytes in whatever encoding the headers say
 */
export function textAnswer(
  status: number,
  headers: Readonly<Record<string, string>>,
  text: string | Buffer,
): Answer {
  const encodings = new Encodings(typeof text === 'string' ? Buffer.from(text) : text);
  return { status, headers, encodings, representation: (coding) => encodings.representation(coding) };
}

/**
 * Makes an answer with a body that is compressed by its own format, such as a picture.
 * @param etag its strong entity tag, with its quotation marks
 */
export function bytesAnswer(headers: Readonly<Record<string, string>>, body: Buffer, etag: string): Answer {
  return { status: 200, headers, representation: () => ({ body, coding: 'identity', etag }) };
}

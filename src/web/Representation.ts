// A body as it is sent: its bytes, their coding, and the tag that names them.

/** Content codings (RFC 9110, section 8.4.1) in the order of preference. */
export const CODINGS = ['br', 'gzip', 'identity'] as const;

export type Coding = (typeof CODINGS)[number];

/** What is sent for one coding. */
export interface Representation {
  readonly body: Buffer;
  /** The coding that it has: of small bodies another than the one asked for. */
  readonly coding: Coding;
  /** Strong entity tag, with its quotation marks. */
  readonly etag: string;
  /** The tags of other bytes of the same text in the same coding: whoever has those needs nothing new. */
  readonly others?: readonly string[];
}

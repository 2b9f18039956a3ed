// The part of the package negotiator that is used here: its published types do not know version 1 yet.
declare module 'negotiator' {
  import type { IncomingMessage } from 'node:http';

  export default class Negotiator {
    constructor(request: Pick<IncomingMessage, 'headers'>);
    /** The available codings that the request accepts, best first; `preferred` decides between equals. */
    encodings(available: string[], options: { preferred: string[] }): string[];
    /** The available media types that the request accepts, best first; without a preference in their own order. */
    mediaTypes(available: string[]): string[];
  }
}

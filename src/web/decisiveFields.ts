// Finds the fields of a request that decide about an answer from memory, in one look at what came.
import type { IncomingMessage } from 'node:http';

/** The values of the fields, by their names in lower case; those that did not come are undefined. */
export interface DecisiveFields {
  host: string | undefined;
  accept: string | undefined;
  'accept-encoding': string | undefined;
  'if-modified-since': string | undefined;
  'if-none-match': string | undefined;
  'sec-fetch-dest': string | undefined;
}

/** The lengths of the names, at their places. */
const LENGTHS = Array.from({ length: 18 }, (_none, length) => [4, 6, 13, 14, 15, 17].includes(length));

/** Whether a name of this length may be one of them: most other fields are passed over without a look at theirs. */
export function mayDecide(length: number): boolean {
  return LENGTHS[length] === true;
}

/**
 * The fields of a request; null where one of them came twice. Node makes an object of all fields for whoever asks for
 * one, which takes longer than the rest of an answer from memory.
 */
export function decisiveFields({ rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>): DecisiveFields | null {
  const fields: DecisiveFields = {
    host: undefined,
    accept: undefined,
    'accept-encoding': undefined,
    'if-modified-since': undefined,
    'if-none-match': undefined,
    'sec-fetch-dest': undefined,
  };
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const written = rawHeaders[index] ?? '';
    if (!mayDecide(written.length)) continue;
    const name = written.toLowerCase();
    if (!isDecisive(name)) continue;
    if (fields[name] !== undefined) return null;
    fields[name] = rawHeaders[index + 1] ?? '';
  }
  return fields;
}

function isDecisive(name: string): name is keyof DecisiveFields {
  return (
    name === 'host' ||
    name === 'accept' ||
    name === 'accept-encoding' ||
    name === 'if-none-match' ||
    name === 'if-modified-since' ||
    name === 'sec-fetch-dest'
  );
}

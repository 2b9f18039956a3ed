// Reads the flags of `broadsheet tweet`, and refuses what cannot be meant.
import { parseArgs } from 'node:util';
import { SLUG } from '../../article/frontMatter/fields.ts';
import { readMoment } from '../../article/frontMatter/moment.ts';
import { parseUrl } from '../../article/parseUrl.ts';
import type { Refusal } from '../../article/tweet/capture/CapturedPost.ts';
import { readPostAddress, readWaybackAddress } from '../../article/tweet/capture/postReference.ts';

const OPTIONS = {
  into: { type: 'string' },
  key: { type: 'string' },
  id: { type: 'string' },
  name: { type: 'string' },
  handle: { type: 'string' },
  posted: { type: 'string' },
  'captured-at': { type: 'string' },
  archived: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** What an editor asks for. */
export interface TweetWishes {
  /** The address, the file, or `-`. */
  readonly source: string;
  readonly into: string | null;
  readonly key: string | null;
  readonly id: string | null;
  readonly name: string | null;
  readonly handle: string | null;
  readonly posted: string | null;
  readonly capturedAt: string | null;
  readonly archived: string | null;
  readonly json: boolean;
}

/** What the command line asks for, or what is wrong with it. */
export function tweetFlags(flags: string[]): TweetWishes | Refusal {
  const { values, positionals } = parseArgs({ args: flags, options: OPTIONS, allowPositionals: true });
  const [source, ...more] = positionals;
  if (source === undefined || source === '' || more.length > 0)
    return { refusal: 'tweet takes one address or file: npm run tweet -- https://x.com/jack/status/20' };
  if (/^https?:\/\//i.test(source) && !readPostAddress(source) && !readWaybackAddress(source))
    return {
      refusal: `${source} is not the address of a tweet, such as https://x.com/jack/status/20, or of a capture of one.`,
    };
  for (const [name, value] of Object.entries(values)) {
    const flaw = typeof value === 'string' ? CHECKS[name]?.(value) : null;
    if (flaw) return { refusal: `--${name} cannot be “${String(value).slice(0, 80)}”: ${flaw}` };
  }
  return {
    source,
    into: values.into ?? null,
    key: values.key ?? null,
    id: values.id ?? null,
    name: values.name ?? null,
    handle: values.handle ?? null,
    posted: values.posted ?? null,
    capturedAt: values['captured-at'] ?? null,
    archived: values.archived ?? null,
    json: values.json,
  };
}

const CHECKS: Readonly<Record<string, (value: string) => string | null>> = {
  into: (value) => (value === '' ? 'name a story by its slug or its file.' : null),
  key: (value) =>
    SLUG.test(value) && value.length <= 100
      ? null
      : 'use lower-case letters a to z, digits and single hyphens.',
  id: (value) => (/^\d{1,25}$/.test(value) ? null : 'it is the digits at the end of the tweet’s address.'),
  handle: (value) => (/^@?\w{1,20}$/.test(value) ? null : 'it is the account’s name, such as jack.'),
  posted: whenFlaw,
  'captured-at': whenFlaw,
  archived: (value) =>
    /^https?:/.test(parseUrl(value)?.protocol ?? '')
      ? null
      : 'write a whole address that begins with https://.',
};

function whenFlaw(value: string): string | null {
  const moment = readMoment(value, 'UTC');
  return 'message' in moment ? moment.hint : null;
}

// Fetches a tweet from the platform’s oEmbed endpoint, or a capture of it from the Wayback Machine.
import type { ArchivedCopy, Refusal } from '../../article/tweet/capture/CapturedPost.ts';
import {
  archivedCopy,
  type PostReference,
  readWaybackAddress,
  type WaybackReference,
} from '../../article/tweet/capture/postReference.ts';
import { type Answer, fetchText } from './fetchText.ts';

/** Whom to ask, and how long to wait. */
export interface Network {
  readonly oembed: string;
  readonly archive: string;
  /** In milliseconds, for a whole answer. */
  readonly patience: number;
}

/** The public endpoints. */
export const NETWORK: Network = {
  oembed: 'https://publish.twitter.com/oembed',
  archive: 'https://web.archive.org',
  patience: 20_000,
};

/** What was fetched. */
export interface FetchedText {
  readonly text: string;
  /** The host that gave it. */
  readonly host: string;
  /** The capture that it is; null where the platform itself answered. */
  readonly copy: ArchivedCopy | null;
}

/** Asks the platform for a tweet. What it answers is so at this moment. */
export async function fetchPost(post: PostReference, network: Network): Promise<FetchedText | Refusal> {
  const address = `https://twitter.com/${post.handle ?? 'i'}/status/${post.id}`;
  const url = new URL(network.oembed);
  url.search = new URLSearchParams({ url: address, omit_script: '1', dnt: '1' }).toString();
  const answer = await fetchText(url.href, network.patience);
  if ('refusal' in answer) return { refusal: `${answer.refusal} ${otherwise(address)}` };
  const { hostname } = new URL(answer.url);
  if (!answer.ok) return { refusal: `${whyNot(answer, hostname, address)} ${otherwise(address)}` };
  if (/^\s*</.test(answer.text))
    return { refusal: `${hostname} answered with a web page instead of data. ${otherwise(address)}` };
  return { text: answer.text, host: hostname, copy: null };
}

/** Fetches a capture as the archive holds it; without a date, the newest before a moment in milliseconds. */
export async function fetchCapture(
  capture: WaybackReference,
  now: number,
  network: Network,
): Promise<FetchedText | Refusal> {
  const timestamp = capture.timestamp ?? new Date(now).toISOString().replace(/\D/g, '').slice(0, 14);
  // `id_` asks for the bytes that were captured, without the archive's additions.
  const answer = await fetchText(
    `${network.archive}/web/${timestamp}id_/${capture.original}`,
    network.patience,
  );
  if ('refusal' in answer) return answer;
  if (!answer.ok) return { refusal: noCapture(answer, capture) };
  const { origin, pathname, search } = new URL(answer.url);
  const found = readWaybackAddress(`https://web.archive.org${pathname}${search}`);
  if (origin !== new URL(network.archive).origin || found === null) {
    return { refusal: `The capture only leads on to ${answer.url}. Give the address of another capture.` };
  }
  return { text: answer.text, host: 'web.archive.org', copy: archivedCopy(found) };
}

function otherwise(address: string): string {
  return `Go on with an archived copy: npm run tweet -- https://web.archive.org/web/${address} or with a file saved earlier.`;
}

function whyNot({ status }: Answer, host: string, address: string): string {
  if (status === 404 || status === 410)
    return `${host} has no tweet at ${address}: it is deleted, or its account is protected, suspended or gone.`;
  if (status === 401 || status === 403)
    return `${host} does not show ${address} (${status}): its account is protected, or the tweet is restricted.`;
  if (status === 429) return `${host} has had too many requests from here (429): wait a quarter of an hour.`;
  return `${host} could not answer (${status}): try again later.`;
}

function noCapture({ status }: Answer, { original }: WaybackReference): string {
  if (status === 404)
    return `The Wayback Machine has no capture of ${original}. All that it has: https://web.archive.org/web/*/${original}`;
  return `The Wayback Machine could not answer (${status}): try again later, or save the page and give the file.`;
}

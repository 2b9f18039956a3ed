// Recognises answers in which the platform or the archive says that there is no tweet, and repeats what they say.
import * as z from 'zod';
import { ELSEWHERE } from './advice.ts';

const text = z.string().min(1);

const tombstone = z.object({
  __typename: z.enum(['TweetTombstone', 'TweetUnavailable']),
  tombstone: z.object({ text: z.union([text, z.object({ text })]) }).nullish(),
});
const failure = z.object({
  errors: z
    .array(z.object({ message: text.nullish(), detail: text.nullish(), title: text.nullish() }))
    .min(1),
  data: z.undefined().optional(),
});
const plainFailure = z.object({ error: text, html: z.undefined().optional() });
const availability = z.object({
  archived_snapshots: z.object({ closest: z.object({ url: text }).nullish() }),
});

/** Why an answer holds no tweet, in its own words where it has any; null where it does not say so. */
export function platformRefusal(data: unknown): string | null {
  const gone = tombstone.safeParse(data).data;
  if (gone !== undefined) {
    const said = gone.tombstone?.text;
    return `The platform shows a notice instead of the tweet${quote(typeof said === 'object' ? said.text : said)}. ${ELSEWHERE}`;
  }
  const closest = availability.safeParse(data).data;
  if (closest !== undefined) return captureNamed(closest.archived_snapshots.closest?.url);
  const [error] = failure.safeParse(data).data?.errors ?? [];
  const said = error?.message ?? error?.detail ?? error?.title ?? plainFailure.safeParse(data).data?.error;
  if (error === undefined && said === undefined) return null;
  return `The data is an answer of the platform that it has no tweet to give${quote(said)}. ${ELSEWHERE}`;
}

function captureNamed(url: string | undefined): string {
  return url === undefined
    ? 'The Wayback Machine says here that it has no capture of this address.'
    : `This only says where a capture is. Give its address: npm run tweet -- ${url}`;
}

function quote(said: string | null | undefined): string {
  return said ? `: “${said.slice(0, 200).replace(/[.\s]+$/, '')}”` : '';
}

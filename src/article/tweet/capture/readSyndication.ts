// Reads what the endpoint behind embedded tweets answers: a status object whose parts have other names.
import * as z from 'zod';
import type { CapturedPost, Refusal } from './CapturedPost.ts';
import { readStatus } from './readStatus.ts';
import { CUT_OFF } from './statusRemarks.ts';

const answerSchema = z.looseObject({
  mediaDetails: z.unknown().optional(),
  quoted_tweet: z.looseObject({ mediaDetails: z.unknown().optional() }).nullish(),
  note_tweet: z.unknown().optional(),
});

/** Reads an answer of cdn.syndication.twimg.com/tweet-result. */
export function readSyndication(data: unknown): CapturedPost | Refusal {
  const answer = answerSchema.parse(data);
  const { quoted_tweet: quoted } = answer;
  const post = readStatus({ ...asStatus(answer), quoted_status: quoted ? asStatus(quoted) : undefined });
  // A long tweet comes with its first 280 characters only, and a mark that there is more.
  if ('refusal' in post || !answer.note_tweet) return post;
  return { ...post, remarks: [CUT_OFF, ...post.remarks] };
}

function asStatus({ mediaDetails, ...rest }: { readonly [name: string]: unknown; mediaDetails?: unknown }) {
  return mediaDetails ? { ...rest, extended_entities: { media: mediaDetails } } : rest;
}

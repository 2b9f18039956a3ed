// Answers sites that want to embed a story (https://oembed.com).
import type { RequestHandler } from 'express';
import type { Edition } from '../../edition/Edition.ts';
import { articleAddress } from '../../edition/redirects.ts';
import { canonicalPath } from '../../pages/findPage.ts';
import { type Answer, textAnswer } from '../Answer.ts';
import type { FailureParts } from '../failures.ts';
import { cacheControl, FRESH } from '../lifetime.ts';
import { requestTarget } from '../requestTarget.ts';
import { sendAnswer } from '../sendAnswer.ts';
import { escaped } from './attributes.ts';
import { type Description, describeStory } from './describeStory.ts';
import { type OembedRequest, readRequest } from './readRequest.ts';

interface OembedParts extends FailureParts {
  /** The present in milliseconds. */
  readonly clock: () => number;
}

/** Answers at `/oembed`, in whatever way that is written: what asks there is a program, and not every one follows redirects. */
export function oembedAnswers({ newsroom, origin, clock }: OembedParts): RequestHandler {
  return (request, response, next) => {
    const { decoded, query } = requestTarget(request.url);
    if (decoded === null || !/^\/+oembed\/*$/i.test(decoded)) return next();
    const edition = newsroom.edition();
    const now = clock();
    sendAnswer(request, response, answerTo(query, { edition, origin: origin ?? edition.site.url, now }));
  };
}

interface Asked {
  readonly edition: Edition;
  /** The public origin. */
  readonly origin: string;
  /** The present in milliseconds. */
  readonly now: number;
}

function answerTo(query: string, asked: Asked): Answer {
  const wanted = readRequest(query);
  if ('status' in wanted) return refusal(wanted.status, wanted.words);
  const article = articleAt(asked, wanted);
  // Whether there is a story that is not public, or is gone, is nobody's business: all get the same bytes.
  if (article === undefined) return refusal(404, 'There is no story at this address.');
  const cacheAge = ageUntil(asked.edition, asked.now);
  const description = describeStory({ ...asked, cacheAge }, article, wanted);
  const headers = { ...FOR_ALL, 'Cache-Control': cacheControl(asked.edition, asked.now) };
  return wanted.format === 'json'
    ? textAnswer(200, { ...headers, 'Content-Type': 'application/json' }, JSON.stringify(description))
    : textAnswer(200, { ...headers, 'Content-Type': 'text/xml; charset=utf-8' }, xmlOf(description));
}

// Scripts of any site may read it.
const FOR_ALL = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

function refusal(status: 400 | 404 | 501, words: string): Answer {
  const headers = { ...FOR_ALL, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
  return textAnswer(status, headers, `${words}\n`);
}

function articleAt({ edition, origin }: Asked, { host, path }: OembedRequest) {
  if (host !== new URL(origin).host) return undefined;
  const canonical = canonicalPath(edition, path) ?? '';
  const room = articleAddress('');
  return canonical.startsWith(room) ? edition.articles.get(canonical.slice(room.length)) : undefined;
}

/** In seconds: news changes. */
const HOUR = 60 * 60;

// A cache may have held the answer for a while before whoever asked begins to count.
function ageUntil({ validUntil }: Edition, now: number): number {
  return Math.max(0, Math.min(HOUR, Math.floor((validUntil - now) / 1000) - FRESH));
}

function xmlOf(description: Description): string {
  const elements = Object.entries(description).map(
    ([name, value]) => `<${name}>${escaped(String(value))}</${name}>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${elements.join('')}</oembed>\n`;
}

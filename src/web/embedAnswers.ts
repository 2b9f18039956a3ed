// Answers with the cards of stories that other sites show in a frame.
import type { RequestHandler } from 'express';
import type { Edition } from '../edition/Edition.ts';
import { articleAddress } from '../edition/redirects.ts';
import { embedAddress, embedPage, goneEmbedPage } from '../pages/embedPage.ts';
import { canonicalPath } from '../pages/findPage.ts';
import type { Page } from '../pages/Page.ts';
import type { Answer } from './Answer.ts';
import { redirectAnyone } from './answers.ts';
import type { FailureParts } from './failures.ts';
import { answerOf, cacheControl } from './printing.ts';
import { requestTarget } from './requestTarget.ts';
import { frameableHeaders } from './securityHeaders.ts';
import { sendAnswer } from './sendAnswer.ts';

interface EmbedParts extends FailureParts {
  /** The present in milliseconds. */
  readonly clock: () => number;
}

/** Answers with the card of a story, and redirects every other way of writing its address there. */
export function embedAnswers(parts: EmbedParts): RequestHandler {
  return (request, response, next) => {
    const { raw, decoded, query } = requestTarget(request.url);
    const edition = parts.newsroom.edition();
    const slug = slugIn(edition, decoded ?? '');
    if (slug === null) return next();
    const lifetime = cacheControl(edition, parts.clock());
    if (embedAddress(slug) !== raw) return redirectAnyone(response, embedAddress(slug) + query, lifetime);
    const answer = cardOf(parts, edition, slug);
    response.removeHeader('X-Frame-Options');
    sendAnswer(request, response, { ...answer, headers: { ...answer.headers, 'Cache-Control': lifetime } });
  };
}

const ADDRESS = articleAddress('');

/** The slug of the story, public or gone, whose card an address means; null where it means none. */
function slugIn(edition: Edition, decoded: string): string | null {
  const parts = decoded.split('/').filter((part) => part !== '');
  if (!/^embed(?:\.html?)?$/i.test(parts.pop() ?? '')) return null;
  const path = canonicalPath(edition, `/${parts.join('/')}`) ?? '';
  const slug = path.startsWith(ADDRESS) ? path.slice(ADDRESS.length) : '';
  return edition.articles.has(slug) || edition.gone.has(slug) ? slug : null;
}

const kept = new WeakMap<Edition, Map<string, Answer>>();

// Only stories that there are have a card, so that no flood of unknown addresses can grow the store.
function cardOf({ press, origin }: EmbedParts, edition: Edition, slug: string): Answer {
  const store = kept.get(edition) ?? new Map<string, Answer>();
  kept.set(edition, store);
  const known = store.get(slug);
  if (known !== undefined) return known;
  const plain = answerOf(press, pageOf(edition, origin ?? edition.site.url, slug));
  const answer = { ...plain, headers: frameableHeaders(plain.headers) };
  store.set(slug, answer);
  return answer;
}

function pageOf(edition: Edition, origin: string, slug: string): Page {
  const article = edition.articles.get(slug);
  if (article !== undefined) return embedPage(edition, origin, article);
  const departure = edition.gone.get(slug);
  if (departure === undefined) throw new Error(`There is neither a story nor a former one at ${slug}`);
  return goneEmbedPage(edition, origin, departure);
}

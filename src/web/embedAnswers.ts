// Answers with the cards of stories that other sites show in a frame.
import type { RequestHandler } from 'express';
import type { Edition } from '../edition/Edition.ts';
import { articleAddress } from '../edition/redirects.ts';
import { embedAddress, embedPage, goneEmbedPage } from '../pages/embedPage.ts';
import { canonicalPath } from '../pages/findPage.ts';
import type { Page } from '../pages/Page.ts';
import { redirectAnyone } from './answers.ts';
import type { FailureParts } from './failures.ts';
import { cacheControl } from './lifetime.ts';
import { answerOf } from './printing.ts';
import { requestTarget } from './requestTarget.ts';
import type { Kept, Wanted } from './Shelf.ts';
import { frameableHeaders } from './securityHeaders.ts';
import { sendKept } from './sendKept.ts';

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
    const now = parts.clock();
    if (embedAddress(slug) !== raw)
      return redirectAnyone(response, embedAddress(slug) + query, cacheControl(edition, now));
    const kept = keptCard(parts, { edition, kind: 'embed', key: raw, now }, slug);
    if (kept === null) return next();
    response.removeHeader('X-Frame-Options');
    sendKept({ request, response, shelf: parts.shelf, now }, kept);
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

function keptCard({ press, origin, shelf }: EmbedParts, wanted: Wanted, slug: string): Kept | null {
  const { edition } = wanted;
  return shelf.take(wanted, () => {
    const plain = answerOf(press, pageOf(edition, origin ?? edition.site.url, slug));
    return { answer: { ...plain, headers: frameableHeaders(plain.headers) } };
  });
}

function pageOf(edition: Edition, origin: string, slug: string): Page {
  const article = edition.articles.get(slug);
  if (article !== undefined) return embedPage(edition, origin, article);
  const departure = edition.gone.get(slug);
  if (departure === undefined) throw new Error(`There is neither a story nor a former one at ${slug}`);
  return goneEmbedPage(edition, origin, departure);
}

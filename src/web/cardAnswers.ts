// Answers with the share pictures of published stories.
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Article } from '../article/Article.ts';
import { CARD_SHAPES, type CardShape, cardAddress, cardPath } from '../edition/cardAddress.ts';
import { cardOf } from '../edition/cardOf.ts';
import type { Edition } from '../edition/Edition.ts';
import { endOf } from '../edition/publication.ts';
import { articleAddress } from '../edition/redirects.ts';
import { canonicalPath } from '../pages/findPage.ts';
import type { CardPicture, Cards } from '../render/cards/openCards.ts';
import { BusyError } from '../render/cards/Studio.ts';
import { redirect } from './answers.ts';
import type { FailureParts } from './failures.ts';
import { lastingUntil } from './pictureAnswers.ts';
import { cacheControl, printedAnswer } from './printing.ts';
import { requestTarget } from './requestTarget.ts';
import { sendAnswer } from './sendAnswer.ts';
import { sendCard, sendLater } from './sendCard.ts';

interface CardParts extends FailureParts {
  /** Null or left out where no share pictures are drawn. */
  readonly cards?: Cards | null;
  /** The present in milliseconds. */
  readonly clock: () => number;
}

/** Answers with the card of a story, and redirects every other way of writing its address there. */
export function cardAnswers({ cards, ...parts }: CardParts): RequestHandler {
  return async (request, response, next) => {
    const { raw, decoded, query } = requestTarget(request.url);
    const edition = parts.newsroom.edition();
    const found = cards ? cardIn(edition, decoded ?? '') : null;
    if (!cards || found === null) next();
    else if (cardPath(found.slug, found.shape) !== raw) {
      const path = cardPath(found.slug, found.shape);
      redirect(response, path + query, cacheControl(edition, parts.clock()));
    } else await answerCard({ ...parts, cards }, found, { request, response, next });
  };
}

async function answerCard(parts: DrawingParts, found: Found, exchange: Exchange): Promise<void> {
  const { newsroom, clock } = parts;
  const { request, response } = exchange;
  const edition = newsroom.edition();
  const article = edition.articles.get(found.slug);
  if (article === undefined) return answerGone(parts, exchange, found.slug);
  const picture = await drawn(parts, { edition, article, shape: found.shape });
  // Drawing takes its time: what was public at its beginning may be gone at its end.
  const present = newsroom.edition();
  const still = present.articles.get(found.slug);
  if (still === undefined) return answerGone(parts, exchange, found.slug);
  if (picture === null) return sendLater(response);
  const { raw, query } = requestTarget(request.url);
  const isNamed = picture.isWhole && raw + query === cardAddress(edition, article, found.shape);
  // Under another fingerprint or none it has a short life: old shares go on working, and not every network follows a
  // redirect for a picture.
  const lifetime = isNamed ? lastingUntil(endOf(still), clock()) : cacheControl(present, clock());
  sendCard(request, response, picture, lifetime);
}

interface DrawingParts extends CardParts {
  readonly cards: Cards;
}

interface Found {
  readonly slug: string;
  readonly shape: CardShape;
}

/** The story, public or gone, whose card an address means; null where it means none. */
function cardIn(edition: Edition, decoded: string): Found | null {
  const parts = decoded.split('/').filter((part) => part !== '');
  const name = parts.pop()?.toLowerCase();
  const shape = SHAPES.find((candidate) => CARD_SHAPES[candidate].name === name);
  const path = shape === undefined ? '' : (canonicalPath(edition, `/${parts.join('/')}`) ?? '');
  const slug = path.startsWith(STORIES) ? path.slice(STORIES.length) : '';
  return shape !== undefined && (edition.articles.has(slug) || edition.gone.has(slug))
    ? { slug, shape }
    : null;
}

const SHAPES = Object.keys(CARD_SHAPES) as readonly CardShape[];

const STORIES = articleAddress('');

interface Exchange {
  readonly request: Request;
  readonly response: Response;
  readonly next: NextFunction;
}

function answerGone(
  { newsroom, press, origin, clock }: CardParts,
  { request, response, next }: Exchange,
  slug: string,
): void {
  const edition = newsroom.edition();
  const answer = printedAnswer(
    { press, origin: origin ?? edition.site.url },
    edition,
    articleAddress(slug),
    1,
  );
  if (answer === null) next();
  else {
    const headers = { ...answer.headers, 'Cache-Control': cacheControl(edition, clock()) };
    sendAnswer(request, response, { ...answer, headers });
  }
}

interface Wanted {
  readonly edition: Edition;
  readonly article: Article;
  readonly shape: CardShape;
}

async function drawn(
  { cards, log }: DrawingParts,
  { edition, article, shape }: Wanted,
): Promise<CardPicture | null> {
  try {
    return await cards.card(cardOf(edition, article), shape);
  } catch (error) {
    if (!(error instanceof BusyError))
      log.error({ err: error, slug: article.slug }, 'a share picture failed');
    return null;
  }
}

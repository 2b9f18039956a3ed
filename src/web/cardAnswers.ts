// Answers with the share pictures of published stories and of the site.
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Card } from '../edition/cardOf.ts';
import type { CardPicture, Cards } from '../render/cards/openCards.ts';
import { BusyError } from '../render/studio/Studio.ts';
import { redirectAnyone } from './answers.ts';
import type { FailureParts } from './failures.ts';
import { cacheControl } from './lifetime.ts';
import { type MeantCard, meantCard } from './meantCard.ts';
import { lastingUntil } from './pictureAnswers.ts';
import { printedAnswer } from './printing.ts';
import { requestTarget } from './requestTarget.ts';
import { sendCard, sendLater } from './sendCard.ts';
import { sendKept } from './sendKept.ts';

interface CardParts extends FailureParts {
  /** Null or left out where no share pictures are drawn. */
  readonly cards?: Cards | null;
  /** The present in milliseconds. */
  readonly clock: () => number;
}

/** Answers with the card of a story or of the site, and redirects every other way of writing its address there. */
export function cardAnswers({ cards, ...parts }: CardParts): RequestHandler {
  return async (request, response, next) => {
    const { raw, decoded, query } = requestTarget(request.url);
    const edition = parts.newsroom.edition();
    const meant = cards ? meantCard(edition, decoded ?? '') : null;
    if (!cards || meant === null) next();
    else if (meant.path !== raw)
      redirectAnyone(response, meant.path + query, cacheControl(edition, parts.clock()));
    else await answerCard({ ...parts, cards }, meant, { request, response, next });
  };
}

async function answerCard(parts: DrawingParts, meant: MeantCard, exchange: Exchange): Promise<void> {
  const { newsroom, clock } = parts;
  const { request, response } = exchange;
  const subject = meant.subjectIn(newsroom.edition());
  if (subject === null) return answerGone(parts, exchange, meant.page);
  const picture = await drawn(parts, subject.card, meant);
  // Drawing takes its time: what was public at its beginning may be gone at its end.
  const present = newsroom.edition();
  const still = meant.subjectIn(present);
  if (still === null) return answerGone(parts, exchange, meant.page);
  if (picture === null) return sendLater(response);
  const { raw, query } = requestTarget(request.url);
  const isNamed = picture.isWhole && raw + query === subject.address;
  // Under another fingerprint or none it has a short life: old shares go on working, and not every network follows a
  // redirect for a picture.
  const lifetime = isNamed ? lastingUntil(still.end, clock()) : cacheControl(present, clock());
  sendCard(request, response, picture, lifetime);
}

interface DrawingParts extends CardParts {
  readonly cards: Cards;
}

interface Exchange {
  readonly request: Request;
  readonly response: Response;
  readonly next: NextFunction;
}

function answerGone(
  { newsroom, press, origin, shelf, clock }: CardParts,
  { request, response, next }: Exchange,
  page: string,
): void {
  const edition = newsroom.edition();
  const now = clock();
  const printing = { press, origin: origin ?? edition.site.url, shelf };
  const printed = printedAnswer(printing, edition, { path: page, number: 1, now });
  if (printed === null) next();
  else sendKept({ request, response, shelf, now }, printed);
}

async function drawn(
  { cards, log }: DrawingParts,
  card: Card,
  { path, shape }: MeantCard,
): Promise<CardPicture | null> {
  try {
    return await cards.card(card, shape);
  } catch (error) {
    if (!(error instanceof BusyError)) log.error({ err: error, path }, 'a share picture failed');
    return null;
  }
}

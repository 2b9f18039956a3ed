// Sends a share picture, or says that it is to be asked for again.
import type { Request, Response } from 'express';
import type { CardPicture } from '../render/cards/openCards.ts';
import { bytesAnswer } from './Answer.ts';
import { sendAnswer } from './sendAnswer.ts';
import { tagOf } from './tagOf.ts';

/** Sends a share picture with the life given. */
export function sendCard(request: Request, response: Response, { png }: CardPicture, lifetime: string): void {
  const etag = tagOf(png);
  const headers = {
    'Content-Type': 'image/png',
    'Cache-Control': lifetime,
    // Networks and chat clients show cards on pages of their own.
    'Cross-Origin-Resource-Policy': 'cross-origin',
  };
  sendAnswer(request, response, bytesAnswer(headers, png, etag));
}

/** Says that a picture cannot be drawn now and may be asked for again (RFC 9110, section 10.2.3). */
export function sendLater(response: Response): void {
  const words = Buffer.from('This picture is not ready yet. Please try again in a moment.\n');
  response.writeHead(503, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': words.length,
    'Cache-Control': 'no-store',
    'Retry-After': '10',
  });
  response.end(words);
}

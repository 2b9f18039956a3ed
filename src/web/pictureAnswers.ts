// Answers with the pictures that something published names, and with no other file.
import type { RequestHandler } from 'express';
import { FOR_EVER } from './answers.ts';
import type { FailureParts } from './failures.ts';
import { type PictureParts, pictureSender } from './sendPicture.ts';

/** Answers with the files under `/pictures/`. */
export function pictureAnswers(parts: FailureParts & PictureParts): RequestHandler {
  const send = pictureSender(parts);
  return (request, response, next) =>
    send({ request, response, next }, parts.newsroom.edition(), () => ({ 'Cache-Control': FOR_EVER }));
}

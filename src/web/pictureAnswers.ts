// Answers with the pictures that something published names, and with no other file.
import type { RequestHandler } from 'express';
import type { Edition } from '../edition/Edition.ts';
import { pictureEnds } from '../edition/pictureEnds.ts';
import { FOR_EVER } from './answers.ts';
import type { FailureParts } from './failures.ts';
import { cacheControl } from './lifetime.ts';
import { type PictureParts, pictureSender } from './sendPicture.ts';

interface PublicPictureParts extends FailureParts, PictureParts {
  /** The present in milliseconds. */
  readonly clock: () => number;
}

/** Answers with the files under `/pictures/`. */
export function pictureAnswers(parts: PublicPictureParts): RequestHandler {
  const send = pictureSender(parts);
  return (request, response, next) => {
    const { newsroom, clock } = parts;
    return send({ request, response, next }, newsroom.edition, ({ path }, isMeant) => {
      const edition = newsroom.edition();
      const lifetime = isMeant
        ? lastingUntil(endsOf(edition).get(path), clock())
        : cacheControl(edition, clock());
      return { 'Cache-Control': lifetime };
    });
  };
}

const ends = new WeakMap<Edition, ReadonlyMap<string, number>>();

function endsOf(edition: Edition): ReadonlyMap<string, number> {
  const known = ends.get(edition) ?? pictureEnds(edition);
  ends.set(edition, known);
  return known;
}

/**
 * For ever, unless all that names the picture is known to end within that time: caches must not go on showing what an
 * expired story showed.
 */
export function lastingUntil(end: number | undefined, now: number): string {
  if (end === undefined) return 'no-store';
  const seconds = Math.max(0, Math.floor((end - now) / 1000));
  return seconds >= YEAR ? FOR_EVER : `public, max-age=${seconds}, immutable`;
}

/** In seconds: the most that FOR_EVER says. */
const YEAR = 365 * 24 * 60 * 60;

// The Express application: a table of contents of what happens to a request.
import express, { type Express, type Request, type Response } from 'express';
import type { EditionSource } from '../newsroom/openNewsroom.ts';
import type { Cards } from '../render/cards/openCards.ts';
import type { Press } from '../render/createPress.ts';
import type { Pictures } from '../render/pictures/openPictures.ts';
import type { Search } from '../search/openSearch.ts';
import { pageAnswers } from './answers.ts';
import { assetAnswers } from './assetAnswers.ts';
import { cardAnswers } from './cardAnswers.ts';
import type { WebApp } from './createWebServer.ts';
import { documentAnswers } from './documentAnswers.ts';
import { embedAnswers } from './embedAnswers.ts';
import { type FailureParts, failure, type Log, notFound, sendFailure } from './failures.ts';
import { fewInATurn } from './fewInATurn.ts';
import { commonHeaders, onlyOurHost, onlyReading } from './gatekeeping.ts';
import { hitFinder } from './hitFinder.ts';
import { writeChosen } from './Outgoing.ts';
import { oembedAnswers } from './oembed/oembedAnswers.ts';
import { pictureAnswers } from './pictureAnswers.ts';
import { previewAnswers } from './preview/previewAnswers.ts';
import { Shelf } from './Shelf.ts';
import { searchAnswers } from './search/searchAnswers.ts';
import { storyFormAnswers } from './storyFormAnswers.ts';

/** What the application is made of. */
export interface Parts {
  readonly newsroom: EditionSource;
  readonly press: Press;
  readonly log: Log;
  /** The public origin; null for the one of site.yaml. */
  readonly origin: string | null;
  /** The folder of stories, for its pictures. */
  readonly contentDir: string;
  /** Signs links to stories that are not published yet; null where there are none. */
  readonly previewSecret: string | null;
  /** The share pictures; null or left out where none are drawn. */
  readonly cards?: Cards | null;
  /** The search; null or left out where there is none. */
  readonly search?: Search | null;
  /** The pictures in all their forms; null or left out where files are sent as they are. */
  readonly pictures?: Pictures | null;
  /** The present in milliseconds. */
  readonly clock: () => number;
  /** The WebSub hub of the feeds; null or left out without one. */
  readonly hub?: string | null;
}

/** Makes the application, for the server and for tests alike. */
export function createApp(its: Parts): WebApp {
  const parts = { ...its, shelf: new Shelf(its.clock) };
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.use(commonHeaders);
  app.use(onlyOurHost(parts));
  app.use(onlyReading(parts));
  app.use(assetAnswers(parts));
  app.use(previewAnswers(parts));
  app.use(pictureAnswers(parts));
  app.use(cardAnswers(parts));
  app.use(documentAnswers(parts));
  app.use(storyFormAnswers(parts));
  app.use(oembedAnswers(parts));
  app.use(embedAnswers(parts));
  app.use(searchAnswers(parts));
  app.use(fewInATurn());
  app.use(pageAnswers(parts));
  app.use(notFound(parts));
  app.use(failure(parts));
  return answeringEverything(app, parts);
}

type Handle = (request: Request, response: Response, done?: (error?: unknown) => void) => void;

// What was answered before never comes to Express, which alone would take most of the time of an answer. And Express's
// router calls nothing of the above where it cannot read the target, as in `GET http://[/ HTTP/1.1`; left alone, Express
// would answer in its own words and without the headers of ours.
function answeringEverything(app: Express, parts: FailureParts & Pick<Parts, 'clock'>): WebApp {
  const handle = (Reflect.get(app, 'handle') as Handle).bind(app);
  const findHit = hitFinder(parts);
  const handleOurs: Handle = (request, response, done) => {
    // An application around this one has headers and a say of its own.
    if (done !== undefined) return handle(request, response, done);
    const hit = findHit(request);
    if (hit !== null) return writeChosen(response, hit);
    handle(request, response, () =>
      commonHeaders(request, response, () => sendFailure(parts, request, response, 400)),
    );
  };
  return Object.assign(app, { handle: handleOurs, findHit });
}

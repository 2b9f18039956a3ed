// The Express application for those who write: the site's own, and before it what only the desk has.
import express, { type Express, type RequestHandler } from 'express';
import { createApp } from '../createApp.ts';
import { commonHeaders } from '../gatekeeping.ts';
import { type DeskParts, deskPages, deskRoom } from './deskAnswers.ts';

/** Makes the application of the desk. */
export function createDeskApp(parts: DeskParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.use(commonHeaders);
  app.use(onlyThisMachine);
  app.use(deskRoom(parts));
  app.use(deskPages(parts));
  app.use(createApp(parts));
  return app;
}

const HERE = /^(?:localhost|[\w-]+\.localhost|\d+\.\d+\.\d+\.\d+|\[[\da-f:.]+\])(?::\d+)?$/i;

/**
 * Refuses names other than that of this machine: a foreign site whose name is pointed at this address could otherwise
 * read the drafts through the browser of whoever writes them (DNS rebinding).
 */
const onlyThisMachine: RequestHandler = (request, response, next) => {
  const { host = '' } = request.headers;
  if (HERE.test(host)) return next();
  const words = 'The desk answers under localhost or an IP address only.\n';
  response
    .writeHead(421, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(words);
};

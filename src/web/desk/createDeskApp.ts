// The Express application for those who write: the site's own, and before it what only the desk has.
import express, { type Express, type RequestHandler } from 'express';
import { createApp } from '../createApp.ts';
import { commonHeaders } from '../gatekeeping.ts';
import { type DeskParts, deskPages, deskRoom } from './deskAnswers.ts';
import { deskDocuments } from './deskDocuments.ts';
import { deskSearch } from './deskSearch.ts';

/** Makes the application of the desk. */
export function createDeskApp(parts: DeskParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.use(commonHeaders);
  app.use(onlyThisMachine(parts.host));
  app.use(deskRoom(parts));
  app.use(deskDocuments(parts));
  app.use(deskSearch(parts));
  app.use(deskPages(parts));
  app.use(createApp(parts));
  return app;
}

const HERE = /^(?:localhost|[\w-]+\.localhost|\d+\.\d+\.\d+\.\d+|\[[\da-f:.]+\])(?::\d+)?$/i;

/**
 * Refuses names other than those of this machine and the one at which the desk was told to listen: a foreign site whose name is pointed at this address could otherwise
 * read the drafts through the browser of whoever writes them (DNS rebinding).
 */
function onlyThisMachine(own: string): RequestHandler {
  const names = HERE.test(own) || own.includes(':') ? 'localhost' : `${own}, localhost`;
  const words = `The desk answers under ${names} or an IP address only.\n`;
  return (request, response, next) => {
    const { host = '' } = request.headers;
    if (HERE.test(host) || host.replace(/:\d+$/, '').toLowerCase() === own.toLowerCase()) return next();
    response
      .writeHead(421, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
      .end(words);
  };
}

// Makes the HTTP server around the application.
import { createServer, type Server } from 'node:http';
import type { Express } from 'express';
import { answerMalformed } from './answerMalformed.ts';
import { expressMessages } from './expressMessages.ts';
import type { FindHit } from './hitFinder.ts';
import { openShortWay } from './shortWay.ts';

/** An application; what it has at hand, where that may be answered without asking it. */
export type WebApp = Express & { readonly findHit?: FindHit };

/** The server, for production and for tests alike; it does not listen yet. */
export function createWebServer(app: WebApp): Server {
  // Our own gate asks for a Host field, and answers with a page where there is none.
  const server = createServer({ ...expressMessages(app), requireHostHeader: false }, app);
  answerMalformed(server);
  // Proxies reuse idle connections for up to 60 seconds; closing earlier would cost readers a stray 502.
  server.keepAliveTimeout = 72_000;
  server.headersTimeout = 75_000;
  server.requestTimeout = 75_000;
  if (app.findHit !== undefined) openShortWay(server, app.findHit);
  return server;
}

// Requests and responses that are Express's own from the beginning.
import { IncomingMessage, ServerResponse } from 'node:http';
import type { Express } from 'express';

/** The classes that an HTTP server makes its messages of. */
export interface Messages {
  readonly IncomingMessage: typeof IncomingMessage;
  readonly ServerResponse: typeof ServerResponse;
}

/**
 * Classes of messages for the server of an application. Express gives each message its prototype at each request, and
 * Node's engine then forgets what it knows of the message: two thirds of the time of a request went there. Messages that are made
 * with that prototype lose nothing, because giving it again changes nothing.
 */
export function expressMessages(app: Express): Messages {
  class Asked extends IncomingMessage {}
  class Answered<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {}
  app.request = under(Asked.prototype, app.request);
  app.response = under(Answered.prototype, app.response);
  return { IncomingMessage: Asked, ServerResponse: Answered };
}

// What Express adds stays where it is, one step further up.
function under<T extends object>(own: object, theirs: T): T {
  return Object.setPrototypeOf(own, theirs) as T;
}

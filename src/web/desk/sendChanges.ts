// Sends changes as events to a page that waits for them.
import type { Request, Response } from 'express';
import type { Changes } from './Changes.ts';

/**
 * Answers with an event stream (WHATWG HTML, server-sent events). The first event names the present version, so that a
 * page that lost its connection finds out what it missed.
 */
export function sendChanges({ version, listen }: Changes, request: Request, response: Response): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const send = (name: string): void => void response.write(`data: ${name}\n\n`);
  send(version());
  response.once('close', listen({ onChange: send, onEnd: () => response.end() }));
}

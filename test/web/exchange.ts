// Sends requests exactly as a test writes them: clients such as supertest tidy addresses first.
import { type IncomingHttpHeaders, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Express } from 'express';
import { createWebServer } from '../../src/web/createWebServer.ts';

/** An answer as it came over the wire. */
export interface Exchange {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks an application for a target, which is sent to the letter. */
export function ask(app: Express, path: string, { method = 'GET', headers = {} }: Asked = {}) {
  return withPort(app, (port) => {
    return new Promise<Exchange>((answered, failed) => {
      const asked = request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', failed);
        response.on('end', () => {
          const body = Buffer.concat(chunks);
          answered({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body,
            text: body.toString(),
          });
        });
      });
      asked.on('error', failed).end();
    });
  });
}

/** Writes bytes to a socket and returns all that comes back until the server closes it. */
export function sendRaw(app: Express, bytes: string): Promise<string> {
  return withPort(app, (port) => {
    return new Promise<string>((closed, failed) => {
      let received = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
      socket.on('data', (chunk) => {
        received += chunk.toString('latin1');
      });
      socket.on('error', failed).on('close', () => closed(received));
    });
  });
}

async function withPort<T>(app: Express, use: (port: number) => Promise<T>): Promise<T> {
  const server = createWebServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    return await use((server.address() as AddressInfo).port);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}

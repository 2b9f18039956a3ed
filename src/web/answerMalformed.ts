// Answers what Node's own parser refuses, which never reaches the application, with our headers too.
import { type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { securityHeaders } from './securityHeaders.ts';

const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/** Sees to it that malformed requests, CONNECT and Upgrade get an answer like any other. */
export function answerMalformed(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else refuse(socket, STATUS_BY_CODE[error.code ?? ''] ?? 400, {});
  });
  server.on('connect', (_request, socket) => refuse(socket, 405, { Allow: 'GET, HEAD, OPTIONS' }));
  // An expectation may be ignored (RFC 9110, section 10.1.1): no request here has a body worth waiting for.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
}

function refuse(socket: Duplex, status: number, headers: Readonly<Record<string, string>>): void {
  const text = `${STATUS_CODES[status]}\n`;
  const all = {
    ...securityHeaders(null),
    ...headers,
    'Cache-Control': 'no-store',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': String(text.length),
    Connection: 'close',
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${text}`);
}

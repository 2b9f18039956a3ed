// Visits addresses and whatever they link to, and tells where a word can be found in what came back.
import { Agent, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { decodeHTML } from 'entities';
import type { Express } from 'express';
import { onTestFinished } from 'vitest';
import { createWebServer } from '../../src/web/createWebServer.ts';

/** What came back from an address. */
export interface Visit {
  readonly path: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The head as it was sent. */
  readonly head: string;
  /** Without its coding. */
  readonly body: Buffer;
}

/** Asks for a target in some way. */
export type Ask = (
  path: string,
  headers?: Readonly<Record<string, string>>,
  method?: string,
) => Promise<Visit>;

/** Serves an application until the test ends. */
export async function visitor(app: Express): Promise<Ask> {
  const server = createWebServer(app);
  const agent = new Agent({ keepAlive: true });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    agent.destroy();
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return (path, headers = {}, method = 'GET') =>
    new Promise((visited, failed) => {
      const asked = request({ port, host: '127.0.0.1', agent, path, headers, method }, (response) => {
        void visitOf(path, response).then(visited, failed);
      });
      asked.on('error', failed).end();
    });
}

async function visitOf(path: string, response: IncomingMessage): Promise<Visit> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const { statusCode: status = 0, headers, rawHeaders } = response;
  return {
    path,
    status,
    headers,
    head: rawHeaders.join('\n'),
    body: decoded(headers, Buffer.concat(chunks)),
  };
}

function decoded(headers: IncomingMessage['headers'], body: Buffer): Buffer {
  if (body.length === 0) return body;
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body);
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
}

/** Visits addresses and everything on this site that they link or redirect to. */
export async function crawl(ask: Ask, from: readonly string[]): Promise<Visit[]> {
  const visits: Visit[] = [];
  const known = new Set(from);
  // A Set is walked in the order in which it grows.
  for (const path of known) {
    const visit = await ask(path);
    visits.push(visit);
    for (const link of linksOf(visit)) known.add(link);
  }
  return visits;
}

function linksOf({ path, headers, body }: Visit): string[] {
  const text = body.toString();
  const written = [
    ...[...text.matchAll(/(?:href|src|action|content|url|loc)(?:="|">?|>)([^"<>\s]+)/g)].map(
      ([, to]) => to ?? '',
    ),
    ...[...text.matchAll(/https:\/\/paper\.example[^"'<>\s\\)]*/g)].map(([to]) => to),
    String(headers.location ?? ''),
  ];
  return written
    .filter((to) => /^(?:\/(?!\/)|\.|https:\/\/paper\.example)/.test(to))
    .map((to) => new URL(decodeHTML(to), `https://paper.example${path}`))
    .filter(({ origin }) => origin === 'https://paper.example')
    .map(({ pathname, search }) => pathname + search);
}

/** The words with a stem that an answer holds: as they are, in another case, percent-encoded, escaped or as base64. */
export function wordsIn({ head, body }: Visit, stem: string): string[] {
  const raw = `${head}\n${body.toString('latin1')}`;
  const views = [raw, percentDecoded(raw), decodeHTML(raw)].map((text) => text.toLowerCase());
  const plain = views.flatMap((text) => text.match(new RegExp(`${stem}[\\w-]*`, 'g')) ?? []);
  const hidden = inBase64(stem).filter((code) => raw.includes(code));
  return [...new Set([...plain, ...hidden])];
}

function percentDecoded(text: string): string {
  return text.replace(/%([\da-f]{2})/gi, (_code, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

// A word can begin at each of three places within the groups of base64; what its neighbours share in is cut off.
function inBase64(word: string): string[] {
  return [0, 1, 2].map((shift) => {
    const code = Buffer.from('\0'.repeat(shift) + word)
      .toString('base64')
      .replaceAll('=', '');
    return code.slice(shift === 0 ? 0 : shift + 1, -1);
  });
}

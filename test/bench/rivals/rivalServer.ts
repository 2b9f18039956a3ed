// The servers written for the comparison, as a process: `tsx rivalServer.ts bare|fastify|express FOLDER` serves gathered pages.
import { createServer, type RequestListener, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import express from 'express';
import nunjucks from 'nunjucks';
import { bodyOf, type GatheredPage, gatheredPages } from './gatherPages.ts';

interface Kept {
  readonly headers: string[];
  /** Those of a 304: without what says how long a body is, or there would be one to wait for. */
  readonly renewed: string[];
  readonly etag: string;
  readonly body: Buffer;
  readonly page: GatheredPage;
}

function keptOf(page: GatheredPage): Kept {
  const headers = [...page.headers];
  const renewed = headers.filter(
    (_text, index) => !/^content-(?:encoding|length|type)$/i.test(headers[index - (index % 2)] ?? ''),
  );
  return { headers, renewed, etag: page.etag, body: bodyOf(folder, page, '.br'), page };
}

const [kind = '', folder = ''] = process.argv.slice(2);
const pages = new Map<string, Kept>(gatheredPages(folder).map((page) => [page.path, keptOf(page)]));
const rivals = createRequire(import.meta.url);

/** The least that Node can do with the same headers and bytes. */
const bare: RequestListener = (request, response) => {
  const page = pages.get(request.url ?? '');
  if (page === undefined) response.writeHead(404).end();
  else if (request.headers['if-none-match'] === page.etag) response.writeHead(304, page.renewed).end();
  else response.writeHead(200, page.headers).end(page.body);
};

/** A page as an ordinary Express application makes it: by a template and the usual middleware, at each request. */
function expressApp() {
  const compression = rivals('compression') as () => express.RequestHandler;
  const app = express();
  const environment = new nunjucks.Environment(null, { autoescape: true });
  const cut = (text: string) => {
    const [start = '', rest = ''] = text.split(/(?<=<main[^>]*>)/);
    const [main = '', end = ''] = rest.split(/(?=<\/main>)/);
    return { start, main, end };
  };
  const source = '{{ start | safe }}{% if main %}{{ main | safe }}{% endif %}{{ end | safe }}';
  const template = new nunjucks.Template(source, environment);
  const parts = new Map<string, ReturnType<typeof cut>>();
  const partsOf = (path: string, { page }: Kept) => {
    const known = parts.get(path) ?? cut(bodyOf(folder, page, '').toString());
    parts.set(path, known);
    return known;
  };
  app.use(compression());
  app.get('/*path', (request, response) => {
    const page = pages.get(request.path);
    if (page === undefined) response.sendStatus(404);
    else response.type('html').send(template.render(partsOf(request.path, page)));
  });
  return createServer(app);
}

interface Fastify {
  readonly get: (path: string, answer: (request: FastifyRequest, reply: FastifyReply) => unknown) => void;
  readonly listen: (where: { port: number; host: string }) => Promise<string>;
  readonly server: Server;
}

interface FastifyRequest {
  readonly raw: { readonly url: string };
  readonly headers: Readonly<Record<string, string | undefined>>;
}

interface FastifyReply {
  readonly code: (status: number) => FastifyReply;
  readonly header: (name: string, value: string) => FastifyReply;
  readonly send: (body?: Buffer) => FastifyReply;
}

async function fastifyServer(): Promise<Server> {
  const app = (rivals('fastify') as () => Fastify)();
  app.get('/*', (request, reply) => {
    const page = pages.get(request.raw.url);
    if (page === undefined) return reply.code(404).send();
    const isUnchanged = request.headers['if-none-match'] === page.etag;
    const headers = isUnchanged ? page.renewed : page.headers;
    for (let index = 0; index < headers.length; index += 2)
      reply.header(headers[index] ?? '', headers[index + 1] ?? '');
    return isUnchanged ? reply.code(304).send() : reply.send(page.body);
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return app.server;
}

const SERVERS: Readonly<Record<string, () => Server | Promise<Server>>> = {
  bare: () => createServer(bare),
  express: expressApp,
  fastify: fastifyServer,
};

const server = await SERVERS[kind]?.();
if (server === undefined) throw new Error(`“${kind}” is no rival.`);
server.keepAliveTimeout = 72_000;
if (!server.listening) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
process.stdout.write(`${JSON.stringify({ port: (server.address() as AddressInfo).port })}\n`);

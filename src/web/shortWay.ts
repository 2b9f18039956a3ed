// Answers from memory on a connection before the request comes to Node's own HTTP, which takes most of the time of an answer.
import { type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FindHit } from './hitFinder.ts';
import type { Chosen } from './Outgoing.ts';
import { plainRequest } from './plainRequest.ts';

type Listener = (bytes: Buffer) => void;

/**
 * Lets a server answer what is at hand by the short way. It begins with the second request of a connection: the first makes
 * Node know that the connection is in use. Whatever is not one whole plain request, alone on its connection, goes to
 * Node's parser, and so does all that comes there after it: no byte is read by both.
 * @param server before it listens, with all its times set
 */
export function openShortWay(server: Server, findHit: FindHit): void {
  const connections = new WeakMap<Socket, Connection>();
  const write = writer(server.keepAliveTimeout);
  server.on('connection', (socket) => {
    // Node listens alone; should it read in another way one day, there is no short way.
    const [parse, ...others] = socket.listeners('data') as Listener[];
    if (parse === undefined || others.length > 0) return;
    const find: FindHit = (asked) => (server.listening ? findHit(asked) : null);
    connections.set(socket, new Connection(socket, { parse, find, write }));
  });
  server.on('request', ({ socket }, response) => connections.get(socket)?.goesLongWay(response));
}

interface Ways {
  /** Node's own. */
  readonly parse: Listener;
  readonly find: FindHit;
  readonly write: Write;
}

/** A connection on which nothing has come so far but plain requests, one after the other. */
class Connection {
  private readonly socket: Socket;
  private readonly ways: Ways;
  /** The last answer that Node wrote. */
  private last: ServerResponse | null = null;

  constructor(socket: Socket, ways: Ways) {
    this.socket = socket;
    this.ways = ways;
    socket.on('data', this.take);
    socket.removeListener('data', ways.parse);
  }

  /** Node has taken in a request. */
  goesLongWay(response: ServerResponse): void {
    this.last = response;
  }

  private readonly take = (bytes: Buffer): void => {
    const { socket, last } = this;
    const { parse, find, write } = this.ways;
    const asked = this.isIdle() ? plainRequest(bytes) : null;
    if (asked === null) this.leave();
    const chosen = asked === null || last === null ? null : find(asked);
    if (chosen === null) parse.call(socket, bytes);
    else write(socket, asked?.method === 'HEAD' ? { ...chosen, body: null } : chosen);
  };

  /** Whether all that was asked before is answered, to the last byte. */
  private isIdle(): boolean {
    const { socket, last } = this;
    if (last === null) return true;
    return last.writableFinished && last.req.complete && socket.writable && socket.writableLength === 0;
  }

  private leave(): void {
    this.socket.on('data', this.ways.parse);
    this.socket.removeListener('data', this.take);
  }
}

type Write = (socket: Socket, chosen: Chosen) => void;

/**
 * Writes answers as Node does. A reader who takes in nothing for as long as an idle connection stays open loses the rest:
 * Node would wait for ever.
 * @param keepAlive how long connections stay open, in milliseconds
 */
function writer(keepAlive: number): Write {
  const heads = new WeakMap<readonly string[], Buffer>();
  const lastFields = lastFieldsOf(keepAlive);
  const headOf = (chosen: Chosen): Buffer => {
    const head = heads.get(chosen.headers) ?? printedHead(chosen);
    heads.set(chosen.headers, head);
    return head;
  };
  return (socket, chosen) => {
    socket.cork();
    socket.write(headOf(chosen));
    socket.write(lastFields());
    if (chosen.body !== null) socket.write(chosen.body);
    socket.uncork();
  };
}

function printedHead({ status, headers }: Chosen): Buffer {
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`];
  for (let index = 0; index < headers.length; index += 2)
    lines.push(`${headers[index]}: ${headers[index + 1]}`);
  const text = `${lines.join('\r\n')}\r\n`;
  // A buffer of its own: those that share one keep all of it in memory.
  const bytes = Buffer.allocUnsafeSlow(text.length);
  bytes.write(text, 'latin1');
  return bytes;
}

/** The fields that Node adds, and the end of the head; they are others in each second. */
function lastFieldsOf(keepAlive: number): () => Buffer {
  const connection = `Connection: keep-alive\r\nKeep-Alive: timeout=${Math.floor(keepAlive / 1000)}`;
  let printed = { second: Number.NaN, bytes: Buffer.alloc(0) };
  return () => {
    const second = Math.floor(Date.now() / 1000);
    if (second === printed.second) return printed.bytes;
    const date = new Date(second * 1000).toUTCString();
    printed = { second, bytes: Buffer.from(`Date: ${date}\r\n${connection}\r\n\r\n`, 'latin1') };
    return printed.bytes;
  };
}

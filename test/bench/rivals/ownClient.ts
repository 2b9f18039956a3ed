// A client for machines without wrk, as a process: keeps connections busy and counts answers.
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

interface Order {
  readonly port: number;
  readonly paths: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly seconds: number;
  readonly connections: number;
}

const order = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Order;
const fields = Object.entries({ Host: `127.0.0.1:${order.port}`, ...order.headers })
  .map(([name, value]) => `${name}: ${value}\r\n`)
  .join('');
const requests = order.paths.map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\n${fields}\r\n`));
const took: number[] = [];
let [next, errors] = [0, 0];
const start = performance.now();
const end = start + order.seconds * 1000;

/** One connection, one request after the other: reads heads for their length, and skips that many bytes. */
function open(): void {
  const socket = connect(order.port, '127.0.0.1').setNoDelay();
  let [head, rest, sent] = ['', 0, 0];
  const ask = (): void => {
    if (performance.now() >= end) return void socket.destroy();
    [head, sent] = ['', performance.now()];
    socket.write(requests[next++ % requests.length] ?? '');
  };
  const answered = (): void => {
    took.push(performance.now() - sent);
    ask();
  };
  socket.once('connect', ask);
  socket.on('error', () => (errors += 1));
  socket.on('data', (chunk) => {
    if (rest > 0) {
      rest -= chunk.length;
      if (rest === 0) answered();
      return;
    }
    head += chunk.toString('latin1');
    const stop = head.indexOf('\r\n\r\n');
    if (stop === -1) return;
    const status = head.slice(9, 12);
    if (status !== '200' && status !== '304') errors += 1;
    const length = status === '304' ? 0 : Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN);
    if (Number.isNaN(length)) throw new Error('An answer has no length: install wrk to measure this server.');
    rest = length - (head.length - stop - 4);
    if (rest === 0) answered();
  });
}

for (let count = 0; count < order.connections; count++) open();
process.once('beforeExit', () => {
  took.sort((a, b) => a - b);
  const p99 = Math.round((took[Math.floor(took.length * 0.99)] ?? 0) * 1000);
  const microseconds = Math.round((performance.now() - start) * 1000);
  process.stdout.write(`${JSON.stringify({ requests: took.length, microseconds, p99, errors })}\n`);
});

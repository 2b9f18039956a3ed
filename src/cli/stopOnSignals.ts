// Ends a server in good order: what is being answered is finished, and nothing else holds it up.
import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';

/** How long, in milliseconds, requests in flight may take to finish. */
const GRACE = 10_000;

/** How long a request may take to arrive whole that had begun when the signal came. */
const ARRIVAL = 1000;

/** Stops a server at SIGTERM or SIGINT. A second signal ends the process at once, as without this. */
export function stopOnSignals(server: Server, log: Logger, onStop: () => void = () => undefined): void {
  const open = connections(server);
  const stop = (signal: NodeJS.Signals): void => {
    log.info({ signal }, 'stopping');
    onStop();
    server.close(() => {
      log.info('stopped');
      process.exitCode = 0;
    });
    const deadline = performance.now() + ARRIVAL;
    // Again and again: connections become idle while the last answers go out.
    setInterval(() => {
      server.closeIdleConnections();
      const isLate = performance.now() > deadline;
      for (const [socket, answer] of open)
        if (!isBusy(socket, answer) && (isLate || socket.bytesRead === 0)) socket.destroy();
    }, 50).unref();
    setTimeout(() => server.closeAllConnections(), GRACE).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** The open connections, each with the last answer on it; null before the first. */
type Connections = Map<Socket, ServerResponse | null>;

// The last answer is all that is noted at a request: listening for its end would cost a tenth of the time of a request.
function connections(server: Server): Connections {
  const open: Connections = new Map();
  server.on('connection', (socket) => {
    open.set(socket, null);
    socket.once('close', () => open.delete(socket));
  });
  server.on('request', ({ socket }, response) => void open.set(socket, response));
  return open;
}

// Busy is a connection whose answer is not out yet, by whichever way that goes. Browsers open connections ahead of need, and
// Node does not count one as idle until it has carried a request.
function isBusy({ writableLength }: Socket, answer: ServerResponse | null): boolean {
  return writableLength > 0 || (answer !== null && !answer.writableFinished);
}

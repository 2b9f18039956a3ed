// Ends a server in good order: what is being answered is finished, and nothing else holds it up.
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';

/** How long, in milliseconds, requests in flight may take to finish. */
const GRACE = 10_000;

/** How long a request may take to arrive whole that had begun when the signal came. */
const ARRIVAL = 1000;

/** Stops a server at SIGTERM or SIGINT. A second signal ends the process at once, as without this. */
export function stopOnSignals(server: Server, log: Logger, onStop: () => void = () => undefined): void {
  const { open, busy } = connections(server);
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
      for (const socket of open)
        if (!busy.has(socket) && (isLate || socket.bytesRead === 0)) socket.destroy();
    }, 50).unref();
    setTimeout(() => server.closeAllConnections(), GRACE).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

// Busy is a connection whose answer is not out yet. Browsers open connections ahead of need, and Node does not count
// one as idle until it has carried a request.
function connections(server: Server): { open: ReadonlySet<Socket>; busy: ReadonlySet<Socket> } {
  const open = new Set<Socket>();
  const busy = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    busy.add(socket);
    response.once('close', () => busy.delete(socket));
  });
  return { open, busy };
}

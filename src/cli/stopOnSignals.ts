// Ends a server in good order: what is being answered is finished, and nothing else holds it up.
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';

/** How long, in milliseconds, requests in flight may take to finish. */
const GRACE = 10_000;

/** Stops a server at SIGTERM or SIGINT. A second signal ends the process at once, as without this. */
export function stopOnSignals(server: Server, log: Logger): void {
  const open = openConnections(server);
  const stop = (signal: NodeJS.Signals): void => {
    log.info({ signal }, 'stopping');
    server.close(() => {
      log.info('stopped');
      process.exitCode = 0;
    });
    // Node closes connections that are idle at the call; those that become idle later have to be asked again.
    setInterval(() => {
      server.closeIdleConnections();
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    }, 50).unref();
    setTimeout(() => server.closeAllConnections(), GRACE).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

// Browsers open connections ahead of need. Node does not count one as idle until it has carried a request.
function openConnections(server: Server): ReadonlySet<Socket> {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return open;
}

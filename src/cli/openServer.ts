// Opens a newsroom and serves its editions until a signal ends the process.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { type Newsroom, type NewsroomParts, NoSiteError, openNewsroom } from '../newsroom/openNewsroom.ts';
import { createWebServer } from '../web/createWebServer.ts';
import type { Settings } from './environment.ts';
import { endOfLifeWarning } from './nodeRelease.ts';
import { stopOnSignals } from './stopOnSignals.ts';
import { systemError } from './systemError.ts';

/** A start that could not be made, in one line. */
export class StartError extends Error {}

/** What a server is made of. */
export interface ServerParts {
  readonly settings: Settings;
  readonly log: Logger;
  /** How its newsroom works, beside the folder and the clock. */
  readonly newsroom: Omit<NewsroomParts, 'folder' | 'clock'>;
  readonly createApp: (newsroom: Newsroom) => Express;
  /** Is called when the server is told to stop, before it waits for its last answers. */
  readonly onStop?: () => void;
}

/**
 * Opens the newsroom and listens.
 * @returns the address
 * @throws StartError where a folder or an address cannot be used
 */
export async function openServer(parts: ServerParts): Promise<string> {
  const { settings, log, onStop } = parts;
  const warning = endOfLifeWarning(process.versions.node, Date.now());
  if (warning !== null) log.warn(warning);
  const newsroom = await open(settings.CONTENT_DIR, parts.newsroom);
  const server = createWebServer(parts.createApp(newsroom));
  await listen(server, settings);
  // Without a listener, an error of a later connection, such as too many open files, would end the process.
  server.on('error', (error) => log.error({ err: error }, 'the server could not take a connection'));
  const url = addressOf(server, settings.HOST);
  log.info({ url }, 'listening');
  stopOnSignals(server, log, onStop);
  return url;
}

async function open(folder: string, parts: ServerParts['newsroom']): Promise<Newsroom> {
  try {
    const newsroom = await openNewsroom({ ...parts, folder, clock: Date.now });
    parts.listener?.onEdition(newsroom.edition());
    return newsroom;
  } catch (error) {
    if (!(error instanceof NoSiteError)) throw new StartError(`CONTENT_DIR=${systemError(error, folder)}`);
    const [first] = error.problems;
    throw new StartError(
      `${folder}/${first?.file}:${first?.line}:${first?.column}: ${first?.message} ${first?.hint}`,
    );
  }
}

function listen(server: Server, { PORT, HOST }: Settings): Promise<void> {
  return new Promise((listening, failed) => {
    server.once('error', (error) => failed(new StartError(systemError(error, `HOST=${HOST} PORT=${PORT}`))));
    server.listen(PORT, HOST, listening);
  });
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

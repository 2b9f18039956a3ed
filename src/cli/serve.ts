// `broadsheet serve`: opens the newsroom, listens, and stops in good order.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Logger, pino } from 'pino';
import { type Newsroom, NoSiteError, openNewsroom } from '../newsroom/openNewsroom.ts';
import { createPress } from '../render/createPress.ts';
import { createApp } from '../web/createApp.ts';
import { createWebServer } from '../web/createWebServer.ts';
import { type Command, success } from './Command.ts';
import { editionReporter } from './editionReporter.ts';
import type { Settings } from './environment.ts';
import { endOfLifeWarning } from './nodeRelease.ts';
import { stopOnSignals } from './stopOnSignals.ts';
import { systemError } from './systemError.ts';

/** A start that could not be made, in one line. */
export class StartError extends Error {}

const HELP = `Usage: broadsheet serve

Serves the stories of CONTENT_DIR on HOST and PORT until SIGTERM or SIGINT. Edits go live without a restart.

Environment: PORT (3000), HOST (localhost), CONTENT_DIR (content), SITE_URL (url of site.yaml), LOG_LEVEL (info).
`;

/** The command `serve`: it goes on until a signal ends the process. */
export const serve: Command = {
  name: 'serve',
  summary: 'serves the stories of CONTENT_DIR',
  help: HELP,
  run: async (flags, { settings, root }) => {
    parseArgs({ args: flags, options: {} });
    await start(settings, root, pino({ level: settings.LOG_LEVEL }));
    return success('');
  },
};

async function start(settings: Settings, root: string, log: Logger): Promise<void> {
  const warning = endOfLifeWarning(process.versions.node, Date.now());
  if (warning !== null) log.warn(warning);
  const newsroom = await open(settings.CONTENT_DIR, log);
  const contentDir = resolve(settings.CONTENT_DIR);
  const app = createApp({
    newsroom,
    press: createPress(root),
    log,
    origin: settings.SITE_URL ?? null,
    contentDir,
    previewSecret: settings.PREVIEW_SECRET ?? null,
    clock: Date.now,
  });
  const server = createWebServer(app);
  await listen(server, settings);
  // Without a listener, an error of a later connection, such as too many open files, would end the process.
  server.on('error', (error) => log.error({ err: error }, 'the server could not take a connection'));
  log.info({ url: addressOf(server, settings.HOST) }, 'listening');
  stopOnSignals(server, log);
}

async function open(folder: string, log: Logger): Promise<Newsroom> {
  try {
    const report = editionReporter(log);
    const onTrouble = (message: string, details: object) => log.error(details, message);
    const newsroom = await openNewsroom({
      folder,
      clock: Date.now,
      listener: { onEdition: report, onTrouble },
    });
    report(newsroom.edition());
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

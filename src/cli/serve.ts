// `broadsheet serve`: serves what readers get.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { createPress } from '../render/createPress.ts';
import { createApp } from '../web/createApp.ts';
import { type Command, success } from './Command.ts';
import { editionReporter } from './editionReporter.ts';
import { openServer } from './openServer.ts';

const HELP = `Usage: broadsheet serve

Serves the stories of CONTENT_DIR on HOST and PORT until SIGTERM or SIGINT. Edits go live without a restart.

Environment: PORT (3000), HOST (localhost), CONTENT_DIR (content), SITE_URL (url of site.yaml), LOG_LEVEL (info),
PREVIEW_SECRET (none: no previews).
`;

/** The command `serve`: it goes on until a signal ends the process. */
export const serve: Command = {
  name: 'serve',
  summary: 'serves the stories of CONTENT_DIR',
  help: HELP,
  run: async (flags, { settings, root }) => {
    parseArgs({ args: flags, options: {} });
    const log = pino({ level: settings.LOG_LEVEL });
    const onTrouble = (message: string, details: object) => log.error(details, message);
    await openServer({
      settings,
      log,
      newsroom: { listener: { onEdition: editionReporter(log), onTrouble } },
      createApp: (newsroom) =>
        createApp({
          newsroom,
          press: createPress(root),
          log,
          origin: settings.SITE_URL ?? null,
          contentDir: resolve(settings.CONTENT_DIR),
          previewSecret: settings.PREVIEW_SECRET ?? null,
          clock: Date.now,
        }),
    });
    return success('');
  },
};

// `broadsheet serve`: serves what readers get.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Logger, pino } from 'pino';
import type { NewsroomListener } from '../newsroom/openNewsroom.ts';
import { createPress } from '../render/createPress.ts';
import { createApp } from '../web/createApp.ts';
import { type Command, success } from './Command.ts';
import { cardsOf } from './cardsOf.ts';
import { type Ahead, drawAhead } from './drawAhead.ts';
import { editionReporter } from './editionReporter.ts';
import { openServer } from './openServer.ts';
import { type FeedAnnouncer, feedAnnouncer } from './webSub/feedAnnouncer.ts';

const HELP = `Usage: broadsheet serve

Serves the stories of CONTENT_DIR on HOST and PORT until SIGTERM or SIGINT. Edits go live without a restart.

Environment: PORT (3000), HOST (localhost), CONTENT_DIR (content), SITE_URL (url of site.yaml), LOG_LEVEL (info),
PREVIEW_SECRET (none: no previews), WEBSUB_HUB (none: no hub is told of new stories).
`;

/** The command `serve`: it goes on until a signal ends the process. */
export const serve: Command = {
  name: 'serve',
  summary: 'serves the stories of CONTENT_DIR',
  help: HELP,
  run: async (flags, { settings, root }) => {
    parseArgs({ args: flags, options: {} });
    const log = pino({ level: settings.LOG_LEVEL });
    const announcer = feedAnnouncer(settings, log);
    const ahead = drawAhead({ clock: Date.now });
    await openServer({
      settings,
      log,
      newsroom: { listener: listenerOf(log, announcer, ahead) },
      createApp: (newsroom) => {
        const cards = cardsOf(settings, root, log);
        announcer.follow(newsroom);
        ahead.follow(newsroom, cards);
        return createApp({
          newsroom,
          press: createPress(root),
          log,
          origin: settings.SITE_URL ?? null,
          contentDir: resolve(settings.CONTENT_DIR),
          previewSecret: settings.PREVIEW_SECRET ?? null,
          cards,
          clock: Date.now,
          hub: settings.WEBSUB_HUB ?? null,
        });
      },
      onStop: () => [announcer, ahead].forEach(({ close }) => void close()),
    });
    return success('');
  },
};

function listenerOf(log: Logger, announcer: FeedAnnouncer, ahead: Ahead): NewsroomListener {
  const report = editionReporter(log);
  return {
    onEdition: (edition) => {
      report(edition);
      announcer.look();
      ahead.look();
    },
    onTrouble: (message, details) => log.error(details, message),
  };
}

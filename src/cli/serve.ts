// `broadsheet serve`: serves what readers get.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Logger, pino } from 'pino';
import type { Edition } from '../edition/Edition.ts';
import type { NewsroomListener } from '../newsroom/openNewsroom.ts';
import { createPress } from '../render/createPress.ts';
import { createApp } from '../web/createApp.ts';
import { type Command, success } from './Command.ts';
import { drawAhead } from './drawAhead.ts';
import { editionReporter } from './editionReporter.ts';
import type { Settings } from './environment.ts';
import { imagery } from './imagery.ts';
import { openServer } from './openServer.ts';
import { progressReporter } from './progressReporter.ts';
import { readingsPlace } from './readingsPlace.ts';
import { searchOf } from './searchOf.ts';
import { spareMemory } from './spareMemory.ts';
import { feedAnnouncer } from './webSub/feedAnnouncer.ts';

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
    const search = searchOf(settings, 'site', log);
    const press = createPress(root);
    await openServer({
      settings,
      log,
      newsroom: {
        listener: { ...listenerOf(log, announcer.look, [ahead.look, search.follow]), onStir: search.rest },
        readings: readingsPlace(settings),
      },
      createApp: (newsroom) => {
        const { cards, pictures } = imagery(settings, root, log);
        announcer.follow(newsroom);
        ahead.follow(newsroom, cards);
        const parts = { newsroom, press, log, cards, pictures, search, clock: Date.now };
        return createApp({ ...parts, ...partsFrom(settings) });
      },
      onStop: () => [announcer, ahead, search].forEach(({ close }) => void close()),
    });
    spareMemory(process.memoryUsage().heapUsed);
    await press.warmUp().catch((err: unknown) => log.error({ err }, 'a template cannot be used'));
    return success('');
  },
};

function partsFrom(settings: Settings) {
  return {
    origin: settings.SITE_URL ?? null,
    contentDir: resolve(settings.CONTENT_DIR),
    previewSecret: settings.PREVIEW_SECRET ?? null,
    hub: settings.WEBSUB_HUB ?? null,
  };
}

/** @param urgent hears of each edition, others of the last one of a change */
function listenerOf(log: Logger, urgent: Hearer, others: readonly Hearer[]): NewsroomListener {
  const report = editionReporter(log);
  return {
    onEdition: (edition) => {
      report(edition);
      urgent(edition);
    },
    onCalm: (edition) => {
      for (const hear of others) hear(edition);
    },
    onProgress: progressReporter(log),
    onTrouble: (message, details) => log.error(details, message),
  };
}

type Hearer = (edition: Edition) => void;

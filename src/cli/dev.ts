// `broadsheet dev`: serves what the desk sees: drafts too, with every problem, and pages that reload by themselves.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Logger, pino } from 'pino';
import { composeProof } from '../edition/composeEdition.ts';
import type { NewsroomListener } from '../newsroom/openNewsroom.ts';
import type { Search } from '../search/openSearch.ts';
import { type Changes, openChanges } from '../web/desk/Changes.ts';
import { createDeskApp } from '../web/desk/createDeskApp.ts';
import { type Command, success } from './Command.ts';
import { copyOnDisk } from './copyOnDisk.ts';
import { editionReporter } from './editionReporter.ts';
import type { Settings } from './environment.ts';
import { followViews } from './followViews.ts';
import { imagery } from './imagery.ts';
import { openServer } from './openServer.ts';
import { progressReporter } from './progressReporter.ts';
import { readableLog } from './readableLog.ts';
import { searchOf } from './searchOf.ts';

const HELP = `Usage: broadsheet dev

Serves the stories of CONTENT_DIR for those who write them. Drafts and stories under embargo are shown and marked; a
page shows the problems of its file; /desk shows all of them, what is scheduled and what is to be completed. Pages
reload by themselves when content, templates or styles change.

Not for readers: whoever reaches the address sees what is not published.

Environment: PORT (3000), HOST (localhost), CONTENT_DIR (content), SITE_URL (url of site.yaml), LOG_LEVEL (info).
`;

/** The command `dev`: it goes on until a signal ends the process. */
export const dev: Command = {
  name: 'dev',
  summary: 'the same for writing: drafts, problems in the page, live reload',
  help: HELP,
  run: async (flags, { settings, root }) => {
    parseArgs({ args: flags, options: {} });
    const log = pino({ level: settings.LOG_LEVEL }, readableLog(process.stdout));
    warnOfReaders(settings, log);
    const url = await openDesk(settings, root, log);
    log.info(`the desk is at ${url}/desk`);
    return success('');
  },
};

async function openDesk(settings: Settings, root: string, log: Logger): Promise<string> {
  const contentDir = resolve(settings.CONTENT_DIR);
  const changes = openChanges(`${Date.now()}`);
  const views = followViews(root, changes.announce);
  const search = searchOf(settings, 'desk', log);
  return openServer({
    settings,
    log,
    newsroom: { compose: composeProof, listener: listenerOf(log, changes, search) },
    createApp: (newsroom) =>
      createDeskApp({
        newsroom,
        host: settings.HOST,
        press: views.press,
        log,
        origin: settings.SITE_URL ?? null,
        contentDir,
        previewSecret: null,
        ...imagery(settings, root, log),
        search,
        clock: Date.now,
        changes,
        copy: copyOnDisk(contentDir),
        script: readFileSync(join(root, 'views/scripts/reload.js'), 'utf8'),
        trouble: views.trouble,
      }),
    onStop: () => {
      changes.close();
      views.close();
      void search.close();
    },
  });
}

function listenerOf(log: Logger, changes: Changes, search: Search): NewsroomListener {
  const report = editionReporter(log);
  return {
    onEdition: (edition) => {
      report(edition);
      changes.announce();
    },
    onCalm: search.follow,
    onStir: search.rest,
    onProgress: progressReporter(log),
    onTrouble: (message, details) => log.error(details, message),
  };
}

function warnOfReaders({ HOST }: Settings, log: Logger): void {
  if (/^(?:localhost|127(?:\.\d+){3}|::1)$/.test(HOST)) return;
  log.warn(`drafts and stories under embargo can be read by everybody who reaches ${HOST}`);
}

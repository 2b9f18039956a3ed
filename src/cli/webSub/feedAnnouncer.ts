// The announcer of a server: none, unless a hub is configured.
import type { EditionSource } from '../../newsroom/openNewsroom.ts';
import type { Log } from '../../web/failures.ts';
import type { Settings } from '../environment.ts';
import { type Announcer, announceFeeds } from './announceFeeds.ts';
import { hubAt } from './tellHub.ts';

/** An announcer before there is a newsroom; until then it has nothing to look at. */
export interface FeedAnnouncer extends Announcer {
  /** Begins to announce what changes in a newsroom. */
  readonly follow: (newsroom: EditionSource) => void;
}

/** The announcer that settings ask for. */
export function feedAnnouncer({ WEBSUB_HUB, SITE_URL }: Settings, log: Log): FeedAnnouncer {
  let announcer: Announcer | null = null;
  return {
    follow: (newsroom) => {
      if (WEBSUB_HUB === undefined) return;
      const hub = hubAt(WEBSUB_HUB);
      announcer = announceFeeds({ newsroom, hub, origin: SITE_URL ?? null, clock: Date.now, log });
    },
    look: () => announcer?.look(),
    close: () => announcer?.close(),
  };
}

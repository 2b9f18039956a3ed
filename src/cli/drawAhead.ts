// Has the share pictures of new stories drawn before they are shared: whoever asks first for one would wait for it.
import type { Article } from '../article/Article.ts';
import { cardOf } from '../edition/cardOf.ts';
import { touchesBetween } from '../edition/changes/touchesBetween.ts';
import { newestFirst } from '../edition/newestFirst.ts';
import type { EditionSource } from '../newsroom/openNewsroom.ts';
import type { Cards } from '../render/cards/openCards.ts';

/** When it draws; times in milliseconds. */
export interface AheadParts {
  /** The present. */
  readonly clock: () => number;
  /** How long it leaves the machine to readers after the start, and after a change. */
  readonly pauses?: { readonly start: number; readonly change: number };
}

/** Who draws ahead; before it follows a newsroom it has nothing to draw. */
export interface Ahead {
  /** Begins with the newest stories that are public in a newsroom. */
  readonly follow: (newsroom: EditionSource, cards: Cards) => void;
  /** There may be something new. */
  readonly look: () => void;
  readonly close: () => void;
}

/** Stories that are drawn at a time, the newest first: as many as a feed carries. An archive is drawn when asked for. */
const MOST = 30;

/** The longest wait, in milliseconds: timers cannot wait for more than 24 days, and clocks are set. */
const HOUR = 3_600_000;

/** Makes who draws ahead. Nothing here keeps the process alive. */
export function drawAhead({ clock, pauses = { start: 10_000, change: 1000 } }: AheadParts): Ahead {
  let timer: NodeJS.Timeout | undefined;
  let draw: (() => Promise<number>) | null = null;
  const wait = (pause: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), pause).unref();
  };
  const run = async (): Promise<void> => {
    timer = undefined;
    const validUntil = await draw?.();
    // Something may have changed meanwhile. An embargo ends without any change of a file.
    if (validUntil !== undefined && timer === undefined)
      wait(Math.max(0, Math.min(HOUR, validUntil - clock())) + pauses.change);
  };
  return {
    follow: (newsroom, cards) => {
      let seen: readonly Article[] = [];
      draw = () => {
        const { latest, validUntil } = newsroom.edition();
        const fresh = newIn(latest, seen);
        seen = latest;
        // The end of this edition, though another may be current once all is drawn: of that one, nothing is drawn yet.
        return drawNew(newsroom, cards, fresh).then(() => validUntil);
      };
      wait(pauses.start);
    },
    look: () => {
      if (draw !== null) wait(pauses.change);
    },
    close: () => {
      draw = null;
      clearTimeout(timer);
    },
  };
}

/** The stories of a list that were not in another one as they are; both newest first. */
function newIn(latest: readonly Article[], before: readonly Article[]): readonly Article[] {
  const comparison = { order: newestFirst, most: Number.POSITIVE_INFINITY };
  return (touchesBetween(before, latest, comparison) ?? []).flatMap(({ now }) => now ?? []);
}

/** Draws one after the other, so that whoever asks for a card waits for one at most. */
async function drawNew(newsroom: EditionSource, cards: Cards, fresh: readonly Article[]): Promise<void> {
  for (const { slug } of fresh.slice(0, MOST)) {
    const edition = newsroom.edition();
    const article = edition.articles.get(slug);
    // Whoever asks for a card that cannot be drawn is told so, and the operator with it.
    if (article !== undefined) await cards.card(cardOf(edition, article), 'wide').catch(() => undefined);
  }
}

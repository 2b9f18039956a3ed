// Announces to a hub which feeds have changed, once the edition that changed them is the one that is served.
import { setImmediate as turn } from 'node:timers/promises';
import { FEED_FORMATS, feedAddress, feedPages } from '../../edition/feeds.ts';
import type { EditionSource } from '../../newsroom/openNewsroom.ts';
import { type FeedState, type FeedStates, feedStateOf } from '../../syndication/feeds/feedStates.ts';
import type { Log } from '../../web/failures.ts';
import { type Hub, tellHub } from './tellHub.ts';

/** What is needed to announce. */
export interface AnnouncerParts {
  readonly newsroom: EditionSource;
  readonly hub: Hub;
  /** The public origin; null for the one of site.yaml. */
  readonly origin: string | null;
  /** The present in milliseconds. */
  readonly clock: () => number;
  readonly log: Pick<Log, 'warn' | 'error'>;
}

/** Who announces. */
export interface Announcer {
  /** There may be something new. */
  readonly look: () => void;
  /** Stops at once, whatever is under way. */
  readonly close: () => void;
}

/** The longest wait, in milliseconds: timers cannot wait for more than 24 days, and clocks are set. */
const HOUR = 3_600_000;

/** Begins to announce. What the feeds say at first is no news. Nothing here keeps the process alive. */
export function announceFeeds(parts: AnnouncerParts): Announcer {
  const stop = new AbortController();
  const deliver = delivery(parts, stop.signal);
  let known: FeedStates | null = null;
  let [isLooking, again] = [false, false];
  let timer: NodeJS.Timeout | undefined;
  const lookNow = async (): Promise<void> => {
    const next = await feedStates(parts, known);
    if (known !== null) deliver(changed(known, next), next.edition);
    known = next;
  };
  const look = async (): Promise<void> => {
    again = true;
    if (isLooking) return;
    isLooking = true;
    clearTimeout(timer);
    while (again && !stop.signal.aborted) {
      again = false;
      await lookNow().catch((err: unknown) => parts.log.error({ err }, 'the feeds could not be compared'));
    }
    isLooking = false;
    if (!stop.signal.aborted) timer = setTimeout(() => void look(), waitFor(known, parts.clock())).unref();
  };
  const close = () => {
    clearTimeout(timer);
    stop.abort();
  };
  void look();
  return { look: () => void look(), close };
}

/** Until the end of an embargo, for one: no file changes then. */
function waitFor(known: FeedStates | null, now: number): number {
  const ends = [...(known?.states.values() ?? [])].map(({ validUntil }) => validUntil);
  const next = ends.reduce((one, other) => Math.min(one, other), known?.edition.validUntil ?? now + HOUR);
  return Math.max(1, Math.min(HOUR, next - now));
}

// One feed at a time: readers come first.
async function feedStates(
  { newsroom, origin, clock }: AnnouncerParts,
  known: FeedStates | null,
): Promise<FeedStates> {
  const edition = newsroom.edition();
  const issue = { edition, origin: origin ?? edition.site.url, now: clock() };
  const states = new Map<string, FeedState>();
  for (const page of feedPages(edition)) {
    states.set(page, feedStateOf(issue, page, known));
    await turn(undefined, { ref: false });
  }
  return { edition, states };
}

function changed(before: FeedStates, now: FeedStates): string[] {
  return [...now.states]
    .filter(([page, { fingerprint }]) => before.states.get(page)?.fingerprint !== fingerprint)
    .map(([page]) => page);
}

/** What is waiting to be told, each feed once; the hub is told of one after the other. */
function delivery({ hub, origin, log }: AnnouncerParts, stop: AbortSignal) {
  const waiting = new Set<string>();
  let isUnderWay = false;
  const run = async (): Promise<void> => {
    isUnderWay = true;
    for (const feed of waiting) {
      waiting.delete(feed);
      const reason = await tellHub(hub, feed, stop);
      if (reason === null) continue;
      log.warn({ hub: hub.url, feed, others: waiting.size, reason }, 'the hub was not told of changed feeds');
      waiting.clear();
    }
    isUnderWay = false;
  };
  return (pages: readonly string[], { site }: FeedStates['edition']): void => {
    for (const page of pages)
      for (const format of FEED_FORMATS) waiting.add((origin ?? site.url) + feedAddress(page, format));
    if (!isUnderWay) void run();
  };
}

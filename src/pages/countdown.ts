// Says how long it is until an instant.
import type { Moment } from '../article/frontMatter/moment.ts';

/** The time that is left, as words, and the instant for whoever goes on counting. */
export interface Countdown {
  readonly text: string;
  /** RFC 3339, in UTC. */
  readonly instant: string;
}

const SECOND = 1000;
const DAY = 86_400 * SECOND;

/** The time from an instant in milliseconds to a moment: days in words, the rest as hours, minutes and seconds. */
export function countdownTo({ instant }: Moment, now: number, language: string): Countdown {
  const left = Math.max(0, Math.ceil((instant - now) / SECOND) * SECOND);
  const days = Math.floor(left / DAY);
  const clock = new Date(left % DAY).toISOString().slice(11, 19);
  const day = new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  return {
    text: days === 0 ? clock : `${day.format(days)}, ${clock}`,
    instant: new Date(instant).toISOString(),
  };
}

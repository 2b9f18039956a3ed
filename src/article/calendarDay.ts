// The day of a moment on the calendar of a time zone.
import type { Moment } from './frontMatter/moment.ts';
import { zoneOffset } from './zoneClock.ts';

/**
 * Midnight of the day in UTC, in milliseconds: a number that stands for the day itself. A day is the one that stands in
 * the file, whatever the zone.
 * @param timeZone IANA
 */
export function calendarDay({ instant, iso, precision }: Moment, timeZone: string): number {
  return precision === 'day' ? Date.parse(iso) : dayAt(instant, timeZone);
}

/** The same of an instant in milliseconds. */
export function dayAt(instant: number, timeZone: string): number {
  return Math.floor((instant + zoneOffset(instant, timeZone)) / DAY) * DAY;
}

const DAY = 86_400_000;

// Tells on which day, and in which month, something happened in the time zone of the site.
import type { Article } from '../article/Article.ts';
import type { Moment } from '../article/frontMatter/moment.ts';
import { zoneOffset } from '../article/zoneClock.ts';

/**
 * The day of a moment, such as `2018-10-25`. A day is the one that stands in the file; a time is that of the clocks in
 * the zone (IANA), whatever offset it was written with.
 */
export function dayIn({ iso, instant, precision }: Moment, timeZone: string): string {
  if (precision === 'day') return iso;
  return new Date(instant + zoneOffset(instant, timeZone)).toISOString().slice(0, 10);
}

/** The month of a story in its address, such as `2018/10`; null for a draft without a date. */
export function monthOf({ fields: { published } }: Article, timeZone: string): string | null {
  if (published === undefined) return null;
  const { iso } = published;
  const day = Number(iso.slice(8, 10));
  // No zone is two days from another, so that the month is the one that stands in the file.
  const isAmid = day > 2 && day < 27;
  return (isAmid ? iso : dayIn(published, timeZone)).slice(0, 7).replace('-', '/');
}

/** The address of a month's front. */
export function monthAddress(month: string): string {
  return `/archive/${month}`;
}

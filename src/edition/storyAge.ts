// Tells how many years old a story is, and when that changes.
import type { Article } from '../article/Article.ts';
import { calendarDay, dayAt } from '../article/calendarDay.ts';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import { firstInstantOfDay } from '../article/zoneClock.ts';

/** The age of a story at an instant. */
export interface StoryAge {
  /** How many years it is more than old: whole ones, 0 in the first. */
  readonly years: number;
  /** The instant, in milliseconds, at which that is one more; Infinity for a draft without a date. */
  readonly until: number;
}

/**
 * The age of a story at an instant in milliseconds, by the calendar of the site. It counts from the last substantial
 * change, for which `updated` stands, else from the publication: so “more than two years old” is true of all that the
 * story says, and a story that was brought up to date last week is not called old. A correction does not make it new.
 *
 * A story is more than a year old from the midnight after the anniversary of its day: never a moment too early, not even
 * where the file names no time of day. One of 29 February has its anniversary on the 28th in other years.
 */
export function storyAge({ fields }: Article, now: number, { timeZone }: Pick<Site, 'timeZone'>): StoryAge {
  const { published, updated } = fields;
  if (published === undefined) return { years: 0, until: Number.POSITIVE_INFINITY };
  const day = calendarDay(updated ?? published, timeZone);
  const begins = (years: number) => firstInstantOfDay(anniversary(day, years) + DAY, timeZone);
  const calendarYears = yearOf(dayAt(now, timeZone)) - yearOf(day);
  // At New Year the count of the calendar runs ahead by up to one.
  const years = Math.max(0, now >= begins(calendarYears) ? calendarYears : calendarYears - 1);
  return { years, until: begins(years + 1) };
}

const DAY = 86_400_000;

function yearOf(day: number): number {
  return new Date(day).getUTCFullYear();
}

/** The same day of a later year; the last of its month where it has no such day. */
function anniversary(day: number, years: number): number {
  const date = new Date(day);
  const [year, month] = [date.getUTCFullYear() + years, date.getUTCMonth()];
  return Math.min(Date.UTC(year, month, date.getUTCDate()), Date.UTC(year, month + 1, 0));
}

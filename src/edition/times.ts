// Prints moments for readers, in a language and in the time zone of the site.
import type { Moment } from '../article/frontMatter/moment.ts';
import { commaOf } from '../article/language.ts';

/** A moment as a page shows it: `iso` for machines, `text` for people. */
export interface TimeView {
  readonly iso: string;
  readonly text: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, known);
  return known;
}

/**
 * A day stays a day; an instant also shows hour, minute and zone. Day and time are set apart by a comma of our own,
 * because releases of ICU differ in the word between them.
 */
export function timeView(moment: Moment, language: string, timeZone: string): TimeView {
  const day = dayText(moment, language, timeZone);
  if (moment.precision === 'day') return { iso: moment.iso, text: day };
  const clock = format(language, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  return { iso: moment.iso, text: `${day}${commaOf(language)}${clock.format(moment.instant)}` };
}

/** A month such as `2018/10` in words. */
export function monthText(month: string, language: string): string {
  const [year = 0, number = 1] = month.split('/').map(Number);
  // Of the years below 100, `Date.UTC` makes those of the twentieth century.
  const first = new Date(0);
  first.setUTCFullYear(year, number - 1, 1);
  return format(language, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(first);
}

/** The time of day of a moment in the zone of the site, without the zone; null for a day. */
export function clockText({ instant, precision }: Moment, language: string, timeZone: string): string | null {
  if (precision === 'day') return null;
  const options = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return format(language, options).format(instant);
}

/** The day of a moment alone. */
export function dayText(moment: Moment, language: string, timeZone: string): string {
  // A day is printed as it stands in the file, whatever the zone.
  const instant = moment.precision === 'day' ? Date.parse(moment.iso) : moment.instant;
  const zone = moment.precision === 'day' ? 'UTC' : timeZone;
  return format(language, { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' }).format(instant);
}

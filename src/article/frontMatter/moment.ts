// Reads the dates of front matter: a day or an instant, in the file's own zone or the site's.
import { firstInstantOfDay, instantsOf } from '../zoneClock.ts';

/** A point in time as an editor wrote it. */
export interface Moment {
  /** Milliseconds since 1970-01-01T00:00Z; for a day, its midnight in the site's zone. */
  readonly instant: number;
  /** RFC 3339 text for `datetime` attributes: a day stays `2018-10-25`, an instant carries its offset. */
  readonly iso: string;
  readonly precision: 'day' | 'time';
}

export interface MomentFlaw {
  readonly message: string;
  readonly hint: string;
}

const FORM =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ]\s*(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s*([Zz]|[+-]\d{2}:?\d{2})?)?$/;

const EXAMPLES = 'Write a day as 2018-10-25, or a time as 2018-10-25 14:30 or 2018-10-25T14:30:00+01:00.';

/**
 * Reads `2018-10-25`, `2018-10-25 14:30[:00]` or an RFC 3339 date-time. Without an offset the time is in `timeZone`
 * (IANA); where clocks go back and it happens twice, the first one counts. Days and times that do not exist are flaws.
 */
export function readMoment(text: string, timeZone: string): Moment | MomentFlaw {
  const match = FORM.exec(text.trim());
  if (match === null)
    return {
      message: `“${text.slice(0, 40)}” is not a date.`,
      hint: /[Tt ]\d:\d\d/.test(text) ? 'Write the hour with two digits, such as 06:30.' : EXAMPLES,
    };
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((part) => Number(part ?? '0')) as Six;
  const date = `${match[1]}-${match[2]}-${match[3]}`;
  const utc = Date.UTC(year, month - 1, day, hour, minute, second);
  const midnight = new Date(Date.UTC(year, month - 1, day));
  // `Date.UTC` takes the years 0 to 99 for those of the twentieth century.
  if (midnight.getUTCFullYear() !== year || midnight.getUTCMonth() !== month - 1) return noSuchDay(date);
  if (hour > 23 || minute > 59 || second > 59) {
    return {
      message: `There is no time ${match[4]}:${match[5]}${match[6] === undefined ? '' : `:${match[6]}`}.`,
      hint: 'Hours go from 00 to 23, minutes and seconds from 00 to 59.',
    };
  }
  if (match[4] === undefined)
    return { instant: firstInstantOfDay(utc, timeZone), iso: date, precision: 'day' };
  const local = { written: text.trim(), utc, iso: `${date}T${match[4]}:${match[5]}:${match[6] ?? '00'}` };
  return match[7] === undefined ? inZone(local, timeZone) : atOffset(local, match[7]);
}

function noSuchDay(date: string): MomentFlaw {
  return { message: `There is no day ${date}.`, hint: 'Mend the year, the month or the day of the month.' };
}

type Six = [number, number, number, number, number, number];

/** What clocks show: as an editor wrote it, as if they were those of UTC, and in the form of RFC 3339. */
interface LocalTime {
  readonly written: string;
  readonly utc: number;
  readonly iso: string;
}

function atOffset(local: LocalTime, offset: string): Moment | MomentFlaw {
  const sign = offset.startsWith('-') ? -1 : 1;
  const digits = offset.replace(/\D/g, '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  if (minutes > (sign < 0 ? 12 : 14) * 60 || Number(digits.slice(2)) > 59)
    return { message: `There is no time zone ${offset}.`, hint: 'Offsets go from -12:00 to +14:00.' };
  return {
    instant: local.utc - sign * minutes * 60_000,
    iso: withOffset(local.iso, sign * minutes),
    precision: 'time',
  };
}

function inZone(local: LocalTime, timeZone: string): Moment | MomentFlaw {
  const [instant] = instantsOf(local.utc, timeZone);
  if (instant === undefined) {
    return {
      message: `The time ${local.written} does not exist in ${timeZone}: clocks went forward over it.`,
      hint: 'Choose a time before or after the change, or write the offset, such as +01:00.',
    };
  }
  const minutes = Math.round((local.utc - instant) / 60_000);
  return { instant, iso: withOffset(local.iso, minutes), precision: 'time' };
}

function withOffset(local: string, minutes: number): string {
  if (minutes === 0) return `${local}Z`;
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

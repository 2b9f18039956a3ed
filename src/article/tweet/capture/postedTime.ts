// Reads when a tweet was posted: from the dates that its sources write, or from its number.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Thu Oct 25 13:40:00 +0000 2018`, of API v1.1 and of archives. */
const STATUS =
  /^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>\d\d) (?<time>\d\d:\d\d:\d\d) (?<zone>[+-]\d{4}) (?<year>\d{4})$/;

/** `2018-10-25T13:40:00.000Z`, of API v2 and the syndication endpoint; `2013-01-29 10:50:27 +0000`, of old archives. */
const ISO =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[T ](?<time>\d\d:\d\d:\d\d)(?:\.\d+)? ?(?<zone>Z|[+-]\d\d:?\d\d)$/;

/** `October 25, 2018`, of embedding code. */
const DAY = /^(?<month>[A-Z][a-z]+) (?<day>\d{1,2}), (?<year>\d{4})$/;

/** A date as the platform writes it, as a day or an RFC 3339 date-time; null for what is none. */
export function readPosted(text: string): string | null {
  const parts = (STATUS.exec(text) ?? ISO.exec(text) ?? DAY.exec(text.trim()))?.groups;
  if (parts === undefined) return null;
  const { year, month = '', day = '', time, zone = '' } = parts;
  const number = /^\d/.test(month) ? month : monthNumber(month);
  if (number === null) return null;
  const date = `${year}-${number}-${day.padStart(2, '0')}`;
  return time === undefined ? date : `${date}T${time}${offset(zone)}`;
}

function monthNumber(name: string): string | null {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return index === -1 ? null : String(index + 1).padStart(2, '0');
}

function offset(zone: string): string {
  const written = zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
  return /^[+-]00:00$/.test(written) ? 'Z' : written;
}

// Since 4 November 2010 the upper bits of a number count milliseconds from this instant; older numbers only count tweets.
// https://github.com/twitter-archive/snowflake/tree/snowflake-2010
const EPOCH = 1_288_834_974_657n;
const FIRST_TIMED = 29_700_859_247n;

/** The instant in milliseconds that the number of a tweet holds; null where it is too old to hold one. */
export function timeInNumber(id: string): number | null {
  const number = BigInt(id);
  if (number < FIRST_TIMED) return null;
  const instant = Number((number >> 22n) + EPOCH);
  // What lies in another century is no number of a tweet.
  return instant < Date.UTC(2100, 0) ? instant : null;
}

/** An instant in milliseconds as an RFC 3339 date-time of whole seconds. */
export function timeText(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d+/, '');
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Whether a day or date-time may be when the tweet of a number was posted: a day leaves room for every time zone. */
export function fitsNumber(posted: string, id: string): boolean {
  const instant = timeInNumber(id);
  if (instant === null) return true;
  const written = Date.parse(posted);
  if (posted.includes('T')) return Math.abs(written - instant) <= MINUTE;
  // A day begins fourteen hours early in Kiribati, and ends twelve hours late on ships at the date line.
  return instant >= written - 14 * HOUR && instant < written + 36 * HOUR;
}

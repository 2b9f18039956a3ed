// Knows what the clocks of a time zone show.

/**
 * Midnight, or where clocks go forward over midnight the first instant of the day after the change, in milliseconds.
 * @param utc midnight of the day in UTC
 * @param timeZone IANA
 */
export function firstInstantOfDay(utc: number, timeZone: string): number {
  const [midnight] = instantsOf(utc, timeZone);
  return midnight ?? utc - zoneOffset(utc - DAY, timeZone);
}

const DAY = 86_400_000;

/** The instants at which clocks in a zone show a time, earliest first: one, none in a gap, two in an overlap. */
export function instantsOf(utc: number, timeZone: string): number[] {
  const before = zoneOffset(utc - DAY, timeZone);
  const after = zoneOffset(utc + DAY, timeZone);
  const candidates = before === after ? [utc - before] : [utc - before, utc - after];
  return candidates
    .filter((instant) => zoneOffset(instant, timeZone) === utc - instant)
    .sort((a, b) => a - b);
}

/** Since 1973, clocks have changed at most once within six days, in every zone of the time zone database. */
const REGULAR = Date.UTC(1973, 0);
const SPAN = 4 * DAY;

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
export function zoneOffset(instant: number, timeZone: string): number {
  const zone = zoneOf(timeZone);
  if (instant < REGULAR) return offsetAt(instant, zone);
  const start = Math.floor(instant / SPAN) * SPAN;
  const offset = offsetAt(start, zone);
  // Stories of the same days ask for the same two offsets.
  return offset === offsetAt(start + SPAN, zone) ? offset : offsetAt(instant, zone);
}

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** Its offsets in milliseconds, by the instants that were asked for. */
  readonly offsets: Map<number, number>;
}

const zones = new Map<string, Zone>();

/** Offsets that are remembered of a zone: more than a century has. */
const REMEMBERED = 10_000;

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const zone = { format, offsets: new Map() };
  zones.set(timeZone, zone);
  return zone;
}

function offsetAt(instant: number, { format, offsets }: Zone): number {
  const known = offsets.get(instant);
  if (known !== undefined) return known;
  const offset = readOffset(format.format(instant));
  if (offsets.size >= REMEMBERED) offsets.clear();
  offsets.set(instant, offset);
  return offset;
}

/** Reads an offset as `Intl` writes it, such as `GMT-03:30` after a date, into milliseconds. */
function readOffset(name: string): number {
  const match = /([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name);
  if (match === null) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return (match[1] === '-' ? -1 : 1) * seconds * 1000;
}

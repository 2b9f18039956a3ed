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
  const offsets = new Set([zoneOffset(utc - DAY, timeZone), zoneOffset(utc + DAY, timeZone)]);
  return [...offsets]
    .map((offset) => utc - offset)
    .filter((instant) => zoneOffset(instant, timeZone) === utc - instant)
    .sort((a, b) => a - b);
}

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** Its offsets in milliseconds, by the quarters of an hour that were asked for: stories of one day ask for the same. */
  readonly offsets: Map<number, number>;
}

const zones = new Map<string, Zone>();

/** Since 1973, clocks everywhere change at a quarter of an hour of UTC (the time zone database). */
const WHOLE_QUARTERS = Date.UTC(1973, 0);
const QUARTER = 15 * 60_000;

/** Offsets that are remembered of a zone: those of some ten years of days. */
const REMEMBERED = 10_000;

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
export function zoneOffset(instant: number, timeZone: string): number {
  const format = () => new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const zone = zones.get(timeZone) ?? { format: format(), offsets: new Map() };
  zones.set(timeZone, zone);
  const period = instant < WHOLE_QUARTERS ? instant : Math.floor(instant / QUARTER) * QUARTER;
  const known = zone.offsets.get(period);
  if (known !== undefined) return known;
  const name = zone.format.formatToParts(period).find((part) => part.type === 'timeZoneName')?.value;
  const offset = readOffset(name ?? 'GMT');
  if (zone.offsets.size >= REMEMBERED) zone.offsets.clear();
  zone.offsets.set(period, offset);
  return offset;
}

/** Reads an offset as `Intl` writes it, such as `GMT-03:30`, into milliseconds. */
function readOffset(name: string): number {
  const match = /([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name);
  if (match === null) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return (match[1] === '-' ? -1 : 1) * seconds * 1000;
}

// Writes a moment with its time and zone, as machines want it.
import type { Moment } from './frontMatter/moment.ts';

const MINUTE = 60_000;

/**
 * RFC 3339 text with an offset. A day becomes its midnight in the site’s zone, which is the instant that it stands for:
 * use the moment’s own `iso` where only the day is known.
 */
export function zonedTime({ instant, iso, precision }: Moment): string {
  if (precision === 'time') return iso;
  const offset = (Date.parse(iso) - instant) / MINUTE;
  // Before there were zones, clocks differed by seconds, which RFC 3339 cannot say.
  if (!Number.isInteger(offset)) return `${new Date(instant).toISOString().slice(0, 19)}Z`;
  const size = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, '0');
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return `${iso}T00:00:00${offset === 0 ? 'Z' : zone}`;
}

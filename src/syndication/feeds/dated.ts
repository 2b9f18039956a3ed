// A date that is written in its own zone: in another, a day alone would be the day before.
import type { Moment } from '../../article/frontMatter/moment.ts';
import { zonedTime } from '../../article/zonedTime.ts';

/** The date of a moment, whose text forms keep the offset that it has in its file or in the zone of the site. */
class ZonedDate extends Date {
  private readonly iso: string;

  constructor(moment: Moment) {
    super(moment.instant);
    this.iso = zonedTime(moment);
  }

  /** RFC 3339. */
  override toISOString(): string {
    return this.iso;
  }

  /** RFC 822, with four digits for the year as RSS wants it. */
  override toUTCString(): string {
    const onClocks = new Date(`${this.iso.slice(0, 19)}Z`);
    const offset = this.iso.slice(19).replace(':', '').replace('Z', '+0000');
    return onClocks.toUTCString().replace('GMT', offset);
  }
}

/** The date of a moment; the first of all dates where nothing has one, because formats ask for one. */
export function dated(moment: Moment | null | undefined): Date {
  return moment ? new ZonedDate(moment) : new Date(0);
}

// Times for machines carry their zone.
import { describe, expect, it } from 'vitest';
import { type Moment, readMoment } from '../../src/article/frontMatter/moment.ts';
import { zonedTime } from '../../src/article/zonedTime.ts';

describe('a time with its zone', () => {
  it.each([
    ['2018-10-25', 'Europe/London', '2018-10-25T00:00:00+01:00'],
    ['2018-12-25', 'Europe/London', '2018-12-25T00:00:00Z'],
    ['2018-10-25', 'America/St_Johns', '2018-10-25T00:00:00-02:30'],
    ['2018-10-25', 'Asia/Kathmandu', '2018-10-25T00:00:00+05:45'],
    ['2018-10-25 14:30', 'Europe/London', '2018-10-25T14:30:00+01:00'],
    ['2018-10-25T14:30:00-07:00', 'Europe/London', '2018-10-25T14:30:00-07:00'],
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T00:00:00-03:00'],
  ])('%s in %s is %s', (text, timeZone, expected) => {
    const moment = readMoment(text, timeZone) as Moment;
    expect(zonedTime(moment)).toBe(expected);
    expect(Date.parse(zonedTime(moment))).toBe(moment.instant);
  });

  it('is in UTC where clocks were ahead by seconds', () => {
    const moment = readMoment('1840-05-01', 'Europe/London') as Moment;
    expect(zonedTime(moment)).toMatch(/Z$/);
    expect(Date.parse(zonedTime(moment))).toBe(moment.instant);
  });
});

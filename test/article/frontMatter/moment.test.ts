// Dates are read strictly, in the zone of the site unless they carry an offset.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Moment, readMoment } from '../../../src/article/frontMatter/moment.ts';

/** The instant in UTC and the text for `datetime`, or the message. */
function read(text: string, timeZone = 'Europe/London'): string {
  const moment = readMoment(text, timeZone);
  return 'message' in moment
    ? moment.message
    : `${new Date(moment.instant).toISOString().slice(0, 19)}Z ${moment.precision} ${moment.iso}`;
}

describe('days and times are read', () => {
  test.each([
    ['2018-10-25', 'Europe/London', '2018-10-24T23:00:00Z day 2018-10-25'],
    ['2018-12-25', 'Europe/London', '2018-12-25T00:00:00Z day 2018-12-25'],
    ['2020-02-29', 'UTC', '2020-02-29T00:00:00Z day 2020-02-29'],
    ['2018-10-25 14:30', 'Europe/London', '2018-10-25T13:30:00Z time 2018-10-25T14:30:00+01:00'],
    ['2018-10-25T14:30:15', 'America/New_York', '2018-10-25T18:30:15Z time 2018-10-25T14:30:15-04:00'],
    ['2018-10-25t14:30z', 'America/New_York', '2018-10-25T14:30:00Z time 2018-10-25T14:30:00Z'],
    ['2018-10-25T14:30:00.123Z', 'UTC', '2018-10-25T14:30:00Z time 2018-10-25T14:30:00Z'],
    ['2018-10-25T14:30:00+0530', 'UTC', '2018-10-25T09:00:00Z time 2018-10-25T14:30:00+05:30'],
    ['2018-10-25 14:30 -03:00', 'UTC', '2018-10-25T17:30:00Z time 2018-10-25T14:30:00-03:00'],
    ['2018-10-25 00:10', 'Asia/Kolkata', '2018-10-24T18:40:00Z time 2018-10-25T00:10:00+05:30'],
    ['2018-10-25 00:10', 'Asia/Kathmandu', '2018-10-24T18:25:00Z time 2018-10-25T00:10:00+05:45'],
    ['2018-07-01', 'Australia/Lord_Howe', '2018-06-30T13:30:00Z day 2018-07-01'],
    ['2018-07-01', 'Pacific/Kiritimati', '2018-06-30T10:00:00Z day 2018-07-01'],
    // In that week of October 2000, clocks went forward and back again.
    ['2000-10-07 12:00', 'America/Boa_Vista', '2000-10-07T16:00:00Z time 2000-10-07T12:00:00-04:00'],
    ['2000-10-11 12:00', 'America/Boa_Vista', '2000-10-11T15:00:00Z time 2000-10-11T12:00:00-03:00'],
    ['2000-10-15 12:00', 'America/Boa_Vista', '2000-10-15T16:00:00Z time 2000-10-15T12:00:00-04:00'],
    ['1900-01-01 12:00', 'UTC', '1900-01-01T12:00:00Z time 1900-01-01T12:00:00Z'],
    ['  2018-10-25 ', 'UTC', '2018-10-25T00:00:00Z day 2018-10-25'],
  ])('%s in %s', (text, zone, moment) => {
    expect(read(text, zone)).toBe(moment);
  });
});

describe('where clocks change', () => {
  test.each([
    [
      'before the hour that happens twice',
      '2018-10-28 00:59',
      '2018-10-27T23:59:00Z time 2018-10-28T00:59:00+01:00',
    ],
    ['the first of two', '2018-10-28 01:30', '2018-10-28T00:30:00Z time 2018-10-28T01:30:00+01:00'],
    [
      'the second of two, by its offset',
      '2018-10-28T01:30Z',
      '2018-10-28T01:30:00Z time 2018-10-28T01:30:00Z',
    ],
    ['after it', '2018-10-28 02:00', '2018-10-28T02:00:00Z time 2018-10-28T02:00:00Z'],
    ['the last minute before the gap', '2018-03-25 00:59', '2018-03-25T00:59:00Z time 2018-03-25T00:59:00Z'],
    [
      'the first minute after the gap',
      '2018-03-25 02:00',
      '2018-03-25T01:00:00Z time 2018-03-25T02:00:00+01:00',
    ],
    [
      'in the gap',
      '2018-03-25 01:30',
      'The time 2018-03-25 01:30 does not exist in Europe/London: clocks went forward over it.',
    ],
  ])('%s', (_what, text, moment) => {
    expect(read(text)).toBe(moment);
  });

  test('a day whose midnight is skipped begins with its first instant', () => {
    const zone = 'America/Sao_Paulo';
    expect(read('2018-11-04', zone)).toBe('2018-11-04T03:00:00Z day 2018-11-04');
    expect(read('2018-11-03', zone)).toBe('2018-11-03T03:00:00Z day 2018-11-03');
    expect(read('2018-11-05', zone)).toBe('2018-11-05T02:00:00Z day 2018-11-05');
    expect(read('2018-11-04 00:30', zone)).toMatch(/does not exist in America\/Sao_Paulo/);
  });

  test('half an hour is skipped on Lord Howe Island', () => {
    expect(read('2018-10-07 02:15', 'Australia/Lord_Howe')).toMatch(/does not exist/);
    expect(read('2018-10-07 02:30', 'Australia/Lord_Howe')).toBe(
      '2018-10-06T15:30:00Z time 2018-10-07T02:30:00+11:00',
    );
  });
});

describe('what is no date is refused', () => {
  test.each([
    ['2018-02-29', 'There is no day 2018-02-29.'],
    ['2018-13-01', 'There is no day 2018-13-01.'],
    ['2018-00-10', 'There is no day 2018-00-10.'],
    ['2018-01-00', 'There is no day 2018-01-00.'],
    ['2018-04-31 10:00', 'There is no day 2018-04-31.'],
    ['0018-10-25', 'There is no day 0018-10-25.'],
    ['0000-01-01', 'There is no day 0000-01-01.'],
    ['2018-10-25 24:00', 'There is no time 24:00.'],
    ['2018-10-25 10:60', 'There is no time 10:60.'],
    ['2018-10-25T10:00:60Z', 'There is no time 10:00:60.'],
    ['2018-10-25T10:00+15:00', 'There is no time zone +15:00.'],
    ['2018-10-25T10:00-13:00', 'There is no time zone -13:00.'],
    ['2018-10-25T10:00+05:99', 'There is no time zone +05:99.'],
    ['2018-10-25T10:00+25', '“2018-10-25T10:00+25” is not a date.'],
    ['2018-10-25 9:30', '“2018-10-25 9:30” is not a date.'],
    ['25 October 2018', '“25 October 2018” is not a date.'],
    ['2018-10', '“2018-10” is not a date.'],
    ['1540472400', '“1540472400” is not a date.'],
    ['tomorrow', '“tomorrow” is not a date.'],
    ['2018-10-25 14:30 Europe/London', '“2018-10-25 14:30 Europe/London” is not a date.'],
  ])('%s', (text, message) => {
    expect(read(text)).toBe(message);
  });
});

const ZONES = [
  'UTC',
  'Europe/London',
  'America/Sao_Paulo',
  'America/Boa_Vista',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

test('what is read leads back to the same instant, and a day never begins before its date', () => {
  const date = fc.date({ min: new Date('1975-01-01'), max: new Date('2037-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(date, fc.constantFrom(...ZONES), (when, zone) => {
      const day = readMoment(when.toISOString().slice(0, 10), zone) as Moment;
      const local = new Intl.DateTimeFormat('sv', { timeZone: zone }).format(day.instant);
      // The one day that a zone has left out: Samoa went from the 29th of December 2011 to the 31st.
      if (when.toISOString().slice(0, 10) !== '2011-12-30') expect(local).toBe(day.iso);
      const time = readMoment(when.toISOString().slice(0, 16), zone);
      if ('instant' in time) expect(Date.parse(time.iso)).toBe(time.instant);
    }),
    { numRuns: 500 },
  );
});

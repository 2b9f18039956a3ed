// When a tweet was posted: the dates that sources write, and the time in its number.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitsNumber,
  readPosted,
  timeInNumber,
  timeText,
} from '../../../../src/article/tweet/capture/postedTime.ts';
import { NUMBER } from './savedTweets.ts';

it.each([
  ['Thu Oct 25 13:40:00 +0000 2018', '2018-10-25T13:40:00Z'],
  ['Thu Oct 25 13:40:00 +0530 2018', '2018-10-25T13:40:00+05:30'],
  ['2018-10-25T13:40:00.000Z', '2018-10-25T13:40:00Z'],
  ['2018-10-25T13:40:00+01:00', '2018-10-25T13:40:00+01:00'],
  ['2013-01-29 10:50:27 +0000', '2013-01-29T10:50:27Z'],
  ['March 21, 2006', '2006-03-21'],
  [' December 1, 2018 ', '2018-12-01'],
  ['Oct 25', null],
  ['21 mars 2006', null],
  ['Thu Okt 25 13:40:00 +0000 2018', null],
  ['', null],
])('%j was posted at %j', (written, posted) => {
  expect(readPosted(written)).toBe(posted);
});

describe('the number of a tweet', () => {
  it.each([
    ['20', null],
    ['29700859246', null],
    ['29700859247', '2010-11-04T01:43:01Z'],
    [NUMBER, '2018-10-25T18:47:11Z'],
    ['9999999999999999999999999', null],
  ])('%s holds the time %j', (number, time) => {
    const instant = timeInNumber(number);
    expect(instant === null ? null : timeText(instant)).toBe(time);
  });

  it('holds any time since 2010 to the millisecond', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_300_000_000_000, max: 2_000_000_000_000 }),
        fc.nat(4_194_303),
        (time, rest) => {
          const number = ((BigInt(time) - 1_288_834_974_657n) << 22n) + BigInt(rest);
          expect(timeInNumber(String(number))).toBe(time);
        },
      ),
    );
  });

  it.each([
    ['2018-10-25T18:47:11Z', true],
    ['2018-10-25T19:47:30+01:00', true],
    ['2018-10-25T18:49:00Z', false],
    ['2018-10-25', true],
    ['2018-10-24', false],
    ['2018-10-26', true],
    ['2018-10-23', false],
    ['2018-10-27', false],
  ])('fits the date %s: %s', (posted, fits) => {
    expect(fitsNumber(posted, NUMBER)).toBe(fits);
    expect(fitsNumber(posted, '20')).toBe(true);
  });
});

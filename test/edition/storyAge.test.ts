// How old a story is, by the calendar of its site.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storyAge } from '../../src/edition/storyAge.ts';
import { SITE_YAML, story } from '../builders/contentFolder.ts';
import { archiveOf } from './editionOf.ts';

function ageAt(fields: Readonly<Record<string, string>>, now: string | number, timeZone = 'Europe/London') {
  const siteYaml = SITE_YAML.replace('Europe/London', timeZone);
  const { site, articles } = archiveOf({ 'site.yaml': siteYaml, 'articles/a.md': story(fields) });
  const [article] = articles;
  if (article === undefined) throw new Error('There is no story');
  const { years, until } = storyAge(article, typeof now === 'number' ? now : Date.parse(now), site);
  return { years, until: Number.isFinite(until) ? new Date(until).toISOString() : null };
}

describe('the age of a story', () => {
  it.each([
    ['a day', { published: '2018-10-25' }, '2019-10-25T23:00:00.000Z'],
    ['a time', { published: '2018-10-25 14:30' }, '2019-10-25T23:00:00.000Z'],
    [
      'a time in another zone, on the day of the site',
      { published: '2018-10-25T20:30:00-04:00' },
      '2019-10-26T23:00:00.000Z',
    ],
    ['a day of winter', { published: '2018-12-01' }, '2019-12-02T00:00:00.000Z'],
    ['the last day of February in a leap year', { published: '2016-02-29' }, '2017-03-01T00:00:00.000Z'],
    ['the last day of a year', { published: '2018-12-31' }, '2020-01-01T00:00:00.000Z'],
  ])('is more than a year from the midnight after the anniversary: of %s', (_what, fields, instant) => {
    const begins = Date.parse(instant);
    expect(ageAt(fields, begins - 1)).toEqual({ years: 0, until: instant });
    expect(ageAt(fields, begins).years).toBe(1);
  });

  it('counts on, and back from a leap year to the 29th', () => {
    expect(ageAt({ published: '2018-10-25' }, '2026-11-27T12:00:00Z')).toEqual({
      years: 8,
      until: '2027-10-25T23:00:00.000Z',
    });
    expect(ageAt({ published: '2016-02-29' }, '2020-02-29T23:59:59Z')).toEqual({
      years: 3,
      until: '2020-03-01T00:00:00.000Z',
    });
  });

  it('begins at midnight where the site is, also where clocks go forward over it', () => {
    const tokyo = { published: '2018-10-25' };
    expect(ageAt(tokyo, '2019-10-25T15:00:00Z', 'Asia/Tokyo').years).toBe(1);
    expect(ageAt(tokyo, '2019-10-25T14:59:59Z', 'Asia/Tokyo').years).toBe(0);
    // In Santiago, 8 September 2019 began at one o’clock.
    const { until } = ageAt({ published: '2018-09-07' }, '2019-01-01T00:00:00Z', 'America/Santiago');
    expect(until).toBe('2019-09-08T04:00:00.000Z');
  });

  it('counts from the last substantial change, and not from a correction', () => {
    const fields = { published: '2015-01-01', updated: '2018-10-25' };
    expect(ageAt(fields, '2019-10-25T12:00:00Z').years).toBe(0);
    const corrections = '[{ at: 2018-10-25, text: A year was wrong. }]';
    expect(ageAt({ published: '2015-01-01', corrections }, '2019-10-25T12:00:00Z').years).toBe(4);
  });

  it('is nothing before the publication, and never of a draft without a date', () => {
    expect(ageAt({ published: '2030-01-01' }, '2019-01-01T00:00:00Z')).toEqual({
      years: 0,
      until: '2031-01-02T00:00:00.000Z',
    });
    const { site, articles } = archiveOf({
      'articles/a.md': '---\nheadline: A\nstandfirst: B\nsection: world\ndraft: true\n---\n\nWords.\n',
    });
    const [draft] = articles;
    expect(draft && storyAge(draft, 0, site)).toEqual({ years: 0, until: Number.POSITIVE_INFINITY });
  });

  const day = fc.date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2200-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  const zones = fc.constantFrom('Europe/London', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu', 'UTC');

  it('changes at the instant that it names, by one, and is true whenever it is said', () => {
    fc.assert(
      fc.property(day, day, zones, (published, now, timeZone) => {
        const fields = { published: published.toISOString() };
        const { years, until } = ageAt(fields, now.getTime(), timeZone);
        const change = Date.parse(until ?? '');
        expect(change).toBeGreaterThan(now.getTime());
        expect(ageAt(fields, change - 1, timeZone).years).toBe(years);
        expect(ageAt(fields, change, timeZone).years).toBe(years + 1);
        if (years > 0) {
          const anniversary = new Date(published);
          anniversary.setUTCFullYear(published.getUTCFullYear() + years);
          // A day’s grace: from 29 February, this arithmetic goes to 1 March.
          expect(now.getTime()).toBeGreaterThan(anniversary.getTime() - 86_400_000);
        }
      }),
      { numRuns: 60 },
    );
  });
});

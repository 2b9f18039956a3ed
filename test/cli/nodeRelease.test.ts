// Which releases of Node will do.
import { describe, expect, it } from 'vitest';
import { endOfLifeWarning, isSupported } from '../../src/cli/nodeRelease.ts';

describe('a release of Node', () => {
  it.each([
    ['18.20.8', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['20.20.2', true],
    ['21.0.0', true],
    ['22.1.0', true],
    ['26.0.0', true],
    ['30.0.0-nightly', true],
    ['4.9.1', false],
  ])('%s: new enough is %s', (version, supported) => {
    expect(isSupported(version)).toBe(supported);
  });

  it.each([
    ['20.20.2', '2026-04-29T23:59:59Z', null],
    ['20.20.2', '2026-04-30T00:00:00Z', '2026-04-30'],
    ['21.7.3', '2026-01-01', '2024-06-01'],
    ['22.0.0', '2027-04-29', null],
    ['24.1.0', '2028-05-01', '2028-04-30'],
    ['26.0.0', '2026-11-01', null],
    ['99.0.0', '2999-01-01', null],
  ])('%s at %s: without security fixes since %s', (version, date, since) => {
    expect(endOfLifeWarning(version, Date.parse(date))).toBe(
      since &&
        `Node ${version} has had no security fixes since ${since}: upgrade to a line that is still maintained`,
    );
  });
});

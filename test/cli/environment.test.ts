// The environment variables: what they may hold, and what is said where they do not.
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../src/cli/environment.ts';

describe('the environment', () => {
  it('may be empty: every variable has a default', () => {
    const defaults = {
      PORT: 3000,
      HOST: 'localhost',
      CONTENT_DIR: 'content',
      CACHE_DIR: 'node_modules/.cache/broadsheet',
      LOG_LEVEL: 'info',
    };
    expect(readEnvironment({})).toEqual(defaults);
    expect(readEnvironment({ PORT: '', HOST: '', SITE_URL: '', LOG_LEVEL: '', PATH: '/bin' })).toEqual(
      defaults,
    );
  });

  it.each([
    ['PORT', '0', 0],
    ['PORT', '65535', 65_535],
    ['PORT', '080', 80],
    ['HOST', '::1', '::1'],
    ['HOST', '0.0.0.0', '0.0.0.0'],
    ['CONTENT_DIR', '/srv/my stories', '/srv/my stories'],
    ['SITE_URL', 'https://Paper.Example/', 'https://paper.example'],
    ['SITE_URL', 'http://localhost:3000', 'http://localhost:3000'],
    ['LOG_LEVEL', 'silent', 'silent'],
  ])('takes %s=%s', (name, value, read) => {
    expect(readEnvironment({ [name]: value })).toMatchObject({ [name]: read });
  });

  const port = 'it must be a number from 0 to 65535.';
  it.each([
    ['PORT', '65536', port],
    ['PORT', '-1', port],
    ['PORT', '3000x', port],
    ['PORT', '1e3', port],
    ['PORT', ' 80', port],
    ['HOST', 'a b', 'it must be a host name or an IP address.'],
    ['HOST', 'http://localhost', 'it must be a host name or an IP address.'],
    [
      'SITE_URL',
      'paper.example',
      'it cannot be “paper.example”. Write a whole address that begins with https://.',
    ],
    [
      'SITE_URL',
      'ftp://paper.example',
      'it cannot be “ftp://paper.example”. Write a whole address that begins with https://.',
    ],
    [
      'SITE_URL',
      'https://a:b@paper.example',
      'it cannot be “https://a:b@paper.example”. Write a whole address that begins with https://.',
    ],
    [
      'SITE_URL',
      'https://paper.example/news',
      'it has a path. Write the origin alone: https://paper.example',
    ],
    ['LOG_LEVEL', 'INFO', 'it must be one of fatal, error, warn, info, debug, trace, silent.'],
  ])('refuses %s=%s', (name, value, why) => {
    expect(readEnvironment({ [name]: value })).toEqual({ wrong: `${name}=${value} cannot be used: ${why}` });
  });

  it('never prints a secret', () => {
    const wrong = 'PREVIEW_SECRET=… cannot be used: it must have at least 32 characters.';
    expect(readEnvironment({ PREVIEW_SECRET: 'too-short' })).toEqual({ wrong });
    const secret = 'x'.repeat(32);
    expect(readEnvironment({ PREVIEW_SECRET: secret })).toMatchObject({ PREVIEW_SECRET: secret });
  });
});

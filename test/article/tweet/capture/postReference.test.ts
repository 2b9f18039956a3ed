// The addresses of posts and of their archived copies, in every form that they have had.
import { describe, expect, it } from 'vitest';
import {
  archivedCopy,
  postAddress,
  readPostAddress,
  readWaybackAddress,
} from '../../../../src/article/tweet/capture/postReference.ts';
import { isPostAddress } from '../../../../src/article/tweet/postAddress.ts';

it.each([
  ['https://x.com/jack/status/20', 'jack'],
  ['http://www.twitter.com/jack/statuses/20', 'jack'],
  ['https://mobile.twitter.com/jack/status/20?s=20&t=a', 'jack'],
  [' twitter.com/jack/status/20/photo/1#a ', 'jack'],
  ['HTTPS://X.COM/jack/status/20/', 'jack'],
  ['https://twitter.com/#!/jack/status/20', 'jack'],
  ['https://twitter.com/i/web/status/20', null],
  ['https://x.com/i/status/20', null],
])('%j is the address of a tweet of %j', (address, handle) => {
  expect(readPostAddress(address)).toEqual({ handle, id: '20' });
});

it.each([
  'https://x.com/jack',
  'https://x.com/jack/status/',
  'https://x.com/jack/status/20a',
  'https://x.com.evil.example/jack/status/20',
  'https://evil.example/?https://x.com/jack/status/20',
  'https://x.com/abcdefghijklmnopqrstu/status/20',
  'status/20',
])('%j is none', (address) => {
  expect(readPostAddress(address)).toBeNull();
});

it('is written as stories have it', () => {
  expect(isPostAddress(postAddress('jack', '20') ?? '')).toBe(true);
  expect([postAddress(null, '20'), postAddress('jack', null)]).toEqual([null, null]);
});

describe('a capture', () => {
  const original = 'https://twitter.com/jack/status/20';
  it.each([
    ['https://web.archive.org/web/20181026101112/', '2018-10-26T10:11:12Z'],
    ['http://web.archive.org/web/20181026101112id_/', '2018-10-26T10:11:12Z'],
    ['web.archive.org/web/20181026/', '2018-10-26'],
    ['https://web.archive.org/web/2018/', null],
    ['https://web.archive.org/web/*/', null],
    ['https://web.archive.org/web/', null],
  ])('%s… was made at %j', (before, at) => {
    const reference = readWaybackAddress(before + original);
    expect(reference).toMatchObject({ handle: 'jack', id: '20', original });
    const copy = reference && archivedCopy(reference);
    expect(copy?.at ?? null).toBe(at);
    if (copy) expect(copy.address).toBe(`https://web.archive.org/web/${reference.timestamp}/${original}`);
  });

  it.each([
    'https://web.archive.org/web/2018/https://example.com/',
    'https://archive.example/web/2018/https://x.com/jack/status/20',
  ])('%j is none of a tweet', (address) => {
    expect(readWaybackAddress(address)).toBeNull();
  });
});

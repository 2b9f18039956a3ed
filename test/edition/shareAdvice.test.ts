// What an editor is advised to change where stories are shared and found.
import { describe, expect, it } from 'vitest';
import { adviceOn } from '../../src/edition/adviceOn.ts';
import { SITE_YAML, story } from '../builders/contentFolder.ts';
import { archiveOf } from './editionOf.ts';

type Files = Readonly<Record<string, string>>;
type Sizes = Readonly<Record<string, readonly [number, number, string?]>>;

const NOW = Date.parse('2020-01-01T12:00:00Z');

function adviceOf(files: Files, sizes: Sizes = {}): string[] {
  const pictures = Object.entries(sizes).map(
    ([path, [width, height, mediaType = path.endsWith('jpg') ? 'image/jpeg' : 'image/png']]) => {
      return [path, { path, hash: '0'.repeat(64), width, height, mediaType }] as const;
    },
  );
  return adviceOn({ ...archiveOf(files), pictures: new Map(pictures) }, NOW).map(
    ({ file, line, column, severity, message, hint }) =>
      `${file}:${line}:${column} ${severity}: ${message} → ${hint}`,
  );
}

describe('the description that a story is shared with', () => {
  it.each([
    [200, []],
    [
      201,
      [
        'articles/a.md:7:16 warning: `share.description` has 201 characters; previews show about 200. → Shorten it by 1, or leave it out: the standfirst stands in for it.',
      ],
    ],
  ])('may have %i characters or not', (length, advice) => {
    const copy = story({ share: `\n  description: ${'é'.repeat(length)}` });
    expect(adviceOf({ 'articles/a.md': copy })).toEqual(advice);
  });

  it('is not asked to be short where it is the standfirst, which keeps its qualifiers', () => {
    expect(adviceOf({ 'articles/a.md': story({ standfirst: 'w'.repeat(300) }) })).toEqual([]);
  });
});

describe('the time of an update', () => {
  const AHEAD =
    '`updated` is ahead: readers are told of the change only then. → Write the time of the change when it is made.';
  it.each([
    ['2018-10-25', '2020-01-01 12:00', []],
    ['2018-10-25', '2020-01-01 12:01', [`articles/a.md:6:10 warning: ${AHEAD}`]],
    ['2020-03-01', '2020-03-01', []],
    ['2020-03-01', '2020-03-02', [`articles/a.md:6:10 warning: ${AHEAD}`]],
  ])('of a story of %s is not ahead: %s', (published, updated, advice) => {
    expect(adviceOf({ 'articles/a.md': story({ published, updated }) })).toEqual(advice);
  });
});

it('the time of a correction is not ahead', () => {
  const at = (first: string, second: string, published = '2018-10-25') =>
    adviceOf({
      'articles/a.md': story({
        published,
        corrections: `\n  - { at: ${first}, text: A }\n  - { at: ${second}, text: B }`,
      }),
    });
  expect(at('2019-01-01', '2020-01-01 12:00')).toEqual([]);
  expect(at('2020-03-01', '2020-03-01', '2020-03-01')).toEqual([]);
  expect(at('2019-01-01', '2020-01-01 12:01')).toEqual([
    'articles/a.md:8:11 warning: `corrections[1].at` is ahead: readers see the correction only then. → Write the time at which it was made.',
  ]);
});

describe('a headline that the share picture cannot show', () => {
  const words = (field: string, signs: string) =>
    `warning: The share picture shows no headline: its typefaces lack signs of \`${field}\`, “${signs}”. →`;
  it.each<[Parameters<typeof story>[0], string[]]>([
    [{ headline: 'Café 5 €, H₂O' }, []],
    [
      { headline: 'Peking 北京 北' },
      [
        `articles/a.md:2:11 ${words('headline', '北”, “京')} Write them otherwise in \`share.title\`: the page keeps its headline.`,
      ],
    ],
    [{ headline: '北京', share: '{ title: Beijing }' }, []],
    [
      { share: '{ title: 北 }' },
      [
        `articles/a.md:6:17 ${words('share.title', '北')} Write them otherwise, or leave the field out where the headline has none of them.`,
      ],
    ],
  ])('is named with its signs: %j', (fields, advice) => {
    expect(adviceOf({ 'articles/a.md': story(fields) })).toEqual(advice);
  });
});

describe('the address of the site', () => {
  const HINT = '→ Write the public address of the site, with https://: every shared link begins with it.';
  const url = (address: string) => ({ 'site.yaml': SITE_YAML.replace('https://paper.example', address) });

  it.each([
    'http://localhost:3000',
    'https://localhost',
    'https://127.0.0.1:8443',
    'http://192.168.0.7',
    'https://172.31.0.1',
    'http://[::1]:3000',
    'https://paper.local',
  ])('is no private one: %s', (address) => {
    expect(adviceOf(url(address))).toEqual([
      `site.yaml:2:6 warning: \`url\` is ${address}: no network and no reader elsewhere can follow a link that is shared. ${HINT}`,
    ]);
  });

  it('is one of https', () => {
    expect(adviceOf(url('http://paper.example'))).toEqual([
      `site.yaml:2:6 warning: \`url\` is http://paper.example: networks and browsers expect https. ${HINT}`,
    ]);
  });

  it.each(['https://paper.example', 'https://172.32.0.1', 'https://local.example', 'https://10.example'])(
    'is fine: %s',
    (address) => expect(adviceOf(url(address))).toEqual([]),
  );
});

describe('the logo of the publisher', () => {
  const files = { 'site.yaml': `${SITE_YAML}publisher: { name: P, logo: l.png }\n` };
  it.each<[Sizes[string], string[]]>([
    [[112, 112], []],
    [
      [600, 111],
      [
        'site.yaml:9:29 warning: “l.png” is 600 by 111 pixels large: search engines want a logo of at least 112 by 112. → Save a larger version, or an SVG.',
      ],
    ],
  ])('is large enough for search engines: %j', (size, advice) => {
    expect(adviceOf(files, { 'l.png': size })).toEqual(advice);
  });

  it('may have any size as a drawing', () => {
    const drawn = { 'site.yaml': files['site.yaml'].replace('l.png', 'l.svg') };
    expect(adviceOf(drawn, { 'l.svg': [9, 9, 'image/svg+xml'] })).toEqual([]);
  });
});

describe('the picture that a story is shared with', () => {
  const files = { 'articles/a.md': story({ share: '{ picture: a.jpg }' }) };
  const told = (words: string) => [`articles/a.md:6:19 warning: “a.jpg” is ${words}`];
  it.each<[Sizes[string], string[]]>([
    [[1200, 630], []],
    [
      [1260, 629],
      told(
        '1260 by 629 pixels large: large previews need a height of 630. → Give another picture for previews as `share.picture`, such as one of 1200 by 630 pixels.',
      ),
    ],
  ])('fits a large preview: %j', (size, advice) => {
    expect(adviceOf(files, { 'a.jpg': size })).toEqual(advice);
  });
});

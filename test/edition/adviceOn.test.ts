// What an editor is advised to change, though it is no mistake.
import { describe, expect, it } from 'vitest';
import { adviceOn } from '../../src/edition/adviceOn.ts';
import { composeEdition } from '../../src/edition/composeEdition.ts';
import { page, SITE_YAML, story } from '../builders/contentFolder.ts';
import { archiveOf } from './editionOf.ts';

type Files = Readonly<Record<string, string>>;
type Archive = ReturnType<typeof archiveOf>;

const NOW = Date.parse('2020-01-01T12:00:00Z');

function told(archive: Archive, now = NOW): string[] {
  return adviceOn(archive, now).map(
    ({ file, line, column, severity, message, hint }) =>
      `${file}:${line}:${column} ${severity}: ${message} → ${hint}`,
  );
}

function adviceOf(files: Files): string[] {
  return told(archiveOf(files));
}

const LONG = 'Ministers agree on a budget after a night in which the vote was put off twice';

describe('a headline', () => {
  it.each([
    [LONG.slice(0, 70), '', []],
    [
      LONG,
      '',
      [
        'articles/a.md:2:11 warning: `headline` has 77 characters; search results and previews show about 70. → Give a shorter one for them as `share.title`: the page keeps its headline whole.',
      ],
    ],
    [LONG, '{ title: Ministers agree }', []],
    [
      'Ministers agree',
      `{ title: ${LONG} }`,
      [
        'articles/a.md:6:17 warning: `share.title` has 77 characters; search results and previews show about 70. → Shorten it by 7.',
      ],
    ],
    ['🎈'.repeat(70), '', []],
  ])('%s, with share %s', (headline, share, advice) => {
    const fields = share === '' ? { headline } : { headline, share };
    expect(adviceOf({ 'articles/a.md': story(fields) })).toEqual(advice);
  });
});

const OTHERS = {
  'articles/draft.md': story({ draft: 'true', id: 'plan', aliases: '[sketch]' }),
  'articles/later.md': story({ published: '2020-02-03' }),
  'articles/tonight.md': story({ published: '2020-01-01 23:30' }),
  'articles/over.md': story({ expires: '2019-06-01' }),
  'articles/lost.md': story({
    withdrawn: '{ at: 2019-06-01, reason: It was wrong. }',
    expires: '2019-07-01',
  }),
  'articles/over-first.md': story({ withdrawn: '{ at: 2021-06-01, reason: W. }', expires: '2019-07-01' }),
  'articles/soon-over.md': story({ expires: '2021-01-01' }),
  'articles/new.md': story({ aliases: '[old, /2018/old.html, /about]' }),
  'pages/about.md': page('About'),
};

describe('a link', () => {
  it.each([
    ['draft.md', 'The link leads to a draft. → Readers see the words without a link until it is published.'],
    ['/a/plan', 'The link leads to a draft. → Readers see the words without a link until it is published.'],
    [
      'later.md#part',
      'The link leads to a story under embargo. → Readers see the words without a link until 3 February 2020.',
    ],
    [
      'tonight.md',
      'The link leads to a story under embargo. → Readers see the words without a link until 1 January 2020, 23:30.',
    ],
    [
      'over.md',
      'The link leads to a story that expired on 1 June 2019. → Readers see the words without a link: take it out.',
    ],
    [
      'over-first.md',
      'The link leads to a story that expired on 1 July 2019. → Readers see the words without a link: take it out.',
    ],
    [
      'lost.md',
      'The link leads to a story that is withdrawn. → Readers see the words without a link: take it out.',
    ],
    ['old.md', '“old.md” is a former address of articles/new.md. → Write /articles/new.'],
    ['/2018/old.html', '“/2018/old.html” is a former address of articles/new.md. → Write /articles/new.'],
    ['a.md', 'The link leads to the story that it stands in. → Take it out, or link to a heading: #heading.'],
    ['/a/a', 'The link leads to the story that it stands in. → Take it out, or link to a heading: #heading.'],
  ])('to %s is pointed out at its place', (link, words) => {
    const files = { ...OTHERS, 'articles/a.md': story({}, `Words.\n\nSee [it](${link}).\n`) };
    expect(adviceOf(files)).toEqual([`articles/a.md:10:5 warning: ${words}`]);
  });

  it.each([
    'soon-over.md',
    'new.md',
    '/a/new',
    '/about',
    'a.md#part',
    '/',
    '/sections/world',
    'https://x.example/',
  ])('to %s is not', (link) => {
    const files = { ...OTHERS, 'articles/a.md': story({}, `See [it](${link}).\n`) };
    expect(adviceOf(files)).toEqual([]);
  });

  it('from a story that is public no earlier is not, unless it leads to what is gone', () => {
    const text = '[1](draft.md) [2](later.md) [3](over.md)\n';
    const files = {
      ...OTHERS,
      'articles/a.md': story({ draft: 'true' }, text),
      'articles/b.md': story({ published: '2020-02-03' }, '[2](later.md)\n'),
      'articles/c.md': story({ published: '2020-02-02' }, '[2](later.md)\n'),
      'articles/d.md': story({ expires: '2019-01-01' }, text),
    };
    expect(adviceOf(files)).toEqual([
      'articles/a.md:9:29 warning: The link leads to a story that expired on 1 June 2019. → Readers see the words without a link: take it out.',
      'articles/c.md:8:1 warning: The link leads to a story under embargo. → Readers see the words without a link until 3 February 2020.',
    ]);
  });

  it('on a page or in a biography is pointed out as well', () => {
    const files = {
      ...OTHERS,
      'pages/more.md': page('More', '[x](../articles/draft.md)\n'),
      'authors/jane.md': '---\nname: Jane\n---\n\n[x](../articles/old.md)\n',
    };
    expect(adviceOf(files)).toEqual([
      'authors/jane.md:5:1 warning: “../articles/old.md” is a former address of articles/new.md. → Write /articles/new.',
      'pages/more.md:5:1 warning: The link leads to a draft. → Readers see the words without a link until it is published.',
    ]);
  });

  it('is fine once the story behind it is public', () => {
    const archive = archiveOf({ ...OTHERS, 'articles/a.md': story({}, '[x](tonight.md)\n') });
    const lift = Date.parse('2020-01-01T23:30:00Z');
    expect([told(archive, lift - 1).length, told(archive, lift)]).toEqual([1, []]);
  });
});

it('a related story that readers do not get is pointed out at its item', () => {
  const files = {
    ...OTHERS,
    'articles/a.md': story({ related: '[new, draft, later, over, soon-over, a, sketch]' }),
  };
  expect(adviceOf(files)).toEqual([
    'articles/a.md:6:16 warning: `related[1]` names a draft. → Readers do not see it until it is published.',
    'articles/a.md:6:23 warning: `related[2]` names a story under embargo. → Readers do not see it until 3 February 2020.',
    'articles/a.md:6:30 warning: `related[3]` names a story that expired on 1 June 2019. → Readers do not see it: delete it.',
  ]);
});

it('the front is pointed out where it names what is gone, not where it names what is to come', () => {
  const front = 'front:\n  lead: lost\n  order: [draft, later, new, over]\n';
  expect(adviceOf({ ...OTHERS, 'site.yaml': SITE_YAML + front })).toEqual([
    'site.yaml:10:9 warning: `front.lead` names a story that is withdrawn. → Name another story, or delete it.',
    'site.yaml:11:30 warning: `front.order[3]` names a story that expired on 1 June 2019. → Name another story, or delete it.',
  ]);
});

/** An archive whose pictures have sizes and kinds of their own. */
function withPictures(
  files: Files,
  sizes: Readonly<Record<string, readonly [number, number, string?]>>,
): Archive {
  const pictures = Object.entries(sizes).map(([path, [width, height, mediaType = 'image/jpeg']]) => ({
    path,
    hash: '0'.repeat(64),
    width,
    height,
    mediaType,
  }));
  return { ...archiveOf(files), pictures: new Map(pictures.map((picture) => [picture.path, picture])) };
}

describe('the picture that a story is shared with', () => {
  const OTHER = 'Give another picture for previews as `share.picture`, such as one of 1200 by 630 pixels.';
  it.each<[string, readonly [number, number, string?], string]>([
    [
      'is too narrow',
      [1199, 800],
      '“a.jpg” is 1199 by 800 pixels large: large previews need a width of 1200. → Save a larger version, or give another picture for previews as `share.picture`.',
    ],
    [
      'is too high',
      [1200, 1801],
      `“a.jpg” is 1200 by 1801 pixels large: previews are about twice as wide as high, and cut most of it off. → ${OTHER}`,
    ],
    [
      'is too wide',
      [3001, 1000],
      `“a.jpg” is 3001 by 1000 pixels large: previews are about twice as wide as high, and cut most of it off. → ${OTHER}`,
    ],
  ])('gets a warning where it %s', (_how, size, words) => {
    const lead = { picture: '{ src: a.jpg, alt: A }' };
    const share = { picture: '{ src: b.jpg, alt: B }', share: '{ picture: a.jpg }' };
    const sizes = { 'a.jpg': size, 'b.jpg': [1600, 900] } as const;
    expect(told(withPictures({ 'articles/a.md': story(lead) }, { 'a.jpg': size }))).toEqual([
      `articles/a.md:6:17 warning: ${words}`,
    ]);
    expect(told(withPictures({ 'articles/a.md': story(share) }, sizes))).toEqual([
      `articles/a.md:7:19 warning: ${words}`,
    ]);
  });

  it.each<readonly [number, number]>([
    [1200, 630],
    [1200, 1800],
    [3000, 1000],
    [4000, 3000],
  ])('gets none with %i by %i pixels', (width, height) => {
    const files = { 'articles/a.md': story({ picture: '{ src: a.jpg, alt: A }' }) };
    expect(told(withPictures(files, { 'a.jpg': [width, height] }))).toEqual([]);
  });

  it('is the only one that must be large: a picture in the text may have any size', () => {
    const files = {
      'articles/a.md': story(
        { picture: '{ src: a.svg, alt: A }', share: '{ picture: b.jpg }' },
        '![A fence](c.jpg)\n',
      ),
    };
    const sizes = { 'a.svg': [10, 10, 'image/svg+xml'], 'b.jpg': [1200, 630], 'c.jpg': [9, 900] } as const;
    expect(told(withPictures(files, sizes))).toEqual([]);
  });
});

describe('a picture file', () => {
  it('that is larger than any screen is pointed out', () => {
    const files = { 'articles/a.md': story({}, '![A](a.jpg)\n\n![B](b.jpg)\n\n![C](c.svg)\n') };
    const sizes = {
      'a.jpg': [5000, 100],
      'b.jpg': [100, 5001],
      'c.svg': [9000, 9000, 'image/svg+xml'],
    } as const;
    expect(told(withPictures(files, sizes))).toEqual([
      'pictures/b.jpg:1:1 warning: The picture is 100 by 5001 pixels large: it takes long to make smaller ones of it. → Save a smaller version: 2400 pixels are enough for its longer side.',
    ]);
  });

  it('that holds what is never run is pointed out', () => {
    const archive = withPictures(
      { 'articles/a.md': story({}, '![A](a.svg)\n') },
      { 'a.svg': [10, 10, 'image/svg+xml'] },
    );
    const pictures = [...archive.pictures].map(
      ([path, one]) => [path, { ...one, activePart: 'a script' }] as const,
    );
    expect(told({ ...archive, pictures: new Map(pictures) })).toEqual([
      'pictures/a.svg:1:1 warning: The drawing holds a script: on this site it is never run, and share pictures leave it out. → Export the drawing without it.',
    ]);
  });

  it('is named for what it is, in one of the usual ways', () => {
    const names = {
      'a.jpg': 'png',
      'b.JPEG': 'jpeg',
      'c.png': 'jpeg',
      'd.svg': 'svg+xml',
      e: 'webp',
      'f.avif': 'avif',
    };
    const text = Object.keys(names).map((name) => `![A ${name}](${name})\n`);
    const sizes = Object.entries(names).map(([name, kind]) => [name, [1200, 800, `image/${kind}`]] as const);
    const files = { 'articles/a.md': story({}, text.join('\n')) };
    const hint = (ending: string) =>
      `Let its name end in “.${ending}”: readers see it, but other programs go by the name.`;
    expect(told(withPictures(files, Object.fromEntries(sizes)))).toEqual([
      `pictures/a.jpg:1:1 warning: The file is of the kind PNG, and is not named so. → ${hint('png')}`,
      `pictures/c.png:1:1 warning: The file is of the kind JPG, and is not named so. → ${hint('jpg')}`,
      `pictures/e:1:1 warning: The file is of the kind WEBP, and is not named so. → ${hint('webp')}`,
    ]);
  });

  it('that nothing names is pointed out, wherever else it could be named', () => {
    const files = {
      'site.yaml': `${SITE_YAML}publisher: { name: P, logo: logo.png }\n`,
      'articles/a.md': story(
        {
          draft: 'true',
          pictures: '{ k: { src: declared.png, alt: A } }',
          tweets:
            '{ t: { text: T, author: { name: N, handle: h }, posted: 2018-10-25, media: [{ src: media.png, alt: A }] } }',
        },
        '![A](text.png)\n',
      ),
      'articles/b.md': story({ expires: '2019-01-01' }, '![A](gone.png)\n'),
      'authors/jane.md': '---\nname: Jane\npicture: jane.png\n---\n',
      'pages/about.md': page('About', '![A](page.png)\n'),
      ...Object.fromEntries(
        ['logo', 'declared', 'media', 'text', 'gone', 'jane', 'page', 'none'].map((name) => [
          `pictures/${name}.png`,
          '',
        ]),
      ),
    };
    expect(adviceOf(files).filter((line) => line.startsWith('pictures/'))).toEqual([
      'pictures/none.png:1:1 warning: Nothing names this picture. → Place it in a story, or delete the file.',
    ]);
  });

  it('that a broken story may name is not said to be unused', () => {
    const archive = archiveOf({ 'pictures/a.png': '', 'pictures/b.png': '' });
    const problem = { file: 'articles/a.md', line: 1, column: 1, field: null, message: 'M', hint: 'H' };
    const problems = [{ ...problem, severity: 'error' }] as const;
    expect(told({ ...archive, problems })).toEqual([]);
    expect(told({ ...archive, problems: [{ ...problem, severity: 'warning' }] })).toHaveLength(2);
  });
});

describe('the publication of a story', () => {
  it.each([
    ['2021-01-01', []],
    [
      '2021-01-02',
      [
        'articles/a.md:5:12 warning: `published` is more than a year ahead: until then, no reader sees the story. → Mend the year, if it is a slip.',
      ],
    ],
  ])('on %s', (published, advice) => {
    expect(told(archiveOf({ 'articles/a.md': story({ published }) }), Date.parse('2020-01-01'))).toEqual(
      advice,
    );
  });

  it('with the words of a new draft is pointed out, unless it is one', () => {
    const standfirst = '"The standfirst: one or two sentences that lead into the story."';
    const files = (fields: object) => ({
      'articles/a.md': story({ standfirst, ...fields }, 'The first paragraph.\n'),
    });
    expect(told(archiveOf(files({ draft: 'true' })))).toEqual([]);
    expect(told(archiveOf(files({})))).toEqual([
      'articles/a.md:1:1 warning: The text is still that of a new draft. → Write it, or set `draft: true`.',
      'articles/a.md:3:13 warning: `standfirst` is still that of a new draft. → Write it, or set `draft: true`.',
    ]);
  });
});

it('a story that is held, or that is gone, gets no advice: its places are old, and nobody reads it', () => {
  const long = story({ headline: LONG }, '[x](old.md)\n');
  const archive = archiveOf({
    ...OTHERS,
    'articles/a.md': long,
    'articles/b.md': story({ headline: LONG, expires: '2019-01-01' }),
  });
  const problem = { file: 'articles/a.md', line: 1, column: 1, field: null, message: 'M', hint: 'H' };
  expect(told({ ...archive, problems: [{ ...problem, severity: 'error' }] })).toEqual([]);
  expect(told({ ...archive, problems: [{ ...problem, severity: 'warning' }] })).toHaveLength(2);
});

it('advice is in no edition, so that nothing of it can reach a reader', () => {
  const archive = archiveOf({ ...OTHERS, 'articles/a.md': story({ headline: LONG }, '[x](draft.md)\n') });
  expect(adviceOn(archive, NOW)).toHaveLength(2);
  expect(composeEdition(archive, NOW).problems.map(({ field }) => field)).toEqual(['aliases[2]']);
});

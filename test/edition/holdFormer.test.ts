// What was good stays up when the rest of the folder no longer fits it.
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/edition/Archive.ts';
import { composeEdition } from '../../src/edition/composeEdition.ts';
import { holdFormer } from '../../src/edition/holdFormer.ts';
import { page, story } from '../builders/contentFolder.ts';
import { archiveOf } from './editionOf.ts';

const NOW = Date.parse('2020-01-01T12:00:00Z');

const AUTHOR = { 'authors/jane-doe.md': '---\nname: Jane Doe\n---\n' };
const PICTURE = { 'pictures/sea.png': '' };
const GOOD = {
  ...AUTHOR,
  ...PICTURE,
  'articles/a.md': story({
    headline: 'Good',
    authors: '[jane-doe]',
    picture: '{ src: sea.png, alt: A sea }',
    id: 'first',
  }),
  'articles/b.md': story({ headline: 'Other' }),
};

type Files = Readonly<Record<string, string>>;

function without(files: Files, ...names: string[]): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => !names.includes(name)));
}

/** What readers get after some states of a folder, one after the other. */
function readersOf(...states: Files[]) {
  const whole = states
    .map(archiveOf)
    .reduce<Archive | null>((former, next) => holdFormer(next, former), null);
  const edition = composeEdition(whole as Archive, NOW);
  return {
    edition,
    headlines: Object.fromEntries([...edition.articles].map(([slug, { fields }]) => [slug, fields.headline])),
    problems: edition.problems.map(({ file, line, message }) => `${file}:${line} ${message}`),
  };
}

const CHANGED = { headline: 'Changed', authors: '[jane-doe]', id: 'first' };

describe('a public story', () => {
  it.each<[string, Files, string]>([
    [
      'its author is deleted',
      without(GOOD, 'authors/jane-doe.md'),
      'articles/a.md:6 There is no author “jane-doe”.',
    ],
    [
      'its picture is deleted',
      without(GOOD, 'pictures/sea.png'),
      'articles/a.md:7 There is no picture “sea.png”.',
    ],
    [
      'it names an author who is not there',
      { ...GOOD, 'articles/a.md': story({ ...CHANGED, authors: '[jon-doe]' }) },
      'articles/a.md:6 There is no author “jon-doe”.',
    ],
    [
      'it names a picture that is not there',
      { ...GOOD, 'articles/a.md': story({ ...CHANGED, picture: '{ src: see.png, alt: A sea }' }) },
      'articles/a.md:8 There is no picture “see.png”.',
    ],
    [
      'another file takes its slug, though it comes before by its path',
      { ...GOOD, 'articles/2020/a.md': story({ headline: 'Thief', id: 'thief' }) },
      'articles/2020/a.md:1 The slug “a” is already that of articles/a.md.',
    ],
    [
      'another file takes its id',
      { ...GOOD, 'articles/2020/z.md': story({ headline: 'Thief', id: 'first' }) },
      'articles/2020/z.md:6 The id “first” is already that of articles/a.md.',
    ],
  ])('stays up at its last good version when %s', (_name, files, problem) => {
    const { headlines, problems, edition } = readersOf(GOOD, files);
    expect(headlines).toEqual({ a: 'Good', b: 'Other' });
    expect(problems).toEqual([problem]);
    expect([...edition.authors.keys()]).toEqual(['jane-doe']);
    expect([...edition.pictures.keys()]).toEqual(['sea.png']);
    expect(edition.redirects.get('/a/first')).toBe('/articles/a');
  });

  it('stays at its own last good version when it takes the id of another', () => {
    const { headlines, problems } = readersOf(GOOD, {
      ...GOOD,
      'articles/b.md': story({ headline: 'Thief', id: 'first' }),
    });
    expect(headlines).toEqual({ a: 'Good', b: 'Other' });
    expect(problems).toEqual(['articles/b.md:6 The id “first” is already that of articles/a.md.']);
  });

  it('is held for as long as it takes, through other edits', () => {
    const gone = without(GOOD, 'authors/jane-doe.md', 'pictures/sea.png');
    const { headlines, edition } = readersOf(
      GOOD,
      gone,
      { ...gone, 'articles/b.md': story({ headline: 'Edited' }) },
      { ...gone, 'articles/c.md': story({ headline: 'New' }) },
    );
    expect(headlines).toEqual({ a: 'Good', b: 'Other', c: 'New' });
    expect([...edition.authors.keys()]).toEqual(['jane-doe']);
  });

  it('changes as soon as it is mended', () => {
    const broken = { ...GOOD, 'articles/a.md': story({ ...CHANGED, authors: '[jon-doe]' }) };
    const mended = { ...GOOD, 'articles/a.md': story(CHANGED) };
    expect(readersOf(GOOD, broken, mended)).toMatchObject({
      headlines: { a: 'Changed', b: 'Other' },
      problems: [],
    });
    const joined = { ...broken, 'authors/jon-doe.md': '---\nname: Jon Doe\n---\n' };
    expect(readersOf(GOOD, broken, joined)).toMatchObject({
      headlines: { a: 'Changed', b: 'Other' },
      problems: [],
    });
  });

  it('goes when its file is deleted, and with it what was kept for it', () => {
    const { headlines, edition } = readersOf(
      GOOD,
      without(GOOD, 'authors/jane-doe.md'),
      without(GOOD, 'authors/jane-doe.md', 'articles/a.md'),
    );
    expect(headlines).toEqual({ b: 'Other' });
    expect([...edition.authors.keys()]).toEqual([]);
  });

  it('leaves its name to a new file once its own is deleted', () => {
    const thief = { 'articles/2020/a.md': story({ headline: 'Thief', id: 'first' }) };
    expect(
      readersOf(GOOD, { ...GOOD, ...thief }, without({ ...GOOD, ...thief }, 'articles/a.md')),
    ).toMatchObject({
      headlines: { a: 'Thief', b: 'Other' },
      problems: [],
    });
  });
});

describe('a takedown', () => {
  const GONE = without(GOOD, 'pictures/sea.png');
  const a = (fields: Readonly<Record<string, string>>) => ({
    ...GONE,
    'articles/a.md': story({ ...CHANGED, picture: '{ src: sea.png, alt: A sea }', ...fields }),
  });

  it.each([
    ['withdrawn', { withdrawn: '{ at: 2019-01-01, reason: Court order. }' }],
    ['made a draft', { draft: 'true' }],
    ['expired', { expires: '2019-01-01' }],
    ['put under embargo', { published: '2030-01-01' }],
  ])('counts for a held story that is %s, though its picture is still missing', (_name, fields) => {
    expect(readersOf(GOOD, GONE).headlines).toEqual({ a: 'Good', b: 'Other' });
    expect(readersOf(GOOD, GONE, a(fields)).headlines).toEqual({ b: 'Other' });
  });

  it('is not undone by a version that was less public', () => {
    const embargoed = { ...GOOD, 'articles/a.md': story({ ...CHANGED, published: '2030-01-01' }) };
    expect(readersOf(embargoed, a({ published: '2018-01-01' })).headlines).toEqual({ b: 'Other' });
  });
});

describe('a name', () => {
  it('is not lost by a held story while another one takes its former id', () => {
    const two = {
      'articles/m.md': story({ headline: 'M', id: 'one' }),
      'articles/z.md': story({ headline: 'Z', id: 'two' }),
    };
    const held = { ...two, 'articles/m.md': story({ headline: 'M changed', id: 'two' }) };
    const thief = { ...held, 'articles/a.md': story({ headline: 'A', id: 'one' }) };
    const { headlines, edition, problems } = readersOf(two, held, thief);
    expect(headlines).toEqual({ m: 'M', z: 'Z' });
    expect(edition.redirects.get('/a/one')).toBe('/articles/m');
    expect(problems).toEqual([
      'articles/a.md:6 The id “one” is already that of articles/m.md.',
      'articles/m.md:6 The id “two” is already that of articles/z.md.',
    ]);
  });

  it('of a page or an author stays with the file that had it', () => {
    const files = { ...GOOD, 'pages/about.md': page('About') };
    const { edition, problems } = readersOf(files, {
      ...files,
      'pages/a/about.md': page('Thief'),
      'authors/a/jane-doe.md': '---\nname: Thief\n---\n',
    });
    expect(edition.pages.get('about')?.fields.title).toBe('About');
    expect(edition.authors.get('jane-doe')?.fields.name).toBe('Jane Doe');
    expect(problems).toEqual([
      'authors/a/jane-doe.md:1 The slug “jane-doe” is already that of authors/jane-doe.md.',
      'pages/a/about.md:1 The slug “about” is already that of pages/about.md.',
    ]);
  });

  it('belongs at the start to the story that is public, then to that which was published first', () => {
    const draft = { 'articles/2020/b.md': story({ headline: 'Draft', draft: 'true' }) };
    const later = { 'articles/2019/b.md': story({ headline: 'Copy', published: '2019-05-01' }) };
    expect(readersOf({ ...GOOD, ...draft, ...later }).headlines).toEqual({ a: 'Good', b: 'Other' });
  });
});

describe('what is kept for a held story', () => {
  it('is there for no other story', () => {
    const gone = without(GOOD, 'authors/jane-doe.md', 'pictures/sea.png');
    const { headlines, problems } = readersOf(GOOD, {
      ...gone,
      'articles/new.md': story({ headline: 'New', authors: '[jane-doe]' }),
    });
    expect(headlines).toEqual({ a: 'Good', b: 'Other' });
    expect(problems).toContain('articles/new.md:6 There is no author “jane-doe”.');
  });
});

it('holds standing pages and authors too', () => {
  const about = page('About', '![A sea](sea.png)\n');
  const files = {
    ...GOOD,
    'pages/about.md': about,
    'authors/jane-doe.md': '---\nname: Jane Doe\npicture: sea.png\n---\n',
  };
  const { edition, problems } = readersOf(files, without(files, 'pictures/sea.png'));
  expect([...edition.pages.keys()]).toEqual(['about']);
  expect([...edition.authors.keys()]).toEqual(['jane-doe']);
  expect(problems.map((problem) => problem.split(':')[0])).toEqual([
    'articles/a.md',
    'authors/jane-doe.md',
    'pages/about.md',
  ]);
});

describe('without anything before', () => {
  it('a story that does not fit is left out', () => {
    const files = without(GOOD, 'authors/jane-doe.md');
    expect(readersOf(files).headlines).toEqual({ b: 'Other' });
    expect(readersOf(files, files).headlines).toEqual({ b: 'Other' });
  });
});

it('hands on an archive in which everything fits as it is', () => {
  const [first, second] = [archiveOf(GOOD), archiveOf(GOOD)];
  expect(holdFormer(second, first)).toBe(second);
});

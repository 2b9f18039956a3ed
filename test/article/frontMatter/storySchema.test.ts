// A story's fields: what is missing, misspelt or wrong is said at its own place, with the way to mend it.
import { describe, expect, test } from 'vitest';
import { article, fieldFlaws, placed, REQUIRED, told } from '../reading.ts';

const TURNED =
  'holds an invisible control of the direction of writing without its counterpart. → Delete it: words from right to left need none, and it would turn what stands after them.';

test('a story with the required fields alone is complete', () => {
  const { value, flaws } = article(REQUIRED);
  expect(flaws).toEqual([]);
  expect(value).toMatchObject({
    slug: 'story',
    id: 'story',
    language: 'en-GB',
    fields: {
      kind: 'news',
      draft: false,
      authors: [],
      topics: [],
      tweets: {},
      pictures: {},
      corrections: [],
    },
  });
});

test('an empty front matter is told every field that it needs', () => {
  expect(article('').flaws.map(told)).toEqual([
    '1:1 `headline` is missing. → Add it. For example: `headline: Ministers agree on a budget`',
    '1:1 `standfirst` is missing. → Add it. For example: `standfirst: The vote came after midnight.`',
    '1:1 `section` is missing. → Add it. For example: `section: world`',
    '1:1 `published` is missing. → Add the day, such as `published: 2018-10-25`, or `draft: true` while the story is not ready.',
  ]);
});

describe('an unknown field leads to the one that was meant', () => {
  test.each([
    ['headlne: x', '6:1 There is no field `headlne`. → Did you mean `headline`?'],
    ['Updated: 2018-10-26', '6:1 There is no field `Updated`. → Did you mean `updated`?'],
    [
      'picture: { src: a.jpg, alt: A, captoin: x }',
      '6:32 There is no field `captoin` in `picture`. → Did you mean `caption`?',
    ],
    [
      'share:\n  pic: x.jpg',
      '7:3 There is no field `pic` in `share`. → The fields in `share` are title, description, picture.',
    ],
    [
      'corrections:\n  - at: 2018-10-26\n    text: T\n    txt: x',
      '9:5 There is no field `txt` in `corrections[0]`. → Did you mean `text`?',
    ],
  ])('%j', (further, flaw) => {
    expect(article(`${REQUIRED}\n${further}`).flaws.map(told)).toEqual([flaw]);
  });

  test('two of them are two flaws', () => {
    expect(fieldFlaws('foo: x\nbar: y')).toEqual([
      '6:1 There is no field `foo`.',
      '7:1 There is no field `bar`.',
    ]);
  });
});

describe('a value of the wrong kind is reported where it stands, nested ones too', () => {
  test.each([
    [
      'authors: jane',
      '6:10 `authors` must be a list, but it is text. → For example: `authors: [ jane-doe ]`',
    ],
    [
      'picture: a.jpg',
      '6:10 `picture` must be a group of fields, but it is text. → For example: `picture: { src: border.jpg, alt: A fence in the desert }`',
    ],
    [
      'topics: [a, [b]]',
      '6:13 `topics[1]` must be text, but it is a list. → Write plain text; put it in quotes if it holds brackets or a colon.',
    ],
    [
      'topics: { a }',
      '6:9 `topics` must be a list, but it is a group of fields. → For example: `topics: [ Mexico, US military ]`',
    ],
    [
      'corrections:\n  - foo',
      '7:5 `corrections[0]` must be a group of fields, but it is text. → Write its fields below it, each on a line of its own, after two more spaces.',
    ],
    [
      'corrections:\n  - text: x',
      '7:5 `corrections[0].at` is missing. → Add it. For example: `at: 2018-10-26 09:30`',
    ],
    [
      'withdrawn: true',
      '6:12 `withdrawn` must be a group of fields, but it is text. → For example: `withdrawn: { at: 2018-10-27 12:00, reason: The figures could not be confirmed. }`',
    ],
    [
      'pictures:\n  Big: { src: a.jpg, alt: A }',
      '7:3 The key “Big” in `pictures` cannot be used. → Use lower-case letters a to z, digits and single hyphens.',
    ],
    [
      'pictures:\n  big:\n    src: a.jpg',
      '7:3 `pictures.big.alt` is missing. → Add it. For example: `alt: A fence in the desert`',
    ],
    [
      'tweets:\n  - text: x',
      '7:3 `tweets` must be a group of fields, but it is a list. → Write its entries below it, each with its key and a colon, after two more spaces.',
    ],
    [
      'share: { title }',
      '6:10 `share.title` is empty. → Give it a value, or delete the line. For example: `title: A budget, at last`',
    ],
  ])('%j', (further, flaw) => {
    expect(article(`${REQUIRED}\n${further}`).flaws.map(told)).toEqual([flaw]);
  });
});

describe('a value that cannot be is reported', () => {
  test.each([
    [
      'kind: opinon',
      '6:7 `kind` cannot be “opinon”. → Did you mean opinion? It is one of news, analysis, opinion, explainer, feature, review.',
    ],
    [
      'kind: poem',
      '6:7 `kind` cannot be “poem”. → It is one of news, analysis, opinion, explainer, feature, review.',
    ],
    [
      'lang: en_GB',
      '6:7 `lang` cannot be “en_GB”: it is no code of a language. → Write a code such as en-GB, es or ar.',
    ],
    [
      'lang: english',
      '6:7 `lang` cannot be “english”: it is no code of a language. → Write a code such as en-GB, es or ar.',
    ],
    [
      'lang: xx',
      '6:7 `lang` cannot be “xx”: it is no code of a language. → Write a code such as en-GB, es or ar.',
    ],
    [
      'kind: "news\u00A0"',
      '6:7 `kind` cannot be “news\u00A0”: it ends with an invisible character. → Delete the value and type it anew.',
    ],
    [
      'related: ["\u200Bother"]',
      '6:11 `related[0]` cannot be “\u200Bother”: it begins with an invisible character. → Delete the value and type it anew.',
    ],
    ['topics: ["!!!"]', '6:10 `topics[0]` has neither a letter nor a digit. → Write the topic in words.'],
    [
      'topics: ["C++", "C#"]',
      '6:17 `topics[1]` would have the same address as “C++”. → Keep one of the two, or write out the signs that an address leaves out: C sharp.',
    ],
    ['topics: [Oil, Oil]', '6:15 `topics[1]` repeats “Oil”. → Delete it.'],
    ['authors: [jane, joe, jane]', '6:22 `authors[2]` repeats “jane”. → Delete it.'],
    ['related: [other, other]', '6:18 `related[1]` repeats “other”. → Delete it.'],
    ['related: [other, story]', '6:18 `related[1]` names the story itself. → Delete it.'],
    ['draft: yes', '6:8 `draft` cannot be “yes”. → Write true or false.'],
    [
      'id: My Id',
      '6:5 `id` cannot be “My Id”. → Did you mean my-id? Use lower-case letters a to z, digits and single hyphens, up to 100 characters.',
    ],
    [
      'related: [a, b_c]',
      '6:14 `related[1]` cannot be “b_c”. → Did you mean b-c? Use lower-case letters a to z, digits and single hyphens, up to 100 characters.',
    ],
    ['dateline: "a\\u0007b"', '6:11 `dateline` holds an invisible control character. → Delete it.'],
    ['series: "\\ud800"', '6:9 `series` holds an invisible control character. → Delete it.'],
    ['series: "a \\u202eb"', `6:9 \`series\` ${TURNED}`],
    ['picture: { src: a.png, alt: "a\\u2067b\\u202c" }', `6:29 \`picture.alt\` ${TURNED}`],
    ['topics: [a, "b\\u2069"]', `6:13 \`topics[1]\` ${TURNED}`],
    [
      'picture: { src: a.jpg, alt: A, focus: 50 }',
      '6:39 `picture.focus` is not two percentages. → For example: `focus: 50% 30%`',
    ],
    [
      'picture: { src: ../../secret.jpg, alt: "" }',
      '6:40 `picture.alt` is empty. → Give it a value. For example: `alt: A fence in the desert`',
    ],
    [
      'share: { picture: ../x/../y.jpg }',
      '6:19 `share.picture` cannot be “../x/../y.jpg”. → Write the name of a file in the folder pictures/, such as border.jpg.',
    ],
    [
      'share: { picture: "a\\0.jpg" }',
      '6:19 `share.picture` cannot be “a\uFFFD.jpg”. → Write the name of a file in the folder pictures/, such as border.jpg.',
    ],
    [
      'updated:',
      '6:1 `updated` is empty. → Give it a value, or delete the line. For example: `updated: 2018-10-26 09:30`',
    ],
    [
      'updated: 2018-02-30',
      '6:10 `updated` cannot be used: There is no day 2018-02-30. → Mend the year, the month or the day of the month.',
    ],
  ])('%j', (further, flaw) => {
    expect(article(`${REQUIRED}\n${further}`).flaws.map(told)).toEqual([flaw]);
  });

  test('a section that the site does not have leads to those that it has', () => {
    const { flaws } = article(REQUIRED.replace('world', 'sciense'));
    expect(flaws.map(told)).toEqual([
      '4:10 `section` cannot be “sciense”. → Did you mean science? It is one of world, science. Sections are declared in site.yaml.',
    ]);
  });
});

describe('a former address is a slug or a path', () => {
  test.each([
    'old-slug',
    'Old_Slug.html',
    '/2018/10/old.html',
    '/articles/old',
    '/caf%C3%A9/',
    '/blog',
    '/topics/oil',
    '/Topics/%C3%B6l/',
    '/sections/arts',
    '/authors/jo',
  ])('%s', (alias) => {
    expect(fieldFlaws(`aliases: ["${alias}"]`)).toEqual([]);
  });

  const FORM = 'Write a path such as /2018/old.html.';
  const TAKEN = 'Delete it: what the site answers itself can lead nowhere else.';
  test.each([
    ['an old one', '→ Write a former slug such as old-slug, or a path that begins with a slash.'],
    ['https://a.example/b', '→ Write the path alone, such as /2018/old.html.'],
    ['/old?id=1', ': it has a query or a fragment → Write the path before it alone.'],
    ['/', ': that is the front page → Delete it, or write the whole path.'],
    ['/a/../b', `: no address has this form → ${FORM}`],
    ['/%2e%2e/b', `: no address has this form → ${FORM}`],
    ['//evil.example', `: no address has this form → ${FORM}`],
    ['/topics', `: the site itself answers /topics → ${TAKEN}`],
    ['/topics/oil/feed.xml', `: the site itself answers /topics → ${TAKEN}`],
    ['/search/oil', `: the site itself answers /search → ${TAKEN}`],
    ['/feed.xml', `: the site itself answers /feed.xml → ${TAKEN}`],
    ['/card.png', `: the site itself answers /card.png → ${TAKEN}`],
    ['/sitemap-1.xml', `: the site itself answers /sitemap-1.xml → ${TAKEN}`],
    ['/.well-known/x', `: the site itself answers /.well-known → ${TAKEN}`],
  ])('not %s', (alias, flaw) => {
    const [reason, hint] = flaw.split('→ ');
    expect(article(`${REQUIRED}\naliases: ["${alias}"]`).flaws.map(told)).toEqual([
      `6:11 \`aliases[0]\` cannot be “${alias}”${reason?.trimEnd()}. → ${hint}`,
    ]);
  });
});

test('where tweets or pictures are no group, what the body places is not checked against them', () => {
  const { flaws } = article(
    `${REQUIRED}\ntweets: [a]\npictures: [b]`,
    '::tweet{#first}\n\n::picture{#fence}\n',
  );
  expect(flaws.map(placed).sort()).toEqual([
    '6:9 `tweets` must be a group of fields, but it is a list.',
    '7:11 `pictures` must be a group of fields, but it is a list.',
  ]);
});

test('lengths count characters as readers do, not code units', () => {
  const story = (headline: string) => article(REQUIRED.replace('A headline', headline)).flaws.map(told);
  expect(story('😀'.repeat(110))).toEqual([]);
  expect(story('😀'.repeat(113))).toEqual([
    '2:11 `headline` has 113 characters; it may have up to 110. → Shorten it by 3.',
  ]);
  expect(fieldFlaws(`series: ${'x'.repeat(101)}`)).toEqual([
    '6:9 `series` has 101 characters; it may have up to 100.',
  ]);
});

test('a line that runs on in the file is one line for readers', () => {
  const { value } = article(REQUIRED.replace('A standfirst.', '>\n  One\n  two\n\n  three.'));
  expect(value?.fields.standfirst).toBe('One two three.');
});

test('all flaws of fields and body come in one run', () => {
  const fields =
    'headlin: x\nsection: wrld\nupdated: 2018-10-24\npublished: 2018-10-25\ntweets: { a: { text: } }';
  expect(
    article(fields, '# Title\n\na <b>c</b>\n\n::tweet{#a}\n\n::tweet{#b}\n').flaws.map(placed).sort(),
  ).toEqual([
    '10:3 The element <b> is not allowed in a story.',
    '14:1 There is no “b” in `tweets`.',
    '1:1 `standfirst` is missing.',
    '2:1 There is no field `headlin`.',
    '3:10 `section` cannot be “wrld”.',
    '4:10 `updated` is before `published`.',
    '6:11 `tweets.a.author` is missing.',
    '6:11 `tweets.a.posted` is missing.',
    '6:16 `tweets.a.text` is empty.',
    '8:1 This heading has the level of the headline.',
  ]);
});

// The site's own file is read as strictly as a story.
import { describe, expect, test } from 'vitest';
import { readSite } from '../../src/article/readSite.ts';
import { bytes, SITE, told } from './reading.ts';

const REQUIRED = `name: The Test Paper
url: https://paper.example
language: en-gb
timeZone: Europe/London
sections: [{ id: world, name: World }]
`;
const flaws = (text: string) => readSite(bytes(text)).flaws.map(told);

test('what is required is enough, and is written as the standards have it', () => {
  expect(readSite(bytes(REQUIRED))).toEqual({
    value: {
      name: 'The Test Paper',
      url: 'https://paper.example',
      language: 'en-GB',
      timeZone: 'Europe/London',
      sections: [{ id: 'world', name: 'World' }],
      places: { url: { line: 2, column: 6 } },
    },
    flaws: [],
  });
  expect(SITE.sections).toHaveLength(2);
});

test('all that may be added is read', () => {
  const { value } = readSite(
    bytes(`${REQUIRED}description: D
publisher: { name: P, logo: /pictures/p.png, email: desk@paper.example, address: A, policies: /policy }
social: { mastodon: "https://social.example/@p" }
front: { lead: one, order: [two, three] }
`),
  );
  expect(value).toMatchObject({
    publisher: { logo: 'p.png', policies: '/policy' },
    social: { mastodon: 'https://social.example/@p' },
    front: { lead: 'one', order: ['two', 'three'] },
  });
});

test.each([
  ['', '1:1 The file is empty. → Write at least name, url, language, timeZone and sections.'],
  [
    'just text',
    '1:1 The front matter is not a list of fields. → Write one field a line, such as `section: world`.',
  ],
  [`${REQUIRED}nam: x`, '6:1 There is no field `nam`. → Did you mean `name`?'],
  [
    REQUIRED.replace('https://paper.example', 'paper.example'),
    '2:6 `url` cannot be “paper.example”. → Write a whole address that begins with https://.',
  ],
  [
    REQUIRED.replace('paper.example', 'paper.example/news'),
    '2:6 `url` has a path. → Write the origin alone: https://paper.example',
  ],
  [
    REQUIRED.replace('en-gb', 'english language'),
    '3:11 `language` cannot be “english language”: it is no code of a language. → Write a code such as en-GB, es or ar.',
  ],
  [
    REQUIRED.replace('Europe/London', 'London'),
    '4:11 `timeZone` cannot be “London”: it is not a time zone. → Write an IANA name such as Europe/London.',
  ],
  [
    REQUIRED.replace('[{ id: world, name: World }]', '[]'),
    '5:11 `sections` has no entry. → For example: `sections: [ { id: world, name: World } ]`',
  ],
  [
    REQUIRED.replace('name: World', ''),
    '5:12 `sections[0].name` is missing. → Add it. For example: `name: World`',
  ],
  [
    `${REQUIRED}publisher: { name: P, email: desk }`,
    '6:30 `publisher.email` is not an e-mail address. → For example: `email: editor@news.example`',
  ],
  [
    `${REQUIRED}publisher: { name: P, policies: policy }`,
    '6:33 `publisher.policies` cannot be “policy”. → Write a path such as /corrections-policy, or a whole address.',
  ],
  [
    `${REQUIRED}publisher: { name: P, policies: //evil.example }`,
    '6:33 `publisher.policies` cannot be “//evil.example”. → Write a path such as /corrections-policy, or a whole address.',
  ],
  [
    `${REQUIRED}social: { x: "javascript:alert(1)" }`,
    '6:14 `social.x` cannot be “javascript:alert(1)”. → Write a whole address that begins with https://.',
  ],
])('%j is reported', (text, flaw) => {
  expect(flaws(text)).toEqual([flaw]);
});

describe('sections', () => {
  const twice = REQUIRED.replace('}]', '}, { id: world, name: Again }]');
  const REPEATS = '5:46 `sections[1].id` repeats “world”. → Give each section an id of its own.';

  test('each has an id of its own', () => {
    expect(flaws(twice)).toEqual([REPEATS]);
  });

  test('a repeated id is reported together with other flaws', () => {
    expect(flaws(twice.replace('name: The Test Paper\n', ''))).toEqual([
      '1:1 `name` is missing. → Add it. For example: `name: Broadsheet`',
      REPEATS.replace('5:', '4:'),
    ]);
  });
});

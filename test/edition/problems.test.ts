// What an edition reports about files that do not fit together.
import { describe, expect, it } from 'vitest';
import { composeEdition } from '../../src/edition/composeEdition.ts';
import { canonicalPath } from '../../src/pages/findPage.ts';
import { page, SITE_YAML, story } from '../builders/contentFolder.ts';
import { paper } from '../builders/paper.ts';
import { archiveOf, editionOf, problemsOf } from './editionOf.ts';

const AUTHOR = '---\nname: Jane\n---\n';

describe('two files that want the same name', () => {
  it('are told apart by their paths: the first keeps the slug', () => {
    const files = {
      'articles/2019/border.md': story({ headline: 'Later' }),
      'articles/2018/border.md': story({ headline: 'Earlier' }),
    };
    expect(editionOf(files).articles.get('border')?.fields.headline).toBe('Earlier');
    expect(problemsOf(files)).toEqual([
      'articles/2019/border.md:1:1 error: The slug “border” is already that of articles/2018/border.md. Rename this file, or the other one: its name is its address. A public story is renamed by `npm run rename`, so that links to it go on.',
    ]);
  });

  it.each([
    ['declared twice', story({ id: 'one' }), story({ id: 'one' }), 'one', '6:5'],
    ['the slug of another', story({ id: 'b' }), story(), 'b', '1:1'],
  ])('have an id that is %s: the first keeps it', (_how, first, second, id, place) => {
    const files = { 'articles/a.md': first, 'articles/b.md': second };
    expect(editionOf(files).latest.map(({ slug }) => slug)).toEqual(['a']);
    expect(problemsOf(files)).toEqual([
      `articles/b.md:${place} error: The id “${id}” is already that of articles/a.md. Give one of the two another \`id\`.`,
    ]);
  });

  it('are reported for pages and authors too', () => {
    const files = {
      'pages/about.md': page('About'),
      'pages/more/about.md': page('About'),
      'authors/jane.md': AUTHOR,
      'authors/old/jane.md': AUTHOR,
    };
    expect(problemsOf(files).map((line) => line.split(' Rename')[0])).toEqual([
      'authors/old/jane.md:1:1 error: The slug “jane” is already that of authors/jane.md.',
      'pages/more/about.md:1:1 error: The slug “about” is already that of pages/about.md.',
    ]);
  });

  it('may be a story and a page: their addresses differ', () => {
    expect(problemsOf({ 'articles/about.md': story(), 'pages/about.md': page('About') })).toEqual([]);
  });
});

describe('a name that nothing has', () => {
  it('of an author keeps the story back, with the place of the name', () => {
    const files = { 'articles/a.md': story({ authors: '[jane, jnae]' }), 'authors/jane.md': AUTHOR };
    expect(editionOf(files).latest).toEqual([]);
    expect(problemsOf(files)).toEqual([
      'articles/a.md:6:17 error: There is no author “jnae”. Did you mean jane? Authors are files in authors/: add authors/jnae.md or mend the id.',
    ]);
  });

  it('of a picture keeps the story back, wherever it is named', () => {
    const files = {
      'articles/a.md': story(
        { picture: '{ src: bordr.png, alt: A }', share: '{ picture: zzz.jpg }' },
        '![Words](elsewhere.gif)\n',
      ),
      'pictures/border.png': '',
    };
    expect(editionOf(files).latest).toEqual([]);
    expect(problemsOf(files)).toEqual([
      'articles/a.md:6:17 error: There is no picture “bordr.png”. Did you mean border.png? Save it in the folder pictures/, or mend the name.',
      'articles/a.md:7:19 error: There is no picture “zzz.jpg”. Save it in the folder pictures/, or mend the name.',
      'articles/a.md:10:1 error: There is no picture “elsewhere.gif”. Save it in the folder pictures/, or mend the name.',
    ]);
  });

  it.each([
    ['articles/a.md', 'authors/jane.md', story({ authors: '[jane]' }), 'The author “jane”'],
    ['articles/a.md', 'pictures/a.png', story({ picture: '{ src: a.png, alt: A }' }), 'The picture “a.png”'],
  ])('is explained where the file is there and has errors: %s, %s', (file, broken, text, name) => {
    const problem = {
      file: broken,
      line: 3,
      column: 1,
      field: null,
      message: 'M',
      hint: '',
      severity: 'error',
    } as const;
    const { problems } = composeEdition({ ...archiveOf({ [file]: text }), problems: [problem] }, Date.now());
    expect(problems[0]).toMatchObject({
      file,
      message: `${name} cannot be used: ${broken} has errors.`,
      hint: 'Mend that file.',
    });
  });

  it('of a picture in a biography keeps the author back, and says so at the stories', () => {
    const messages = problemsOf({
      'articles/a.md': story({ authors: '[jane]' }),
      'authors/jane.md': '---\nname: Jane\npicture: none.png\n---\n',
    });
    expect(messages).toEqual([
      'articles/a.md:6:11 error: The author “jane” cannot be used: authors/jane.md has errors. Mend that file.',
      'authors/jane.md:3:10 error: There is no picture “none.png”. Save it in the folder pictures/, or mend the name.',
    ]);
  });

  it('of a related story or in a link is reported, and the story stays', () => {
    const files = {
      'articles/a.md': story(
        { related: '[bodrer]' },
        'A [link](/articles/bordr), [one](/zzzzzzzzzzzz) and [file](brdr.md).\n',
      ),
      'articles/border.md': story(),
    };
    expect(editionOf(files).latest).toHaveLength(2);
    expect(problemsOf(files)).toEqual([
      'articles/a.md:6:11 error: There is no story “bodrer”. Did you mean border?',
      'articles/a.md:9:3 error: The link “/articles/bordr” leads to no page of this site. Did you mean /articles/border? Readers see the words without a link.',
      'articles/a.md:9:28 error: The link “/zzzzzzzzzzzz” leads to no page of this site. Mend the address, or take the link out. Readers see the words without a link.',
      'articles/a.md:9:53 error: The link “brdr.md” leads to no page of this site. Did you mean /articles/border? Readers see the words without a link.',
    ]);
  });

  it('is not reported of what is only not public yet, has moved, or is broken itself', () => {
    const archive = archiveOf({
      'articles/a.md': story(
        { related: '[draft, broken]', topics: '["\u9999\u6e2f"]' },
        '[1](draft.md) [2](/articles/old) [3](/a/one) [4](/former) [5](broken.md) [6](/sections/science)\n' +
          '[7](/topics/oil) [8](/topics/\u9999\u6e2f) [9](/topics/%E9%A6%99%E6%B8%AF) [10](/twice)\n',
      ),
      'articles/draft.md': story({ draft: 'true', id: 'one', aliases: '[old, /former/]', topics: '[Oil]' }),
    });
    const broken = { line: 1, column: 1, field: null, message: 'M', hint: '', severity: 'error' } as const;
    const problems = [
      { ...broken, file: 'articles/2018/broken.md' },
      { ...broken, file: 'pages/twice.md' },
    ];
    expect(composeEdition({ ...archive, problems }, Date.now()).problems).toEqual(problems);
  });

  it('is one that a story no longer has, among the related', () => {
    const files = {
      'articles/a.md': story({ related: '[bordr]' }),
      'articles/border.md': story({ aliases: '[bordr]' }),
    };
    expect(problemsOf(files)).toEqual([
      'articles/a.md:6:11 error: There is no story “bordr”. Did you mean border?',
    ]);
  });

  it('is a warning in site.yaml', () => {
    const files = {
      'site.yaml': `${SITE_YAML}front: { lead: bordr, order: [draft, zzzzzzzzz] }\npublisher: { name: P, logo: lgoo.png }\n`,
      'articles/border.md': story(),
      'articles/draft.md': story({ draft: 'true' }),
      'pictures/logo.png': '',
    };
    expect(problemsOf(files)).toEqual([
      'site.yaml:9:16 warning: `front.lead` names “bordr”, which is no story. Did you mean border?',
      'site.yaml:9:38 warning: `front.order[1]` names “zzzzzzzzz”, which is no story. Write the slug of a story.',
      'site.yaml:10:29 warning: There is no picture “lgoo.png”. Did you mean logo.png?',
    ]);
  });
});

describe('an alias that cannot lead to its story', () => {
  it.each([
    ['/about', 'pages/about.md'],
    ['b', 'articles/b.md'],
    ['old', 'articles/0.md'],
    ['/articles/old', 'articles/0.md'],
  ])('is reported: %s', (alias, owner) => {
    const files = {
      'articles/0.md': story({ aliases: '[old]' }),
      'articles/a.md': story({ aliases: `[fine, "${alias}"]` }),
      'articles/b.md': story({ draft: 'true' }),
      'pages/about.md': page('About'),
      'authors/jane.md': AUTHOR,
    };
    expect(editionOf(files).latest.map(({ slug }) => slug)).toEqual(['0', 'a']);
    expect(problemsOf(files)).toEqual([
      `articles/a.md:6:17 error: The alias “${alias}” leads elsewhere: its address belongs to ${owner}. Delete the alias here, or change what has its address.`,
    ]);
  });

  it.each([
    ['/topics/oil', 'the topic “Oil”'],
    ['/Topics/Oil.html', 'the topic “Oil”'],
    ['/authors/jane', 'authors/jane.md'],
  ])('is reported where a list stands: %s', (alias, owner) => {
    const other = { section: 'science', topics: '[Oil]', authors: '[jane]' };
    const with_ = (fields: Readonly<Record<string, string>>) => ({
      'articles/a.md': story({ aliases: `["${alias}"]` }),
      'articles/b.md': story({ ...other, ...fields }),
      'authors/jane.md': AUTHOR,
    });
    expect(problemsOf(with_({}))).toEqual([
      `articles/a.md:6:11 error: The alias “${alias}” leads elsewhere: its address belongs to ${owner}. Delete the alias here, or change what has its address.`,
    ]);
    const live = alias.toLowerCase().replace('.html', '');
    const at = (fields: Readonly<Record<string, string>>) => canonicalPath(editionOf(with_(fields)), live);
    expect(at({})).toBe(live);
    for (const fields of [{ draft: 'true' }, { expires: '2019-01-01' }]) {
      expect(problemsOf(with_(fields))).toEqual([]);
      expect(at(fields)).toBe('/articles/a');
    }
    // Until its last story goes, the list stands.
    expect(at({ expires: '2030-01-01' })).toBe(live);
  });

  it('is reported where a section stands, also while that is empty', () => {
    const files = { 'articles/a.md': story({ aliases: '["/sections/science"]' }) };
    expect(problemsOf(files)).toEqual([
      'articles/a.md:6:11 error: The alias “/sections/science” leads elsewhere: its address belongs to the section “science”. Delete the alias here, or change what has its address.',
    ]);
    expect(canonicalPath(editionOf(files), '/sections/science')).toBe('/sections/science');
  });

  it('is not one that is written twice', () => {
    expect(problemsOf({ 'articles/a.md': story({ aliases: '[old, /articles/old, /else]' }) })).toEqual([]);
  });
});

it('reports the problems of all files in the order of files and lines', () => {
  const places = problemsOf({
    'articles/b.md': story({}, '[x](/zzzzzzzzzzzz)\n\n[x](/zzzzzzzzzzzz)\n'),
    'articles/a.md': story({ related: '[nothing-there]' }, '[x](/zzzzzzzzzzzz)\n'),
  }).map((line) => line.split(' ')[0]);
  expect(places).toEqual([
    'articles/a.md:6:11',
    'articles/a.md:9:1',
    'articles/b.md:8:1',
    'articles/b.md:10:1',
  ]);
});

it('of a story that cannot be published are all reported in one run, also what it names that is not there', async () => {
  const bad = story(
    { kindd: 'x', authors: '[nobody]', related: '[nothing]', picture: '{ src: no.jpg, alt: x }' },
    '[x](/articles/nope)\n\n![a](no3.jpg)\n',
  );
  const { newsroom } = await paper({ 'articles/bad.md': bad, 'articles/good.md': story() });
  const messages = newsroom.edition().problems.map(({ message }) => message);
  expect(messages.sort()).toEqual([
    'The link “/articles/nope” leads to no page of this site.',
    'There is no author “nobody”.',
    'There is no field `kindd`.',
    'There is no picture “no.jpg”.',
    'There is no picture “no3.jpg”.',
    'There is no story “nothing”.',
  ]);
});

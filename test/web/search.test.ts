// The search as readers use it: real stories, a real index on disk, the page as it is sent.
import { describe, expect, it } from 'vitest';
import { story } from '../builders/contentFolder.ts';
import { markupFlaws } from '../builders/markup.ts';
import { searchedPaper } from '../builders/searchedPaper.ts';
import { canaryFree, SEARCHED } from '../builders/searchedStories.ts';
import { soon } from '../builders/soon.ts';
import { ask } from './exchange.ts';

const paper = searchedPaper(SEARCHED);
const { search } = paper;
const q = (text: string) => `q=${encodeURIComponent(text)}`;

describe('a search', () => {
  it.each([
    ['a word of the headline', 'lighthouse', ['lamp']],
    ['of the standfirst', 'keeper', ['lamp']],
    ['of the text', 'paraffin', ['lamp']],
    ['of a caption', 'tripod', ['lamp']],
    ['of a topic', 'navigation', ['lamp']],
    ['of the name of an author', 'Fjelde', ['lamp']],
    ['of a tweet', 'foghorn', ['lamp']],
    ['of who wrote that', '@pilotoffice', ['lamp']],
    ['of a table', 'fathoms', ['lamp']],
    ['of a note', 'almanac', ['lamp']],
    ['the beginning of a word', 'lighth', ['lamp']],
    ['the plural of a word', 'paraffins', ['lamp']],
    ['a phrase', '"the old lamp was lit"', ['lamp']],
    ['two words, wherever they stand', 'lighthouse foghorn', ['lamp']],
    ['letters without their accents', 'Lodz zazolc', ['polish']],
    ['letters with accents', 'Łódź', ['polish']],
    ['ligatures and strokes', 'smorrebrod strasse', ['polish']],
    ['Arabic without its harakat', 'محمد', ['arabic']],
    ['another alef, without the article', 'احمد مدينه', ['arabic']],
    ['a part of a Japanese sentence', '都知事', ['japanese']],
    ['a part of a Thai sentence', 'กรุงเทพ', ['thai']],
    ['a Korean word without its ending', '서울', ['korean']],
    ['an Arabic year in other digits', '٢٠١٨', ['arabic']],
  ])('finds a story by %s', async (_what, text, slugs) => {
    const results = await search(q(text));
    expect([results.status, results.slugs]).toEqual([200, slugs]);
    expect(results.heading).toMatch(/^1 story with /);
  });

  it('leaves out stories with words that have a hyphen before them, wherever those stand', async () => {
    expect((await search(q('harbour -standfirst'))).slugs).toEqual(['ranked-standfirst']);
    expect((await search(q('harbour -"by the harbour" -harboured'))).slugs).toEqual([
      'ranked-headline',
      'ranked-standfirst',
    ]);
    // What begins so is another word.
    expect((await search(q('harbour -harbour'))).slugs).toEqual(['ranked-longer']);
  });

  it('marks what it found, in headline, standfirst, text and names, and shows the tweet with its author', async () => {
    const found = await search(q('lighthouse keeper paraffin Fjelde navigation'));
    expect(found.marked).toEqual(['lighthouse', 'keeper', 'paraffin', 'Fjelde', 'Navigation']);
    const tweet = await search(q('foghorn'));
    expect(tweet.text).toMatch(
      /The <mark>foghorn<\/mark> sounds &amp; sounds\.<\/p>\s*<p class="search-result__source">Tweet by Pilot Office @pilotoffice</,
    );
  });

  it('shows words of stories as text, whatever they are', async () => {
    const { text, status } = await search(q('<b>bold</b> & "script"'));
    expect(status).toBe(200);
    expect(text).not.toContain('<b>bold');
    expect(text).toContain('value="&lt;b&gt;bold&lt;/b&gt; &amp; &quot;script&quot;"');
  });

  it('puts stories first that have the words in the headline, then those that have them as they are written', async () => {
    expect((await search(q('harbour'))).slugs).toEqual([
      'ranked-headline',
      'ranked-standfirst',
      'ranked-text',
      'ranked-longer',
    ]);
  });

  it('puts the newest first where that is asked for, and offers either order', async () => {
    const results = await search(`${q('harbour')}&sort=date`);
    expect(results.slugs).toEqual(['ranked-longer', 'ranked-text', 'ranked-standfirst', 'ranked-headline']);
    expect(results.text).toContain('<a href="/search?q=harbour">Best match</a>');
    expect(results.text).toContain(
      '<a href="/search?q=harbour&amp;sort=date" aria-current="true">Newest first</a>',
    );
  });

  it('finds what is in a section, and between days as the clocks of the site have them', async () => {
    expect((await search(`${q('harbour')}&section=science`)).slugs).toEqual(['ranked-text']);
    // 23:30 UTC is half an hour past midnight in London's summer.
    expect((await search(`${q('midsummer')}&from=2019-06-22&to=2019-06-22`)).slugs).toEqual(['summer']);
    expect((await search(`${q('midsummer')}&to=2019-06-21`)).slugs).toEqual([]);
    const swapped = await search(`${q('midsummer')}&from=2019-06-30&to=2019-06-01`);
    expect(swapped.slugs).toEqual(['summer']);
    expect(swapped.text).toContain('so they were exchanged');
  });

  it.each(['2018-13-45', 'yesterday', '2018', '<script>', '2018-10-25T12:00'])(
    'leaves out a day such as %s, and says so at its field',
    async (day) => {
      const results = await search(`${q('paraffin')}&from=${encodeURIComponent(day)}`);
      expect([results.status, results.slugs]).toEqual([200, ['lamp']]);
      expect(results.text).toMatch(
        /<details class="search-form__filters" open>[\s\S]*id="from"[^>]*aria-describedby="from-flaw"[\s\S]*is no day, so it was left out/,
      );
      expect(/<main[\s\S]*<\/main>/.exec(results.text)?.[0]).not.toContain('<script>');
    },
  );

  it('leads from what a section does not have to everything', async () => {
    const results = await search(`${q('paraffin')}&section=science`);
    expect([results.slugs, results.heading]).toEqual([[], 'No story has “paraffin”']);
    expect(results.text).toContain('<a href="/search?q=paraffin">look in all sections and days</a>');
    expect((await search(`${q('paraffin')}&section=nowhere`)).text).toContain('There is no such section');
  });
});

describe('where nothing has the words', () => {
  it.each([
    ['lighthuose', 'lighthouse', ['lamp']],
    ['parafin', 'paraffin', ['lamp']],
    ['Fjedle', 'Fjelde', ['lamp']],
    ['xaraffin', 'paraffin', ['lamp']],
    ['lighthose parafin', 'lighthouse paraffin', ['lamp']],
    ['smorrebrot', 'smørrebrød', ['polish']],
  ])('“%s” is taken for “%s”, and it says so', async (typed, meant, slugs) => {
    const results = await search(q(typed));
    expect(results.slugs).toEqual(slugs);
    expect(results.heading).toBe(`1 story with “${meant}”`);
    expect(results.text).toContain(`No story has “${typed}”; these have the words nearest to it.`);
  });

  it('a phrase is looked for in any order, and then some of the words', async () => {
    const phrase = await search(q('"lamp old paraffin"'));
    expect(phrase.slugs).toEqual(['lamp']);
    expect(phrase.text).toContain('exactly these words in this order');
    const some = await search(q('paraffin smørrebrød'));
    expect([...some.slugs].sort()).toEqual(['lamp', 'polish']);
    expect(some.text).toContain('No story has all of these words');
    // A letter or a digit alone says nothing of what is looked for.
    expect((await search(q('paraffin smørrebrød 3 a'))).slugs).toHaveLength(2);
    expect((await search(q('zzyzx 3 a'))).slugs).toEqual([]);
  });

  it('a far more frequent word is offered for a rare one', async () => {
    const results = await search(q('samness'));
    expect(results.slugs).toEqual(['slip']);
    expect(results.text).toMatch(/Did you mean <a href="\/search\?q=Sameness">Sameness<\/a>\?/);
  });

  it('other ways are offered', async () => {
    const results = await search(q('zzyzx'));
    expect([results.status, results.heading, results.title]).toEqual([
      200,
      'No story has “zzyzx”',
      'No story has “zzyzx” – The Test Paper',
    ]);
    expect(results.text).toContain('Go to the front page');
    expect(results.text).toContain('id="latest"');
    expect((await ask(paper.app(), '/nowhere')).text).toContain(
      '<form class="search-form" role="search" action="/search" method="get">',
    );
  });
});

describe('the page of the search', () => {
  it.each([
    '',
    'q=',
    'q=lighthouse',
    'q=zzyzx',
    'q=parafin',
    'q=harbour&sort=date&section=world&from=2018-01-01',
    `q=${'x'.repeat(10_000)}`,
  ])('%# is valid, is listed nowhere, and is kept by no cache that others use', async (query) => {
    const { status, text, headers } = await search(query);
    expect(status).toBe(200);
    expect(markupFlaws(text)).toEqual([]);
    expect(text).toContain('<meta name="robots" content="noindex">');
    expect(text).not.toContain('rel="canonical"');
    expect(headers['cache-control']).toBe('private, max-age=0, must-revalidate');
    expect(headers['content-security-policy']).toContain("form-action 'self'");
  });

  it('has a title and a heading that tell what was found', async () => {
    const { title, heading } = await search('q=harbour');
    expect([title, heading]).toEqual(['4 stories: harbour – The Test Paper', '4 stories with “harbour”']);
    expect((await search('')).title).toBe('Search – The Test Paper');
  });

  it('is cut into pages that lead to one another', async () => {
    const [first, second] = [await search('q=sameness'), await search('q=sameness&page=2')];
    expect([first.slugs.length, second.slugs.length, first.heading]).toEqual([
      20,
      5,
      '25 stories with “sameness”',
    ]);
    expect(new Set([...first.slugs, ...second.slugs]).size).toBe(25);
    expect(first.text).toContain('rel="next" href="/search?q=sameness&amp;page=2"');
    expect(second.text).toContain('rel="prev" href="/search?q=sameness"');
    expect(second.title).toBe('25 stories: sameness, page 2 – The Test Paper');
    for (const page of ['3', '0', '02', 'x', '999999', '1&page=2'])
      expect((await search(`q=sameness&page=${page}`)).status, page).toBe(404);
  });

  it('has one address, without the fields that say nothing', async () => {
    const to = async (path: string) => {
      const { status, headers } = await ask(paper.app(), path);
      return [status, headers.location];
    };
    expect(await to('/search?q=a+b&section=&from=&to=2018-10-25&sort=')).toEqual([
      308,
      '/search?q=a+b&to=2018-10-25',
    ]);
    expect(await to('/Search/?q=a')).toEqual([308, '/search?q=a']);
    expect(await to('/search.html?q=a')).toEqual([308, '/search?q=a']);
  });

  it('is the same each time, and says so to who has it already', async () => {
    const first = await search('q=harbour');
    const again = await ask(paper.app(), '/search?q=harbour', {
      headers: { 'if-none-match': String(first.headers.etag) },
    });
    expect(again.status).toBe(304);
    const head = await ask(paper.app(), '/search?q=harbour', { method: 'HEAD' });
    expect([head.status, head.headers.etag, head.body.length]).toEqual([200, first.headers.etag, 0]);
  });

  it.each([
    '%00',
    '%ED%A0%80',
    '%ZZ',
    '%',
    '%FF%FE',
    '"',
    '%22%22%22',
    '(',
    '*',
    'a*b',
    'NEAR(a%20b,2)',
    'headline:x',
    'a%20AND',
    'OR',
    'NOT%20x',
    '-',
    '^a',
    '%7Bheadline%7D:a',
    "'%3B%20DROP%20TABLE%20stories--",
    '%2522',
    '+++',
    '&q=b',
    '%E2%80%AE',
    '../../etc/passwd',
    `${'%22a%20b%22%20'.repeat(500)}`,
    'a%20'.repeat(2000),
    '%F0%9F%99%82',
  ])('answers q=%s well', async (text) => {
    expect((await search(`q=${text}`)).status).toBe(200);
  });
});

it('is told to browsers by a link in every page and a description', async () => {
  const link =
    '<link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml" title="The Test Paper">';
  for (const path of ['/', '/articles/lamp', '/nowhere', '/search'])
    expect((await ask(paper.app(), path)).text).toContain(link);
  const { status, headers, text } = await ask(paper.app(), '/opensearch.xml');
  expect([status, headers['content-type']]).toEqual([
    200,
    'application/opensearchdescription+xml; charset=utf-8',
  ]);
  expect(text).toContain('template="https://paper.example/search?q={searchTerms}"');
});

describe('an edition that changes', () => {
  it('is searched as it is from the instant of an embargo, an expiry or a withdrawal on', async () => {
    const at = async (date: string, text: string) => {
      paper.setClock(date);
      const results = await search(q(text));
      return [results.status, results.heading, results.slugs, canaryFree(results.text)];
    };
    const none = (text: string) => [200, `No story has “${text}”`, [], true];
    expect(await at('2020-05-31T23:59:59.999Z', 'quicksilver')).toEqual(none('quicksilver'));
    expect(await at('2020-05-31T23:59:59.999Z', 'quicksilvr')).toEqual(none('quicksilvr'));
    expect((await at('2020-06-01T00:00:00Z', 'quicksilver'))[2]).toEqual(['embargoed']);
    expect(await at('2020-07-01T00:00:00Z', 'quicksilver')).toEqual(none('quicksilver'));
    expect((await at('2020-07-01T00:00:00Z', 'vermilion'))[2]).toEqual(['pulled']);
    expect(await at('2020-08-01T00:00:00Z', 'vermilion')).toEqual(none('vermilion'));
    expect((await at('2020-01-01T12:00:00Z', 'vermilion'))[2]).toEqual(['pulled']);
  });

  it('takes edits, new stories, renamed authors and vanished stories along', async () => {
    paper.write('articles/edited.md', story({ headline: 'Before the edit' }, 'Obsidian words.\n'));
    await soon(async () => expect((await search('q=obsidian')).slugs).toEqual(['edited']));
    paper.write(
      'articles/edited.md',
      story({ headline: 'After the edit', authors: '[ada]' }, 'Porphyry words.\n'),
    );
    await soon(async () => expect((await search('q=porphyry')).slugs).toEqual(['edited']));
    expect((await search('q=obsidian')).slugs).toEqual([]);
    paper.write('authors/ada.md', '---\nname: Ada Quillfeather\n---\n');
    await soon(async () => expect((await search('q=quillfeather')).slugs).toEqual(['edited']));
    paper.write('articles/edited.md', null);
    await soon(async () => expect((await search('q=porphyry')).slugs).toEqual([]));
  });

  it('is searched while many change it at once', async () => {
    const asking = Array.from({ length: 60 }, (_, index) => search(`q=lighthouse&page=${1 + (index % 2)}`));
    for (const { status, slugs } of await Promise.all(asking)) {
      expect([200, 404, 503]).toContain(status);
      if (status === 200) expect(slugs).toEqual(['lamp']);
    }
  });
});

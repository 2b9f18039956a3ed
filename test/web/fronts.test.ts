// The fronts as readers get them: the first page, months, the index of the archive, corrections, and the foot of every page.
import { describe, expect, it } from 'vitest';
import { page, SITE_YAML, story } from '../builders/contentFolder.ts';
import { markupFlaws } from '../builders/markup.ts';
import { paper } from '../builders/paper.ts';
import { ask } from './exchange.ts';

/** The headlines of stories in their order. */
function linked(text: string): string[] {
  const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'));
  return [...main.matchAll(/href="\/articles\/([\w-]+)"/g)].map((match) => match[1] ?? '');
}

function headings(text: string): string[] {
  return [...text.matchAll(/<h([1-6])[^>]*>([\s\S]*?)<\/h\1>/g)].map(
    ([, level, words = '']) => `${level} ${words.replace(/<[^>]+>/g, '').trim()}`,
  );
}

describe('the front page', () => {
  it('says that nothing is published yet, and still leads to what is there', async () => {
    const { app } = await paper({
      'articles/draft.md': story({ draft: 'true' }),
      'pages/about.md': page('About'),
    });
    const { status, text } = await ask(app, '/');
    expect([status, markupFlaws(text)]).toEqual([200, []]);
    expect(text).toContain('No story has been published yet.');
    expect(text).toContain('<h1 class="masthead__name">The Test Paper</h1>');
    for (const path of ['/about', '/archive', '/corrections', '/feed.atom']) {
      expect(text).toContain(`href="${path}"`);
      expect((await ask(app, path)).status).toBe(200);
    }
  });

  it('carries the time of the newest story and not that of printing', async () => {
    const { app } = await paper({
      'articles/a.md': story({ published: '2018-10-26T14:30:00Z' }),
      'articles/b.md': story(),
      'articles/later.md': story({ published: '2021-01-01' }),
    });
    const { text } = await ask(app, '/');
    expect(text).toContain(
      'Latest story: <time datetime="2018-10-26T14:30:00Z">26 October 2018, 15:30 BST</time>',
    );
  });

  it('signs a view and marks kinds, and leaves the section to the heading above', async () => {
    const names = ['a', 'b', 'c', 'd'].map((slug) => [
      `articles/${slug}.md`,
      story({ published: '2018-10-26' }),
    ]);
    const { app } = await paper({
      ...Object.fromEntries(names),
      'articles/view.md': story({ kind: 'opinion', authors: '[jane]' }),
      'articles/how.md': story({ kind: 'explainer', authors: '[jane]' }),
      'authors/jane.md': '---\nname: Jane Doe\n---\n',
    });
    const { text } = await ask(app, '/');
    const strip = text.slice(text.indexOf('<section class="section-strip'));
    expect(strip.match(/Jane Doe/g)).toHaveLength(1);
    expect(strip).toMatch(
      /<p class="kicker kicker--plain"> ?<span class="kicker__kind">Opinion<\/span><\/p>/,
    );
    expect(strip).not.toContain('kicker__section');
    expect(headings(text)).toEqual([
      ...[
        '1 The Test Paper',
        '2 Top stories',
        '3 A headline',
        '3 A headline',
        '3 A headline',
        '3 A headline',
      ],
      ...['2 World', '3 A headline', '3 A headline', '2 Sections', '2 Find a story', '2 Feeds'],
    ]);
  });
});

describe('the front of a month', () => {
  const files = {
    // In London, clocks show the first of November already.
    'articles/late.md': story({ published: '2018-10-31T23:30:00-02:00' }),
    'articles/day.md': story({ published: '2018-10-31' }),
    'articles/noon.md': story({ published: '2018-10-31 12:00', topics: '[Sea]' }),
    'articles/first.md': story({ published: '2018-10-01 00:10' }),
    'articles/old.md': story({ published: '2016-02-03' }),
    'articles/secret.md': story({ published: '2020-02-01' }),
    'articles/draft.md': story({ draft: 'true', published: '2019-05-05' }),
    'articles/gone.md': story({ published: '2017-01-01', expires: '2019-01-01' }),
  };

  it('has its stories under their days in the time zone of the site, newest first', async () => {
    const { app } = await paper(files);
    const october = await ask(app, '/archive/2018/10');
    expect([october.status, markupFlaws(october.text)]).toEqual([200, []]);
    expect(linked(october.text)).toEqual(['noon', 'day', 'first']);
    expect(headings(october.text).slice(0, 6)).toEqual([
      '1 October 2018',
      '2 31 October 2018',
      '3 A headline',
      '3 A headline',
      '2 1 October 2018',
      '3 A headline',
    ]);
    expect(october.text).toContain('<span>3 stories</span>');
    expect(linked((await ask(app, '/archive/2018/11')).text)).toEqual(['late']);
  });

  it('leads to the months before and after that have stories, and to all', async () => {
    const { app } = await paper(files);
    const { text } = await ask(app, '/archive/2018/10');
    const [, others = ''] = /<nav class="month__others"[^>]*>([\s\S]*?)<\/nav>/.exec(text) ?? [];
    expect([...others.matchAll(/href="([^"]+)">([^<]+)/g)].map(([, to, name]) => `${name} ${to}`)).toEqual([
      'February 2016 /archive/2016/02',
      'All months /archive',
      'November 2018 /archive/2018/11',
    ]);
  });

  it('tells machines what it is, and where it stands', async () => {
    const { app } = await paper(files);
    const { text } = await ask(app, '/archive/2018/10');
    expect(text).toContain('<link rel="canonical" href="https://paper.example/archive/2018/10">');
    expect(text).toContain('<title>October 2018 – The Test Paper</title>');
    const data = [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, json]) => JSON.parse(json ?? ''),
    );
    expect(data.map((document) => document['@type'])).toEqual(['CollectionPage', 'BreadcrumbList']);
    expect(data[1].itemListElement.map(({ item }: { item: string }) => item)).toEqual(
      ['/', '/archive', '/archive/2018/10'].map((path) => `https://paper.example${path}`),
    );
  });

  it.each([
    ['/archive/2018/9', 404, undefined],
    ['/archive/2018/09', 404, undefined],
    ['/archive/2019/05', 404, undefined],
    ['/archive/2020/02', 404, undefined],
    ['/archive/2017/01', 404, undefined],
    ['/archive/2017', 404, undefined],
    ['/archive/2018/10/31', 404, undefined],
    ['/archive/2018/13', 404, undefined],
    ['/archive/2018/10?page=2', 404, undefined],
    ['/archive/constructor', 404, undefined],
    ['/archive/2016/2', 308, '/archive/2016/02'],
    ['/archive/2016-2/', 308, '/archive/2016/02'],
    ['/archive/2016-02', 308, '/archive/2016/02'],
    ['/Archive/2018/10/', 308, '/archive/2018/10'],
    ['/archive/2018', 308, '/archive'],
    ['/archive/', 308, '/archive'],
  ])('%s answers %i', async (path, status, location) => {
    const { app } = await paper(files);
    const answer = await ask(app, path);
    expect([answer.status, answer.headers.location]).toEqual([status, location]);
  });

  it('is cut into pages where it is long', async () => {
    const many = Array.from({ length: 60 }, (_, index) => [`articles/s${index}.md`, story()]);
    const { app } = await paper(Object.fromEntries(many));
    const [first, second] = [await ask(app, '/archive/2018/10'), await ask(app, '/archive/2018/10?page=2')];
    expect([...linked(first.text), ...linked(second.text)]).toHaveLength(60);
    expect(first.text).toContain('<link rel="next" href="https://paper.example/archive/2018/10?page=2">');
    expect(second.text).toContain('<link rel="prev" href="https://paper.example/archive/2018/10">');
  });

  it('can be linked to from a story, as can the corrections; the link of a month without stories is a mistake', async () => {
    const body =
      'See [one](/archive/2018/10), [two](/archive), [three](/corrections), [four](/archive/2011/01).\n';
    const { app, newsroom } = await paper({ 'articles/a.md': story({}, body) });
    const { text } = await ask(app, '/articles/a');
    const links = ['/archive/2018/10">one', '/archive">two', '/corrections">three'];
    for (const link of links) expect(text).toContain(`<a href="${link}</a>`);
    expect(text).not.toContain('/archive/2011/01');
    expect(newsroom.edition().problems.map(({ message }) => message)).toEqual([
      'The link “/archive/2011/01” leads to no page of this site.',
    ]);
  });
});

describe('the index of the archive', () => {
  it('has every month with its count, under its year', async () => {
    const { app } = await paper({
      'articles/a.md': story({ published: '2018-10-25' }),
      'articles/b.md': story({ published: '2018-10-24' }),
      'articles/c.md': story({ published: '2017-12-31' }),
    });
    const { status, text } = await ask(app, '/archive');
    expect([status, markupFlaws(text)]).toEqual([200, []]);
    expect(headings(text).slice(0, 3)).toEqual(['1 Archive', '2 2018', '2 2017']);
    expect(text).toContain(
      '<li><a href="/archive/2018/10">October 2018</a> <span class="archive__count">2 stories</span></li>',
    );
    expect(text).toContain(
      '<li><a href="/archive/2017/12">December 2017</a> <span class="archive__count">1 story</span></li>',
    );
  });
});

describe('a section, topic or author', () => {
  const files = {
    'articles/new.md': story({ published: '2018-10-26', topics: '[Sea]' }),
    'articles/old.md': story({ topics: '[Sea]', authors: '[jane]' }),
    'authors/jane.md': '---\nname: Jane Doe\n---\n\nShe writes.\n',
  };

  it.each([
    ['/sections/world', '2 stories', '/sections/world/feed.atom'],
    ['/authors/jane', '1 story', '/authors/jane/feed.atom'],
    ['/topics/sea', '2 stories', undefined],
  ])('%s says how many stories it has, and offers its feed', async (path, count, feed) => {
    const { app } = await paper(files);
    const { text } = await ask(app, path);
    const [, facts = ''] = /<p class="list-header__facts">([\s\S]*?)<\/p>/.exec(text) ?? [];
    expect(facts).toContain(`<span>${count}</span>`);
    expect(/href="([^"]+)"/.exec(facts)?.[1]).toBe(feed);
    if (feed !== undefined) expect((await ask(app, feed)).status).toBe(200);
  });
});

describe('the page of corrections', () => {
  const files = {
    'articles/a.md': story({
      headline: 'First story',
      corrections: '[{ at: 2019-01-01, text: Old note. }, { at: 2020-01-02T00:00:00Z, text: Note to come. }]',
    }),
    'articles/b.md': story({
      headline: 'Second story',
      lang: 'es',
      corrections: '[{ at: 2019-03-01 10:30, text: Nota nueva. }]',
    }),
    'articles/draft.md': story({ draft: 'true', corrections: '[{ at: 2019-02-01, text: Secret note. }]' }),
    'articles/gone.md': story({
      expires: '2019-06-01',
      corrections: '[{ at: 2019-02-01, text: Gone note. }]',
    }),
    'pages/corrections-policy.md': page('Corrections policy'),
    'site.yaml': `${SITE_YAML}publisher: { name: P, email: desk@paper.example }\n`,
  };

  it('has those of public stories, newest first, each with its story, its time and its language', async () => {
    const { app } = await paper(files);
    const { status, text } = await ask(app, '/corrections');
    expect([status, markupFlaws(text)]).toEqual([200, []]);
    expect(linked(text)).toEqual(['b', 'a']);
    expect(text).toContain('<p lang="es" dir="ltr">Nota nueva.</p>');
    expect(text).toContain('<time datetime="2019-03-01T10:30:00Z">1 March 2019, 10:30 GMT</time>');
    expect(text).toContain('<span>2 corrections</span>');
    for (const hidden of ['Note to come', 'Secret note', 'Gone note']) expect(text).not.toContain(hidden);
  });

  it('has one that is dated ahead from its instant on, and is kept no longer than until then', async () => {
    const { app, setClock } = await paper(files, '2020-01-01T23:59:50Z');
    expect((await ask(app, '/corrections')).headers['cache-control']).toBe('public, max-age=10');
    setClock('2020-01-02T00:00:00Z');
    expect((await ask(app, '/corrections')).text).toContain('Note to come.');
  });

  it('leads to the policy and to who can be told of a mistake', async () => {
    const { app } = await paper(files);
    const { text } = await ask(app, '/corrections');
    expect(text).toContain('<a href="/corrections-policy">Corrections policy</a>');
    expect(text).toContain('<a href="mailto:desk@paper.example">Report a mistake</a>');
  });

  it('says so where nothing had to be corrected, and is no dead end', async () => {
    const { app } = await paper({ 'articles/a.md': story() });
    const { status, text } = await ask(app, '/corrections');
    expect([status, markupFlaws(text)]).toEqual([200, []]);
    expect(text).toContain('No story has been corrected yet.');
    expect((await ask(app, '/corrections?page=2')).status).toBe(404);
  });

  it('is cut into pages where it is long', async () => {
    const notes = Array.from({ length: 35 }, (_, index) => `{ at: 2019-01-01, text: Note ${index}. }`);
    const { app } = await paper({ 'articles/a.md': story({ corrections: `[${notes.join(', ')}]` }) });
    const second = await ask(app, '/corrections?page=2');
    expect(second.text).toContain('Note 34.');
    expect(second.text).toContain('rel="prev" href="/corrections">Newer corrections</a>');
    expect((await ask(app, '/corrections?page=3')).status).toBe(404);
  });
});

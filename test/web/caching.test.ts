// What caches and browsers are told: codings, entity tags and lifetimes.
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { page, SITE_YAML, story } from '../builders/contentFolder.ts';
import { paper } from '../builders/paper.ts';
import { png } from '../builders/pixels.ts';
import { soon } from '../builders/soon.ts';
import { ask } from './exchange.ts';

const FILES = { 'articles/border.md': story({}, 'A paragraph of the story.\n\n'.repeat(40)) };

const DECODERS = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (body: Buffer) => body,
};

type Coding = keyof typeof DECODERS;

function withCoding(coding: string) {
  return { headers: { 'accept-encoding': coding } };
}

describe('the coding of a page', () => {
  it.each<[string, Coding]>([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, br', 'br'],
    ['br', 'br'],
    ['BR', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0.8, gzip;q=0.5', 'br'],
    ['br ; q=0 , gzip ; q=1', 'gzip'],
    ['*', 'br'],
    ['*, br;q=0', 'gzip'],
    ['gzip, *;q=0', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['identity', 'identity'],
    ['identity, gzip;q=0.5', 'identity'],
    ['deflate', 'identity'],
    ['zstd', 'identity'],
    ['', 'identity'],
    ['*;q=0', 'identity'],
    ['identity;q=0, gzip', 'gzip'],
    ['identity;q=0', 'identity'],
    [',;q=,,=', 'identity'],
  ])('for “%s” is %s', async (accepted, coding) => {
    const { app } = await paper(FILES);
    const { headers, body } = await ask(app, '/articles/border', withCoding(accepted));
    expect(headers['content-encoding']).toBe(coding === 'identity' ? undefined : coding);
    expect(headers.vary).toBe('Accept, Accept-Encoding');
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(DECODERS[coding](body).toString()).toContain('A paragraph of the story.');
  });

  it('changes the entity tag and not the page', async () => {
    const { app } = await paper(FILES);
    const codings: Coding[] = ['br', 'gzip', 'identity'];
    const answers = await Promise.all(codings.map((name) => ask(app, '/articles/border', withCoding(name))));
    const pages = answers.map(({ body }, index) => DECODERS[codings[index] ?? 'identity'](body).toString());
    expect(new Set(pages).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(3);
  });

  it('is none where the reader names none', async () => {
    const { app } = await paper(FILES);
    expect((await ask(app, '/articles/border')).headers['content-encoding']).toBeUndefined();
  });
});

describe('the entity tag of a page', () => {
  it('is strong, and the same for the same content in another process', async () => {
    const [one, two] = [await paper(FILES), await paper(FILES)];
    const tag = (await ask(one.app, '/articles/border', withCoding('br'))).headers.etag;
    expect(tag).toMatch(/^"[\w-]{22}-br"$/);
    expect((await ask(two.app, '/articles/border', withCoding('br'))).headers.etag).toBe(tag);
  });

  it('changes with the story', async () => {
    const other = await paper({ 'articles/border.md': story({ headline: 'Another' }) });
    const { app } = await paper(FILES);
    expect((await ask(app, '/articles/border')).headers.etag).not.toBe(
      (await ask(other.app, '/articles/border')).headers.etag,
    );
  });

  it.each<[string, (tag: string) => string, number]>([
    ['the tag', (tag) => tag, 304],
    ['the tag in its weak form', (tag) => `W/${tag}`, 304],
    ['a list with the tag', (tag) => `"other", W/"x",${tag} , "more"`, 304],
    ['an asterisk', () => '*', 304],
    ['another tag', () => '"other"', 200],
    ['the tag without quotation marks', (tag) => tag.replaceAll('"', ''), 200],
    ['the tag of another coding', (tag) => tag.replace('-br', '-gzip'), 200],
    ['the tag of the plain page', (tag) => tag.replace('-br', ''), 200],
    ['nothing', () => '', 200],
  ])('against %s in If-None-Match', async (_name, condition, status) => {
    const { app } = await paper(FILES);
    const { etag = '' } = (await ask(app, '/articles/border', withCoding('br'))).headers;
    const headers = { 'accept-encoding': 'br', 'if-none-match': condition(etag) };
    expect((await ask(app, '/articles/border', { headers })).status).toBe(status);
  });

  it('comes with 304, and so do the headers that a cache must renew', async () => {
    const { app } = await paper(FILES);
    const full = await ask(app, '/articles/border', withCoding('gzip'));
    const headers = { 'accept-encoding': 'gzip', 'if-none-match': full.headers.etag ?? '' };
    const { status, headers: renewed, body } = await ask(app, '/articles/border', { headers });
    expect([status, body.length]).toEqual([304, 0]);
    for (const name of ['etag', 'vary', 'cache-control', 'content-security-policy'])
      expect(renewed[name], name).toBe(full.headers[name]);
    for (const name of ['content-type', 'content-encoding', 'content-length'])
      expect(renewed[name], name).toBeUndefined();
  });

  it.each(['/none', '/%', '/articles/gone'])('never makes the failure at %s a 304', async (path) => {
    const { app } = await paper({
      'articles/gone.md': story({ withdrawn: '{ at: 2018-11-01, reason: Wrong. }' }),
    });
    const plain = await ask(app, path);
    const again = await ask(app, path, { headers: { 'if-none-match': '*' } });
    expect([again.status, again.text]).toEqual([plain.status, plain.text]);
  });
});

describe('a popular page', () => {
  it('becomes smaller under another tag, whoever has it needs nothing new, and so it is in the next edition', async () => {
    const { app, setClock } = await paper({
      'pages/about.md': page('About', 'A paragraph about us.\n\n'.repeat(40)),
      'articles/soon.md': story({ published: '2020-01-01T12:00:10Z' }),
      'articles/a.md': story(),
    });
    const ask1 = (tag = '""') =>
      ask(app, '/about', { headers: { 'accept-encoding': 'br', 'if-none-match': tag } });
    const first = await ask1();
    let last = first;
    await soon(async () => {
      last = await ask1();
      expect(last.headers.etag).toBe(first.headers.etag?.replace('-br"', '-br11"'));
    });
    expect(last.body.length).toBeLessThan(first.body.length);
    expect(brotliDecompressSync(last.body).equals(brotliDecompressSync(first.body))).toBe(true);
    for (const { headers } of [first, last]) {
      const again = await ask1(headers.etag);
      expect([again.status, again.headers.etag]).toEqual([304, headers.etag]);
    }
    expect(gunzipSync((await ask(app, '/about', withCoding('gzip'))).body)).toEqual(
      brotliDecompressSync(first.body),
    );
    setClock('2020-01-01T12:00:11Z');
    const next = await ask1();
    expect([next.headers['last-modified'], next.headers.etag]).toEqual([
      'Wed, 01 Jan 2020 12:00:11 GMT',
      last.headers.etag,
    ]);
  });
});

describe('the date of a page', () => {
  const soon = { 'articles/soon.md': story({ published: '2020-01-01T12:00:10Z' }) };

  it('is that of the edition, and spares who has the page from then the next', async () => {
    const { app } = await paper(FILES);
    const { 'last-modified': date = '', etag = '' } = (await ask(app, '/articles/border')).headers;
    expect(date).toBe('Wed, 01 Jan 2020 12:00:00 GMT');
    for (const [headers, status] of [
      [{ 'if-modified-since': date }, 304],
      [{ 'if-modified-since': date, 'if-none-match': '"other"' }, 200],
      [{ 'if-modified-since': 'Wed, 01 Jan 2020 11:59:59 GMT', 'if-none-match': etag }, 304],
      // Nobody can have the page from a later instant by this date.
      [{ 'if-modified-since': 'Wed, 01 Jan 2020 12:00:01 GMT' }, 200],
      [{ 'if-modified-since': 'yesterday' }, 200],
    ] as const)
      expect([headers, (await ask(app, '/articles/border', { headers })).status]).toEqual([headers, status]);
  });

  it('is another one in another edition, and is not said within the second in which that begins', async () => {
    const { app, setClock } = await paper({ ...FILES, ...soon });
    const dateAt = async (time: string) => {
      setClock(`2020-01-01T12:00:${time}Z`);
      return (await ask(app, '/articles/border')).headers['last-modified'];
    };
    expect(await dateAt('05')).toBe('Wed, 01 Jan 2020 12:00:05 GMT');
    // Within it, the same date could have been that of the edition before.
    expect(await dateAt('10.500')).toBeUndefined();
    expect(await dateAt('11')).toBe('Wed, 01 Jan 2020 12:00:11 GMT');
  });
});

describe('the lifetime of an answer', () => {
  it.each([
    ['/', 'public, max-age=30'],
    ['/articles/border', 'public, max-age=30'],
    ['/articles/gone', 'public, max-age=30'],
    ['/articles/Border', 'public, max-age=30'],
    ['/none', 'no-store'],
    ['/%', 'no-store'],
  ])('at %s is %s', async (path, lifetime) => {
    const { app } = await paper({
      ...FILES,
      'articles/gone.md': story({ withdrawn: '{ at: 2018-11-01, reason: Wrong. }' }),
    });
    expect((await ask(app, path)).headers['cache-control']).toBe(lifetime);
  });

  it.each([
    ['published', '{ at: 2020-01-01T12:00:10Z, reason: Wrong. }', 'withdrawn'],
    ['published', '2020-01-01T12:00:10Z', 'expires'],
  ])('of a %s story and its redirects ends when it goes', async (_state, value, field) => {
    const { app } = await paper({ 'articles/border.md': story({ [field]: value, aliases: '[old]' }) });
    for (const path of ['/', '/articles/border', '/articles/old', '/a/border', '/articles/border.html'])
      expect((await ask(app, path)).headers['cache-control'], path).toBe('public, max-age=10');
  });
});

describe('the lifetime of a picture', () => {
  const forEver = 'public, max-age=31536000, immutable';
  const shown = (fields: Readonly<Record<string, string>>) => story(fields, '![A](a.png)\n');
  const [soon, later] = ['2020-01-01T12:00:10Z', '2020-01-01T12:00:20Z'];
  const withdrawn = `{ at: ${soon}, reason: Wrong. }`;
  const jane = '---\nname: Jane\npicture: a.png\n---\n';

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['of a story without an end', { 'articles/a.md': shown({}) }, forEver],
    [
      'of a story that expires',
      { 'articles/a.md': shown({ expires: soon }) },
      'public, max-age=10, immutable',
    ],
    [
      'of a story that will be withdrawn',
      { 'articles/a.md': shown({ withdrawn, expires: later }) },
      'public, max-age=10, immutable',
    ],
    [
      'of two stories, until the later end',
      { 'articles/a.md': shown({ expires: soon }), 'articles/b.md': shown({ expires: later }) },
      'public, max-age=20, immutable',
    ],
    ['of a story that ends in years', { 'articles/a.md': shown({ expires: '2022-01-01' }) }, forEver],
    [
      'of a story that ends, and of one that lasts',
      { 'articles/a.md': shown({ expires: soon }), 'articles/b.md': shown({}) },
      forEver,
    ],
    [
      'of a story that ends, and of one under embargo',
      { 'articles/a.md': shown({ expires: soon }), 'articles/b.md': shown({ published: '2020-02-01' }) },
      'public, max-age=10, immutable',
    ],
    [
      'of a story that ends, and of a page',
      { 'articles/a.md': shown({ expires: soon }), 'pages/about.md': page('About', '![A](a.png)\n') },
      forEver,
    ],
    [
      'of a story that ends, and of the publisher',
      {
        'articles/a.md': shown({ expires: soon }),
        'site.yaml': `${SITE_YAML}publisher: { name: P, logo: a.png }\n`,
      },
      forEver,
    ],
    [
      'of an author, until the last story of theirs ends',
      {
        'articles/a.md': story({ expires: soon, authors: '[jane]' }),
        'articles/b.md': story({ expires: later, authors: '[jane]' }),
        'authors/jane.md': jane,
      },
      'public, max-age=20, immutable',
    ],
    [
      'of an author of a story that lasts',
      {
        'articles/a.md': shown({ expires: soon, authors: '[jane]' }),
        'articles/b.md': story({ authors: '[jane]' }),
        'authors/jane.md': jane,
      },
      forEver,
    ],
  ])('%s', async (_name, files, lifetime) => {
    const { app, newsroom } = await paper({ ...files, 'pictures/a.png': png(3, 2) });
    const [picture] = newsroom.edition().pictures.values();
    const address = `/pictures/a.${picture?.hash.slice(0, 12)}.png`;
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await ask(app, address, { method });
      expect([status, headers['cache-control']]).toEqual([200, lifetime]);
    }
  });

  it.each([
    ['2020-01-01T12:00:09.001Z', 0],
    ['2020-01-01T12:00:08.999Z', 1],
    ['2019-12-31T12:00:10Z', 86_400],
    ['2019-01-01T12:00:10Z', 31_536_000],
    ['2019-01-01T12:00:09Z', 31_536_000],
  ])('of a story that expires is at %s what is left of it: %d seconds', async (date, seconds) => {
    const files = { 'articles/a.md': shown({ expires: soon }), 'pictures/a.png': png(3, 2) };
    const { app } = await paper(files, date);
    const [, address = ''] = /src="(\/pictures[^"]+)"/.exec((await ask(app, '/articles/a')).text) ?? [];
    expect((await ask(app, address)).headers['cache-control']).toBe(`public, max-age=${seconds}, immutable`);
  });

  it('that is not named any more, or not yet, is none', async () => {
    const { app, setClock } = await paper({
      'articles/a.md': shown({ published: '2020-02-01', expires: '2020-03-01' }),
      'pictures/a.png': png(3, 2),
    });
    setClock('2020-02-02T00:00:00Z');
    const [, address = ''] = /src="(\/pictures[^"]+)"/.exec((await ask(app, '/articles/a')).text) ?? [];
    for (const [date, status] of [
      ['2020-01-31T23:59:59.999Z', 404],
      ['2020-02-01T00:00:00Z', 200],
      ['2020-03-01T00:00:00Z', 404],
    ] as const) {
      setClock(date);
      const answer = await ask(app, address);
      expect([answer.status, answer.headers['cache-control'] === 'no-store']).toEqual([
        status,
        status === 404,
      ]);
    }
  });
});

// Sites that want to embed a story get what https://oembed.com promises them.
import { extract } from '@extractus/oembed-extractor';
import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { SITE_YAML, story } from '../builders/contentFolder.ts';
import { visitor } from '../builders/crawl.ts';
import { paper } from '../builders/paper.ts';
import { png } from '../builders/pixels.ts';
import { ask } from './exchange.ts';

const HOME = 'https://paper.example';
const BORDER = `${HOME}/articles/border`;

const FILES = {
  'articles/border.md': story({
    headline: 'Troops at the border',
    id: 'border-2018',
    aliases: '[old-border, /2018/10/Border.html]',
    authors: '[jane]',
  }),
  'articles/two.md': story({ authors: '[jane, john]', share: '{ title: Other words }' }),
  'articles/pictured.md': story({ picture: '{ src: a.png, alt: A grey field }' }),
  'articles/embed.md': story({ headline: 'The story of a word' }),
  'articles/draft.md': story({ draft: 'true', id: 'hidden-1', aliases: '[former-draft]' }),
  'articles/later.md': story({ published: '2020-01-01 13:00' }),
  'articles/refused.md': story({ headline: '"a\\u0007b"' }),
  'articles/withdrawn.md': story({ withdrawn: '{ at: 2018-11-01, reason: Wrong. }', id: 'w-1' }),
  'articles/expired.md': story({ expires: '2018-12-01' }),
  'authors/jane.md': '---\nname: Jane Doe\n---\n\nShe writes.\n',
  'authors/john.md': '---\nname: John Roe\n---\n\nHe writes.\n',
  'pictures/a.png': png(1600, 900),
};

function address(parameters: Readonly<Record<string, string | number>>): string {
  const texts = Object.entries(parameters).map(([name, text]) => [name, String(text)]);
  return `/oembed?${new URLSearchParams(texts)}`;
}

type Described = Record<string, string | number>;

async function described(parameters: Readonly<Record<string, string | number>>): Promise<Described> {
  const { app } = await paper(FILES);
  const { status, text } = await ask(app, address(parameters));
  expect(status).toBe(200);
  return JSON.parse(text);
}

describe('the description of a story', () => {
  it('has the fields of the specification, in its types', async () => {
    const { thumbnail_url: thumbnail, html, ...others } = await described({ url: BORDER });
    expect(others).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'Troops at the border',
      author_name: 'Jane Doe',
      author_url: `${HOME}/authors/jane`,
      provider_name: 'The Test Paper',
      provider_url: `${HOME}/`,
      cache_age: 3570,
      thumbnail_width: 1200,
      thumbnail_height: 630,
      width: 600,
      height: expect.any(Number),
    });
    expect(thumbnail).toMatch(/^https:\/\/paper\.example\/articles\/border\/card\.png\?v=[0-9a-f]+$/);
    expect(html).toContain(`src="${BORDER}/embed"`);
  });

  it('names a frame that runs nothing, with a title and the size beside it', async () => {
    const { html, width, height } = await described({ url: BORDER });
    const [frame, ...others] = elementsOf(String(html));
    expect(others).toEqual([]);
    expect(frame?.name).toBe('iframe');
    expect(frame?.children).toEqual([]);
    expect(frame?.attribs).toMatchObject({
      title: 'Troops at the border',
      width: String(width),
      height: String(height),
      loading: 'lazy',
      sandbox: 'allow-popups allow-popups-to-escape-sandbox',
    });
  });

  it('names several authors without an address, and takes the words for sharing', async () => {
    const { author_name: names, author_url: where, title } = await described({ url: `${HOME}/articles/two` });
    expect([names, where, title]).toEqual(['Jane Doe and John Roe', undefined, 'Other words']);
    expect(await described({ url: `${HOME}/articles/pictured` })).not.toHaveProperty('author_name');
  });

  it('reckons with the words that the card shows: those for sharing', async () => {
    const long = 'Words without an end to them. '.repeat(9).trim();
    const heightOf = async (fields: Readonly<Record<string, string>>) => {
      const { app } = await paper({ 'articles/a.md': story(fields) });
      const url = encodeURIComponent(`${HOME}/articles/a`);
      return JSON.parse((await ask(app, `/oembed?url=${url}`)).text).height as number;
    };
    const share = `{ description: "${long}" }`;
    expect(await heightOf({ share })).toBe(await heightOf({ standfirst: long }));
    expect(await heightOf({ standfirst: long, share: '{ description: A standfirst. }' })).toBe(
      await heightOf({}),
    );
    expect(await heightOf({ share })).toBeGreaterThan(await heightOf({}));
  });

  it('is that of the story, however its address is written', async () => {
    const { app } = await paper(FILES);
    for (const url of [
      BORDER,
      `${BORDER}/`,
      `${BORDER}?utm_source=x&a=b#part`,
      `${BORDER}.html`,
      'http://paper.example/articles/border',
      'HTTPS://Paper.Example/Articles/BORDER',
      'https://paper.example:443/articles/border',
      'https://paper.example//articles//border//',
      'https://paper.example/x/../articles/b%6Frder',
      ` ${BORDER} `,
      `${HOME}/a/border-2018`,
      `${HOME}/articles/old-border`,
      `${HOME}/2018/10/Border.html`,
    ]) {
      const { status, text } = await ask(app, address({ url }));
      expect(status, url).toBe(200);
      expect(JSON.parse(text).html, url).toContain(`src="${BORDER}/embed"`);
    }
  });
});

describe('the room that a site has', () => {
  const pictured = `${HOME}/articles/pictured`;

  it.each([
    [{}, 600],
    [{ maxwidth: 320 }, 320],
    [{ maxwidth: 220 }, 220],
    [{ maxwidth: 5000 }, 800],
    [{ maxwidth: '0'.repeat(50) + 300 }, 300],
    [{ maxwidth: '9'.repeat(400) }, 800],
    [{ maxheight: 5000 }, 600],
  ])('of %j makes the card %i wide', async (room, width) => {
    expect(await described({ url: BORDER, ...room })).toMatchObject({ type: 'rich', width });
  });

  it('is kept, whatever it is', async () => {
    const { app } = await paper(FILES);
    const askFor = await visitor(app);
    const length = fc.nat(1400);
    const url = fc.constantFrom(BORDER, pictured);
    await fc.assert(
      fc.asyncProperty(url, length, length, async (asked, maxwidth, maxheight) => {
        const { body } = await askFor(address({ url: asked, maxwidth, maxheight }));
        const { type, width, height, html, ...more } = JSON.parse(body.toString());
        if (type === 'link') expect([width, height, html]).toEqual([undefined, undefined, undefined]);
        else {
          expect(width).toBeLessThanOrEqual(maxwidth);
          expect(height).toBeLessThanOrEqual(maxheight);
          expect(html).toContain(`width="${width}" height="${height}"`);
        }
        const hasThumbnail = maxwidth >= 1200 && maxheight >= 630;
        expect('thumbnail_url' in more && 'thumbnail_width' in more && 'thumbnail_height' in more).toBe(
          hasThumbnail,
        );
      }),
      { numRuns: 100 },
    );
  });

  it('costs the picture first, then the standfirst, and at last leaves a link', async () => {
    const sizeIn = async (maxheight: number) => {
      const { type, height = 0 } = await described({ url: pictured, maxwidth: 400, maxheight });
      return [type, Number(height)] as const;
    };
    const whole = await described({ url: pictured, maxwidth: 400 });
    const withoutPicture = await sizeIn(Number(whole.height) - 1);
    const bare = await sizeIn(withoutPicture[1] - 1);
    expect(withoutPicture).toEqual(['rich', Number(whole.height) - 200]);
    expect(bare[0]).toBe('rich');
    expect(bare[1]).toBeLessThan(withoutPicture[1] - 20);
    expect(await sizeIn(bare[1] - 1)).toEqual(['link', 0]);
  });

  it('below 220 pixels leaves a link with all that is known', async () => {
    const narrow = await described({ url: BORDER, maxwidth: 219 });
    expect(narrow).toMatchObject({ type: 'link', title: 'Troops at the border', author_name: 'Jane Doe' });
    expect(narrow).not.toHaveProperty('html');
  });
});

const WRONG: readonly (readonly string[])[] = [
  ['', '“url” is missing'],
  ['?', '“url” is missing'],
  ['?url=', '“url” is missing'],
  ['?URL=x', '“url” is missing'],
  ['?url=border', '“url” cannot be read'],
  ['?url=/articles/border', '“url” cannot be read'],
  ['?url=//paper.example/articles/border', '“url” cannot be read'],
  ['?url=https://', '“url” cannot be read'],
  ['?url=https://paper.example/articles/%25', '“url” cannot be read'],
  ['?url=https://paper.example/articles/a%2500', '“url” cannot be read'],
  ['?url=https://paper.example/articles%252fborder', '“url” cannot be read'],
  [`?url=${BORDER}&url=${HOME}/articles/two`, '“url” is given more than once'],
  [`?url=${BORDER}&format=json&format=xml`, '“format” is given more than once'],
  [`?url=${BORDER}&maxwidth=1&maxwidth=2`, '“maxwidth” is given more than once'],
  ...['', 'x', '-1', '+1', '6e2', '600.5', '600px', '0x258', '٣٠٠', 'NaN', ' 300'].flatMap((text) => [
    [`?url=${BORDER}&maxwidth=${encodeURIComponent(text)}`, '“maxwidth” is not a whole number'],
    [`?url=${BORDER}&maxheight=${encodeURIComponent(text)}`, '“maxheight” is not a whole number'],
  ]),
];

describe('a request that cannot be answered', () => {
  it('is told with 400 what is wrong', async () => {
    const { app } = await paper(FILES);
    for (const [query = '', words] of WRONG) {
      const { status, headers, text } = await ask(app, `/oembed${encodeURI(query).replaceAll('%25', '%')}`);
      expect([status, headers['content-type']], query).toEqual([400, 'text/plain; charset=utf-8']);
      expect(text, query).toContain(words);
      expect(text, query).not.toContain('paper.example');
    }
  });

  it.each(['jsonp', 'XML', 'html', '', 'json '])('in the format “%s” is refused with 501', async (format) => {
    const { app } = await paper(FILES);
    const { status, text } = await ask(app, address({ url: BORDER, format }));
    expect([status, text]).toEqual([501, 'There is no such format here. Ask for json or xml.\n']);
  });

  const nowhere = [
    `${HOME}/articles/none`,
    `${HOME}/articles/draft`,
    `${HOME}/articles/former-draft`,
    `${HOME}/a/hidden-1`,
    `${HOME}/articles/later`,
    `${HOME}/articles/refused`,
    `${HOME}/articles/withdrawn`,
    `${HOME}/a/w-1`,
    `${HOME}/articles/expired`,
    `${HOME}/articles/draft/embed`,
    `${HOME}/articles/old-border/embed`,
    `${HOME}/articles/__proto__`,
    HOME,
    `${HOME}/sections/world`,
    'https://evil.example/articles/border',
    'https://paper.example.evil.example/articles/border',
    'https://paper.example@evil.example/articles/border',
    'https://paper.example:8443/articles/border',
    'javascript:alert(1)//paper.example/articles/border',
    'ftp://paper.example/articles/border',
    'file:///articles/border',
    `${HOME}/${'a/'.repeat(3000)}`,
    `${HOME}/${'x'.repeat(6000)}`,
  ];

  it('is answered with the same 404 whether the story is hidden, gone, elsewhere or never was', async () => {
    const { app } = await paper(FILES);
    const never = await ask(app, address({ url: `${HOME}/articles/never` }));
    expect([never.status, never.text]).toEqual([404, 'There is no story at this address.\n']);
    expect(never.headers['cache-control']).toBe('no-store');
    for (const url of nowhere)
      for (const format of ['json', 'xml']) {
        const { status, headers, text } = await ask(app, address({ url, format, maxwidth: 300 }));
        expect([status, text], url).toEqual([404, never.text]);
        expect({ ...headers, date: '' }, url).toEqual({ ...never.headers, date: '' });
      }
  });

  it('never ends in a fault, whatever is sent', async () => {
    const { app, logged } = await paper(FILES);
    const askFor = await visitor(app);
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.webUrl(),
      fc.string({ unit: fc.constantFrom(...'/.:%2f@#?[]a<>\\ \u202E') }).map((end) => HOME + end),
    );
    const name = fc.constantFrom('url', 'format', 'maxwidth', 'maxheight', 'callback', '__proto__');
    const query = fc.array(fc.tuple(name, text), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(query, fc.boolean(), async (pairs, isRaw) => {
        const written = isRaw
          ? pairs.map(([key, value]) => `${key}=${value.replace(/[^!-~]/g, '').replace('#', '')}`).join('&')
          : new URLSearchParams(pairs).toString();
        expect([200, 400, 404, 501]).toContain((await askFor(`/oembed?${written}`)).status);
      }),
      { numRuns: 150 },
    );
    expect(logged).toEqual([]);
  });
});

describe('the answer', () => {
  it.each([
    ['json', 'application/json'],
    ['xml', 'text/xml; charset=utf-8'],
  ])('as %s may be read by scripts of any site, and kept for a while', async (format, mediaType) => {
    const { app } = await paper(FILES);
    const target = address({ url: BORDER, format });
    const { status, headers, body } = await ask(app, target);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': mediaType,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=30',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    const etag = { 'if-none-match': headers.etag ?? '' };
    const again = await ask(app, target, { headers: etag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers['access-control-allow-origin']).toBe('*');
    const head = await ask(app, target, { method: 'HEAD' });
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      String(body.length),
    ]);
  });

  it.each([
    ['400', '/oembed'],
    ['404', address({ url: HOME })],
    ['501', address({ url: BORDER, format: 'html' })],
  ])('of %s may be read by scripts, too, and is kept by no cache', async (status, target) => {
    const { app } = await paper(FILES);
    const { status: found, headers } = await ask(app, target);
    expect(`${found}`).toBe(status);
    expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'no-store' });
  });

  it.each(['/oembed/', '//oembed', '/OEmbed', '/o%65mbed'])('is the same at %s', async (path) => {
    const { app } = await paper(FILES);
    const query = `?url=${BORDER}&format=xml`;
    const { status, text } = await ask(app, path + query);
    expect([status, text]).toEqual([200, (await ask(app, `/oembed${query}`)).text]);
  });

  it('takes a parameter that is given again with the same text', async () => {
    const { app } = await paper(FILES);
    expect((await ask(app, `/oembed?url=${BORDER}&format=json&format=json`)).status).toBe(200);
  });

  it('is not kept beyond the next change, counted from the end of the life that caches give it', async () => {
    const { app, setClock } = await paper(FILES, '2020-01-01T12:00:00Z');
    const ageAt = async (date: string) => {
      setClock(date);
      const { headers, text } = await ask(app, address({ url: BORDER }));
      return [JSON.parse(text).cache_age, headers['cache-control']];
    };
    expect(await ageAt('2020-01-01T12:58:20Z')).toEqual([70, 'public, max-age=30']);
    expect(await ageAt('2020-01-01T12:59:50Z')).toEqual([0, 'public, max-age=10']);
    expect(await ageAt('2020-01-01T13:00:00Z')).toEqual([3600, 'public, max-age=30']);
    expect((await ask(app, address({ url: `${HOME}/articles/later` }))).status).toBe(200);
  });
});

const SIGNS = `"q" 'a' </script><b> ]]> &amp; & <!-- \n\t 👩‍👩‍👧 ‮مرحبا‬ %3C {{ 1 }} $& \\u003c`;

describe('whatever stands in a headline or a name', () => {
  const files = {
    'site.yaml': SITE_YAML.replace('The Test Paper', JSON.stringify(`P ${SIGNS.slice(0, 40)}`)),
    'articles/signs.md': story({ headline: JSON.stringify(SIGNS), authors: '[jane]' }),
    'authors/jane.md': `---\nname: ${JSON.stringify(`Jane ${SIGNS}`)}\n---\n\nShe writes.\n`,
  };
  const url = `${HOME}/articles/signs`;

  it('comes out of JSON and XML as it is, and out of the frame in either', async () => {
    const { app, newsroom } = await paper(files);
    const headline = newsroom.edition().articles.get('signs')?.fields.headline ?? '';
    const name = newsroom.edition().authors.get('jane')?.fields.name;
    expect(headline).toMatch(/<\/script><b> ]]> &amp; & <!. 👩‍👩‍👧 ‮مرحبا‬ %3C \{\{ 1 }} \$& \\u003c$/);
    expect(name).toMatch(/^Jane "q" 'a' <\/script>/);
    const json = JSON.parse((await ask(app, address({ url }))).text);
    const { text: xml, headers } = await ask(app, address({ url, format: 'xml' }));
    expect(json.title).toBe(headline);
    expect(json.author_name).toBe(name);
    expect(json.provider_name).toBe(newsroom.edition().site.name);
    const [frame] = elementsOf(json.html);
    expect(frame?.attribs.title).toBe(headline);
    expect(await xmlFlaws(xml)).toEqual([]);
    expect(fieldsOf(xml)).toEqual(texts(json));
    expect(JSON.stringify(headers)).not.toMatch(/[<👩م]|%3C/u);
  });

  it('leaves a frame that is well-formed XML of its own', async () => {
    const { app } = await paper(files);
    expect(await xmlFlaws(JSON.parse((await ask(app, address({ url }))).text).html)).toEqual([]);
  });
});

describe('XML', () => {
  it.each([
    [BORDER, {}],
    [`${HOME}/articles/two`, { maxwidth: 100 }],
    [`${HOME}/articles/pictured`, { maxwidth: 300 }],
  ])('says of %s in the room %j what JSON says', async (url, room) => {
    const { app } = await paper(FILES);
    const json = JSON.parse((await ask(app, address({ url, ...room }))).text);
    const { text: xml } = await ask(app, address({ url, ...room, format: 'xml' }));
    expect(await xmlFlaws(xml)).toEqual([]);
    expect(fieldsOf(xml)).toEqual(texts(json));
  });
});

describe('a consumer that nobody here wrote', () => {
  it('finds the description from the address of a story, and reads it', async () => {
    const { app } = await paper(FILES);
    const askFor = await visitor(app);
    const fetched = async (asked: string | URL | Request) => {
      const { status, body } = await askFor(String(asked).replace(HOME, ''));
      return new Response(new Uint8Array(body), { status });
    };
    const found = await extract(BORDER, { maxwidth: 480 }, fetched as typeof fetch);
    expect(found).toMatchObject({ type: 'rich', title: 'Troops at the border', width: 480 });
    expect(found).toMatchObject({ method: 'auto-discovery', provider_name: 'The Test Paper' });
  });
});

function elementsOf(markup: string, xmlMode = false) {
  return parseDocument(markup, { xmlMode }).children.filter(DomUtils.isTag);
}

function fieldsOf(xml: string): Record<string, string> {
  const root = elementsOf(xml, true).find(({ name }) => name === 'oembed');
  const fields = root?.children.filter(DomUtils.isTag) ?? [];
  return Object.fromEntries(fields.map((field) => [field.name, DomUtils.textContent(field)]));
}

function texts(json: Described): Record<string, string> {
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, String(value)]));
}

async function xmlFlaws(xml: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'answer.xml', contents: xml }],
    schema: [ANYTHING],
  });
  return errors.map(({ message }) => message);
}

const ANYTHING = `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="oembed" type="xs:anyType"/>
  <xs:element name="iframe" type="xs:anyType"/>
</xs:schema>`;

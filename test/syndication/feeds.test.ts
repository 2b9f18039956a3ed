// The feeds: valid in each format, the same in all of them, and understood alike by programs that nobody here wrote.

import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { SITE_YAML, story } from '../builders/contentFolder.ts';
import { type ReadFeed, readings } from '../builders/feedReaders.ts';
import { RICH } from '../builders/feedStories.ts';
import { documentsOf, feedText, jsonFeedOf } from '../builders/feeds.ts';
import { editionOf } from '../edition/editionOf.ts';
import { JSON_FEED } from './schemas/jsonFeed.ts';

const HUB = 'https://hub.example/?a=1&b=2';
const PAGES = ['', '/sections/world', '/sections/science', '/authors/jane'];

/** What is wrong in a feed by its schema. */
async function flawsOf(text: string, format: 'atom' | 'rss' | 'json'): Promise<readonly unknown[]> {
  if (format === 'json') {
    const ajv = new Ajv({ allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON_FEED);
    return validate(JSON.parse(text)) ? [] : (validate.errors ?? ['?']);
  }
  const schema = {
    fileName: `${format}.rng`,
    contents: readFileSync(`test/syndication/schemas/${format}.rng`, 'utf8'),
  };
  const xml = { fileName: `feed.${format}`, contents: text };
  const { errors } = await validateXML({ xml, schema, extension: 'relaxng' });
  return errors.map(({ rawMessage }) => rawMessage);
}

const EMPTY = {};
const SHORT = { 'articles/a.md': story({ lang: 'ar' }) };

describe.each(['atom', 'rss', 'json'] as const)('a feed as %s', (format) => {
  it.each<[string, Readonly<Record<string, string>>, string, string | null]>(
    [
      ...PAGES.map((page) => [`of ${page || 'the site'} with everything`, RICH, page, HUB] as const),
      ['of short stories', SHORT, '', null],
      ['without a story', EMPTY, '', null],
    ].map((row) => row as [string, typeof RICH, string, string | null]),
  )('%s is valid', async (_name, files, page, hub) => {
    expect(await flawsOf(feedText(files, `${page}/feed.${format}`, { hub }), format)).toEqual([]);
  });

  it('is found invalid where something is missing', async () => {
    const broken = { atom: ['<updated>', '<dated>'], rss: ['<guid ', '<gid '], json: ['"id"', '"ids"'] }[
      format
    ];
    const text = feedText(RICH, `/feed.${format}`).replaceAll(broken[0] ?? '', broken[1] ?? '');
    expect(await flawsOf(text, format)).not.toEqual([]);
  });

  it('exists where its page does, and nowhere else', () => {
    const at = documentsOf({ ...RICH, 'authors/bob.md': '---\nname: Bob\n---\n' });
    for (const page of PAGES) expect(at(`${page}/feed.${format}`), page).not.toBeNull();
    for (const page of [
      '/sections/none',
      '/authors/bob',
      '/authors/none',
      '/topics/sea',
      '/articles/a',
      '/x',
      '//',
    ])
      expect(at(`${page}/feed.${format}`), page).toBeNull();
  });

  it('is the same in every run', () => {
    const other = Object.fromEntries(Object.entries(RICH).reverse());
    expect(feedText(other, `/feed.${format}`)).toBe(feedText(RICH, `/feed.${format}`));
  });

  it('carries the newest thirty stories, the newest first', () => {
    const days = Array.from(
      { length: 31 },
      (_none, index) => `2018-10-${String(index + 1).padStart(2, '0')}`,
    );
    const files = Object.fromEntries(days.map((day) => [`articles/on-${day}.md`, story({ published: day })]));
    const text = feedText(files, `/feed.${format}`);
    const slugs = [...text.matchAll(/\/articles\/on-([\d-]+)/g)].map((match) => match[1]);
    expect([...new Set(slugs)]).toEqual(days.slice(1).reverse());
  });
});

describe('three readers of one feed', () => {
  const instants = {
    published: Date.parse('2018-10-25T00:00+01:00'),
    updated: Date.parse('2018-10-28T00:00+01:00'),
  };

  it.each(['atom', 'rss'] as const)('agree on every field of %s, and with the JSON Feed', async (format) => {
    const read = await readings(feedText(RICH, `/feed.${format}`));
    const json = jsonFeedOf(RICH, '/feed.json');
    const readers: [string, ReadFeed][] = Object.entries(read);
    for (const [name, feed] of readers) {
      const { title, description, page, language, entries } = feed;
      expect([title, description, page, language], name).toEqual([
        'The Test Paper',
        'A paper for tests.',
        'https://paper.example/',
        'en-GB',
      ]);
      const summary = { atom: 'A standfirst & more.', rss: 'A standfirst &amp; more.' }[format];
      const { html, updated, ...first } = entries[0] ?? { html: '', updated: 0 };
      expect(first, name).toEqual({
        id: 'https://paper.example/a/a',
        url: 'https://paper.example/articles/a',
        title: 'A headline',
        // The one of them resolves character references twice.
        summary: name === 'manning' ? 'A standfirst & more.' : summary,
        published: instants.published,
        authors: ['Jane Doe'],
        categories: ['World', 'Opinion', 'Sea', 'Salt & pepper'],
        picture: 'https://paper.example/pictures/lead.000000000000.3-r1.png',
      });
      // Of RSS, only one of them knows that an item can have been updated.
      expect(updated, name).toBe(
        format === 'rss' && name !== 'feedsmith' ? instants.published : instants.updated,
      );
      if (name !== 'manning') expect(html, name).toBe(json.items[0]?.content_html);
      expect(
        entries.map(({ id }) => id),
        name,
      ).toEqual(json.items.map(({ id }) => id));
    }
  });

  it('find the same in the JSON Feed', () => {
    const { items, ...feed } = jsonFeedOf(RICH, '/authors/jane/feed.json', { hub: HUB });
    expect(feed).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Jane Doe – The Test Paper',
      home_page_url: 'https://paper.example/authors/jane',
      feed_url: 'https://paper.example/authors/jane/feed.json',
      description: 'Jane Doe, Reporter: stories in The Test Paper.',
      icon: 'https://paper.example/pictures/logo.000000000000.3-r1.png',
      authors: [{ name: 'The Publisher', url: 'https://paper.example/' }],
      language: 'en-GB',
      hubs: [{ type: 'WebSub', url: HUB }],
    });
    expect({ ...items[0], content_html: '' }).toEqual({
      id: 'https://paper.example/a/a',
      url: 'https://paper.example/articles/a',
      title: 'A headline',
      content_html: '',
      summary: 'A standfirst & more.',
      image: 'https://paper.example/pictures/lead.000000000000.3-r1.png',
      date_published: '2018-10-25T00:00:00+01:00',
      date_modified: '2018-10-28T00:00:00+01:00',
      authors: [
        {
          name: 'Jane Doe',
          url: 'https://paper.example/authors/jane',
          avatar: 'https://paper.example/pictures/jane.000000000000.3-r1.png',
        },
      ],
      tags: ['World', 'Opinion', 'Sea', 'Salt & pepper'],
    });
  });
});

describe('the text of a story in a feed', () => {
  const html = jsonFeedOf(RICH, '/feed.json').items[0]?.content_html ?? '';

  it('has the parts of its page in their order', () => {
    const parts = [
      '<p>Opinion</p>',
      '<p><strong>A standfirst &amp; more.</strong></p>',
      '<p>Berlin</p>',
      '<p>Updated 26 October 2018, 09:30 BST</p>',
      '<figure><img src="https://paper.example/pictures/lead.000000000000.3-r1.png" alt="The “lead”" width="3" height="2"><figcaption>A caption · A &amp; Co</figcaption></figure>',
      '<a href="https://paper.example/articles/b">link</a>',
      '<a href="https://other.example/?a=1&amp;b=2">another</a>',
      '<tr><td>a</td><td align="right">1</td></tr>',
      '<blockquote>',
      '<img src="https://paper.example/pictures/hall.000000000000.3-r1.png" alt="A hall" width="3" height="2"><figcaption>The hall</figcaption>',
      'The note.',
      '<h2>Corrections</h2>',
      '<p><strong><time datetime="2018-10-28">28 October 2018</time></strong> Second.</p>',
      '<p><strong><time datetime="2018-10-27T10:00:00+01:00">27 October 2018, 10:00 BST</time></strong> First &amp; foremost.</p>',
    ];
    const places = parts.map((part) => html.indexOf(part));
    expect(parts.filter((_part, index) => places[index] === -1)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('quotes tweets as text, with all that is known of their source', () => {
    const tweets = /<blockquote>[\s\S]*<\/blockquote>/.exec(html)?.[0] ?? '';
    expect(wordsOf(tweets)).toEqual([
      'Tweet',
      'Gone.',
      'Tweet',
      'One & two <three>',
      'https://paper.example and @jane',
      '— A & B (@jane), 24 October 2018, 08:05 BST',
      'Quoted in full · Captured 25 October 2018 from x.com · Archived copy · Online when last checked, 2 January 2019',
      '— Bob (@bob), 23 October 2018',
      'This tweet has been deleted, as last checked on 3 January 2019.',
      'Quoted in full',
    ]);
    expect(tweets).toContain('<blockquote cite="https://x.com/jane/status/123">');
    expect(tweets).toContain(
      '<a href="https://web.archive.org/web/2018/https://x.com/jane/status/123">Archived copy</a>',
    );
    expect(tweets).toContain('alt="A crowd" width="3" height="2"');
    expect(tweets).not.toContain('status/124');
  });

  it('has notes that lead to the page, whatever document the reader puts it in', () => {
    const links = [...html.matchAll(/href="([^"]*#[^"]*)"/g)].map((match) => match[1]);
    expect(links).toEqual([
      'https://paper.example/articles/a#note_1',
      'https://paper.example/articles/a#note_ref-1',
    ]);
  });

  it('needs no style or script, and no address of its own document', () => {
    expect(html).not.toMatch(/ (?:class|style|on\w+|aria-\w+|tabindex)=|<(?:script|style|iframe)/);
    for (const [, address = ''] of html.matchAll(/ (?:href|src|cite)="([^"]*)"/g))
      expect(address).toMatch(/^https:\/\//);
  });

  it('says its language where that is another, and has words of ours in it', () => {
    const files = {
      'articles/b.md': story({ lang: 'ar', kind: 'analysis', corrections: '[{ at: 2018-10-26, text: T. }]' }),
    };
    const item = jsonFeedOf(files, '/feed.json').items[0];
    expect(item?.language).toBe('ar');
    expect(item?.content_html).toMatch(/^<div lang="ar" dir="rtl">\n<p>تحليل<\/p>/);
    expect(item?.content_html).toContain('<h2>تصحيح</h2>');
    const other = { 'articles/b.md': story({ lang: 'fr', kind: 'analysis' }) };
    expect(jsonFeedOf(other, '/feed.json').items[0]?.content_html).toMatch(
      /^<div lang="fr" dir="ltr">\n<p lang="en-GB" dir="ltr">Analysis<\/p>/,
    );
    expect(feedText(files, '/feed.atom')).toContain('<entry xml:lang="ar">');
    expect(feedText(files, '/feed.rss')).toContain('<dc:language>ar</dc:language>');
    expect(feedText({ 'articles/b.md': story({ lang: 'en-GB' }) }, '/feed.atom')).toContain('<entry>');
  });
});

/** The text of each paragraph and line. */
function wordsOf(html: string): string[] {
  let words = '';
  const parser = new Parser({
    ontext: (text) => {
      words += text;
    },
    onopentagname: (name) => {
      if (name === 'br' || name === 'p') words += '\n';
    },
  });
  parser.end(html);
  return words.split('\n').filter((line) => line !== '');
}

/** The texts of elements with a name, as any reader of XML has them. */
function elements(xml: string, name: string): string[] {
  const found: string[] = [];
  let open: string | null = null;
  const parser = new Parser(
    {
      onopentagname: (tag) => {
        if (tag === name) open = '';
      },
      ontext: (text) => {
        if (open !== null) open += text;
      },
      onclosetag: (tag) => {
        if (tag === name && open !== null) found.push(open);
        if (tag === name) open = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

function textOf(html: string): string {
  return wordsOf(html).join('\n');
}

/** Front matter in which a text stands as it is. */
function withText(text: string): Readonly<Record<string, string>> {
  const written = JSON.stringify(text);
  return { headline: written, standfirst: written, topics: `[${written}]` };
}

describe('characters that mean something to a format', () => {
  it.each([
    ['quotation marks', '“It” ‘is’ "so" it\'s'],
    ['an end of a script', 'A </script><script>alert(1)</script> b'],
    ['an end of CDATA', 'A ]]> b <![CDATA[ c ]]>'],
    ['a CDATA section', '<![CDATA[a]]>'],
    ['references', 'R&D &amp; &amp;amp; &lt;b&gt; &apos; &quot; &#38; &nbsp; &copy'],
    ['emoji', 'A 😀 👩‍👩‍👧 🇩🇪'],
    ['right-to-left text', 'שלום مرحبا ‏(1)‎'],
    ['separators of lines', 'a\u2028b\u2029c\u00a0d'],
    ['a comment and an instruction', '<! a > <?xml b?> <b>c</b>'],
    ['a sign of XML at the end', 'a <'],
  ])('come through once: %s', (_name, text) => {
    const files = { 'articles/a.md': story(withText(text)) };
    const [item] = jsonFeedOf(files, '/feed.json').items;
    const atom = feedText(files, '/feed.atom');
    const rss = feedText(files, '/feed.rss');
    // Set in type: quotation marks are curled, white space is one space.
    const title = item?.title ?? '';
    const plain = (words: string) => words.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/gu, ' ');
    expect(plain(title)).toBe(plain(text));
    expect(elements(atom, 'title')).toEqual(['The Test Paper', title]);
    expect(elements(rss, 'title')).toEqual(['The Test Paper', title]);
    expect([item?.summary, ...elements(atom, 'summary')]).toEqual([title, title]);
    expect(textOf(elements(rss, 'description')[1] ?? '')).toBe(title);
    expect(elements(rss, 'category')[1]).toBe(item?.tags[1]);
    for (const html of [
      ...elements(atom, 'content'),
      ...elements(rss, 'content:encoded'),
      item?.content_html ?? '',
    ])
      expect(textOf(html).split('\n')[0]).toBe(title);
  });

  it('are written in RSS so that no reader takes plain text for HTML', () => {
    const files = {
      'site.yaml': SITE_YAML.replace('A paper for tests.', 'Plain & <b>'),
      'articles/a.md': story({
        headline: 'Plain & <b>',
        standfirst: 'Plain & <b>',
        topics: '["Plain & <b>"]',
      }),
    };
    const rss = feedText(files, '/feed.rss');
    const plain = 'Plain &#x26; &#x3C;b>';
    expect(
      rss.match(/(?<=<(?:title|category[^>]*)>)Plain[^<]*/g)?.map((text) => text.replace('&gt;', '>')),
    ).toEqual([plain, plain]);
    expect(elements(rss, 'description')).toEqual(['Plain & <b>', 'Plain &amp; &lt;b&gt;']);
  });

  it('come through in any combination', async () => {
    const piece = fc.constantFrom(
      '&',
      'amp;',
      'apos;',
      '#39;',
      '<',
      '>',
      ']]>',
      '<![CDATA[',
      '"',
      ' ',
      'a',
      '\\',
      '\u2028',
      '😀',
    );
    const texts = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => `x${pieces.join('')}y`);
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const files = { 'articles/a.md': story(withText(text)) };
        const [item] = jsonFeedOf(files, '/feed.json').items;
        const atom = feedText(files, '/feed.atom');
        expect(elements(atom, 'title')[1]).toBe(item?.title);
        expect(elements(atom, 'content')[0]).toBe(item?.content_html);
        expect(elements(feedText(files, '/feed.rss'), 'title')[1]).toBe(item?.title);
      }),
      { numRuns: 25 },
    );
  });

  it('are none that XML forbids', () => {
    const files = { 'articles/a.md': story({}, 'A&#1;b&#x0B;c&#xFFFE;d\n') };
    for (const format of ['atom', 'rss', 'json'])
      expect(feedText(files, `/feed.${format}`).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\uFFFE\uFFFF]/u);
  });
});

describe('the identity of an entry', () => {
  const ids = (files: Readonly<Record<string, string>>) =>
    elements(feedText(files, '/feed.atom'), 'id').concat(elements(feedText(files, '/feed.rss'), 'guid'));
  const at = (url: string) => SITE_YAML.replace('https://paper.example', url);

  it('survives a rename, an edit, and a site that moves to https', () => {
    const first = ids({ 'site.yaml': at('http://paper.example'), 'articles/old.md': story() });
    const renamed = story({ id: 'old', aliases: '[old]', headline: 'Other', published: '2018-10-24' });
    expect(ids({ 'site.yaml': at('https://paper.example'), 'articles/2018/new.md': renamed })).toEqual(first);
    expect(first).toContain('https://paper.example/a/old');
  });

  it('is another for each story and each feed', () => {
    const all = PAGES.flatMap((page) => elements(feedText(RICH, `${page}/feed.atom`), 'id')[0]);
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(ids(RICH).slice(1)).size).toBe(2);
  });
});

describe('what is not public', () => {
  const secret = (fields: Readonly<Record<string, string>>) => ({
    'articles/open.md': story({ related: '[canary]' }, 'A [link](/articles/canary).\n'),
    'articles/canary.md': story(
      { headline: 'Canary', authors: '[canary]', section: 'science', ...fields },
      'Canary.\n',
    ),
    'authors/canary.md': '---\nname: Canary\n---\n',
  });
  const everything = (files: Readonly<Record<string, string>>, date: string) =>
    ['', '/sections/world', '/sections/science', '/authors/canary'].flatMap((page) =>
      ['atom', 'rss', 'json'].map(
        (format) => documentsOf(files, { date })(`${page}/feed.${format}`)?.text ?? '',
      ),
    );

  it.each([
    ['a draft', { draft: 'true' }, '2020-01-01T00:00:00Z'],
    ['a story under embargo', { published: '2020-01-01T00:00:01Z' }, '2020-01-01T00:00:00.999Z'],
    ['a withdrawn story', { withdrawn: '{ at: 2019-01-01, reason: Wrong. }' }, '2020-01-01T00:00:00Z'],
    ['an expired story', { expires: '2019-01-01' }, '2020-01-01T00:00:00Z'],
  ])('is in no feed: %s', (_name, fields, date) => {
    expect(everything(secret(fields), date).join('').toLowerCase()).not.toContain('canary');
  });

  it('is in all of its feeds from its instant on', () => {
    const texts = everything(secret({ published: '2020-01-01T00:00:01Z' }), '2020-01-01T00:00:01Z');
    expect(texts.filter((text) => text.includes('Canary'))).toHaveLength(9);
  });

  it('does not date a feed ahead: an update counts from its own time on', () => {
    const files = { 'articles/a.md': story({ corrections: '[{ at: 2020-06-01, text: T. }]' }) };
    const before = documentsOf(files, { date: '2020-05-31T22:59:59Z' })('/feed.atom');
    const after = documentsOf(files, { date: '2020-05-31T23:00:00Z' })('/feed.atom');
    expect(elements(before?.text ?? '', 'updated')).toEqual([
      '2018-10-25T00:00:00+01:00',
      '2018-10-25T00:00:00+01:00',
    ]);
    expect(editionOf(files, '2020-05-31T22:59:59Z').validUntil).toBe(Date.parse('2020-05-31T23:00:00Z'));
    expect(elements(after?.text ?? '', 'updated')).toEqual([
      '2020-06-01T00:00:00+01:00',
      '2020-06-01T00:00:00+01:00',
    ]);
    expect(after?.validUntil).toBe(Number.POSITIVE_INFINITY);
  });
});

it('the summary is the standfirst, whole, whatever the words for sharing are', () => {
  const standfirst = `${'Without any evidence, '.repeat(13)}he said.`;
  const files = {
    'articles/a.md': story({ standfirst, share: '{ title: Other, description: Words for cards. }' }),
  };
  expect(jsonFeedOf(files, '/feed.json').items[0]).toMatchObject({
    title: 'A headline',
    summary: standfirst,
  });
});

it('the claims of the lead story keep their qualifiers', () => {
  const lead = readFileSync('content/articles/2018/us-troops-southern-border-caravan.md', 'utf8');
  const files = {
    'articles/lead.md': lead.replace(/^related:\n(?: {2}- .*\n)+/m, ''),
    'pictures/us-mexico-border-map.svg': '',
    'pictures/us-mexico-border-map-for-sharing.png': '',
  };
  const [item] = jsonFeedOf(files, '/feed.json').items;
  const text = textOf(item?.content_html ?? '');
  for (const [claim, qualifier] of [
    ['“Middle Easterners”', 'without any apparent basis in fact'],
    ['Democrats organised and paid for', 'with no evidence'],
  ] as const) {
    const sentences = text.split('\n').filter((line) => line.includes(claim));
    expect(sentences.length, claim).toBeGreaterThan(0);
    expect(sentences.filter((sentence) => !sentence.includes(qualifier))).toEqual([]);
    expect((item?.title ?? '') + (item?.summary ?? '')).not.toContain(claim);
  }
  expect(text).toContain('— Donald J. Trump (@realDonaldTrump), 25 October 2018\nQuoted in full');
});

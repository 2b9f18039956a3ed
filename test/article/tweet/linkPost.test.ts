// Tests how the text of a post is cut into plain text, mentions, tags and links.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkPost, type PostSegment } from '../../../src/article/tweet/linkPost.ts';

/** Each row is a behaviour and a post in which « and » stand around what becomes a link of the kind. */
function eachLinks(
  kind: PostSegment['kind'],
  rows: readonly (readonly [behaviour: string, marked: string])[],
): void {
  it.each(rows)('%s', (_behaviour, marked) => {
    const segments = linkPost(marked.replace(/[«»]/g, ''));
    expect(segments.map(({ kind, text }) => (kind === 'text' ? text : `«${text}»`)).join('')).toBe(marked);
    expect(segments.filter((segment) => segment.kind !== 'text' && segment.kind !== kind)).toEqual([]);
  });
}

describe('mentions', () => {
  eachLinks('mention', [
    ['links each mention in a sentence', 'Thanks «@ada» and «@Grace_H»!'],
    ['takes a full-width at sign and neighbours without spaces', '今日は«＠ada»氏'],
    ['leaves an e-mail address alone', 'Write to desk@example.org or a.b-c@news.example'],
    ['leaves a name alone that an at sign or a scheme follows', '@_@ @ada@example @http://example.org'],
    ['leaves a name alone that an accented letter follows', '@josé and «@ada»'],
    ['leaves an at sign alone after another or certain symbols', 'wh@@t f!@ck a&@b 100%@home'],
    ['links a name after a retweet mark but not after a word ending in it', 'RT«@ada» start@bob'],
    ['ends a name after twenty characters', '«@abcdefghijklmnopqrst»uvwxyz'],
    ['links the owner alone if a list would begin with a digit', '«@ada»/2nd'],
    ['links a name that a domain-like ending follows', '«@ada».com'],
  ]);
});

describe('lists', () => {
  eachLinks('list', [
    ['links a list together with its owner', 'See «@ada/early-birds_2».'],
    ['ends the name of a list after twenty-five characters', '«@ada/abcdefghijklmnopqrstuvwxy»z'],
  ]);
});

describe('hashtags', () => {
  eachLinks('hashtag', [
    ['links tags at the start, in brackets and before punctuation', '«#One» («#two») «#three».'],
    ['takes letters of any script, with marks and digits', '«#Überraschung» «#größe2» «#हिन्दी» «＃東京»'],
    ['takes letters and digits outside the basic plane', '«#\u{20021}\u{104A0}»'],
    ['keeps joiners and middle dots inside a tag', '«#col·legi» «#می‌روم» «#スター・ト»'],
    ['needs at least one letter', 'Line #1, gate #2_0, #_'],
    ['needs a boundary before the sign', 'C#sharp 東京#駅 a_#b'],
    ['leaves a character reference alone', 'Fish &#38; chips &#x26;'],
    ['links a tag right after an emoji', '🎉«#party» ✌️«#peace»'],
    ['leaves a keycap emoji alone', '#️⃣abc #⃣abc'],
    ['leaves a tag alone that another sign or a scheme follows', '#a#b #http://example.org'],
    ['links a tag that a domain-like ending follows', '«#news».com'],
  ]);
});

describe('cashtags', () => {
  eachLinks('cashtag', [
    ['links tickers with and without a suffix', '«$ACME», «$acme.b» «$ACME_X»'],
    ['leaves prices and long or mixed names alone', '$100 $ACME1 $ACMECORP $Ä'],
    ['needs a space before the sign', 'US$ACME ($ACME $$ACME \uFEFF$ACME'],
    ['leaves trailing punctuation outside', 'Sell «$ACME». Buy «$ACME»_'],
  ]);
});

describe('links', () => {
  eachLinks('url', [
    ['takes port, path, query and fragment', '«http://example.org:8080/a/b.html?q=1&r=%20#top»'],
    [
      'leaves the punctuation of the sentence outside',
      '(«https://example.org/a», «https://example.org/b/».)',
    ],
    ['keeps balanced parentheses, one pair within another', '(«https://example.org/(a)/b_(c_(d))»)'],
    ['leaves unbalanced parentheses outside', '«https://example.org/a_»(b'],
    ['takes accents and Cyrillic in the path but no other script', '«https://example.org/café/привет»東京'],
    ['links a name in any script after a scheme', '«http://münchen.example.みんな/» «http://☃.net»'],
    ['links a bare name under a known top-level domain', '«example.org/a» and «news.co.uk»'],
    ['takes a query along with a bare name only after a path', '«example.org»?q=1 «example.org/?q=1»'],
    ['cuts bare names out of text without spaces', '詳しくは«example.org»と«news.jp/a»で'],
    ['links a bare name with accents or in capitals', '«élysée.fr» «ÉCOLE.FR»'],
    ['links a bare name that another script parts from a path', '«http://a.org/»東京«b.org»'],
    ['links as much of a name as has a known ending', '«example.org».unknown/a'],
    ['takes a name in its punycode form', '«http://xn--mnchen-3ya.xn--q9jyb4c»'],
    ['leaves file names, versions and unknown domains alone', 'notes.txt v1.2.3 a.tar.bz2 http://intranet'],
    [
      'leaves a bare name alone after a dot, dash, underscore or slash',
      '.a.org -a.org _a.org b/a.org 日本-a.org',
    ],
    ['passes over the path of a name that it leaves alone', '_a.org/http://example.org'],
    [
      'leaves names alone that nobody can register',
      'http://-a.com http://a-.com http://a_b.com http://a..com',
    ],
    ['takes an underscore in a subdomain', '«http://my_page.example.org»'],
    ['leaves a link alone after a dollar, at or number sign', '$example.org @http://a.org #https://a.org'],
    ['leaves a link alone that follows a port without a gap', '«http://a.org:80»https://b.org'],
    ['leaves a label alone that is too long', `http://${'a'.repeat(64)}.com http://${'ü'.repeat(60)}.com`],
    ['leaves an address alone that is too long', `http://example.org/${'a'.repeat(4096)}`],
    ['leaves an address alone that no browser would open', 'http://example.org:99999 http://xn--日本.com/'],
    ['ends a short link after its slug or query', "«http://t.co/Ab1»'s «https://t.co/Ab1?x=1»"],
    ['links nothing within the rest of a short link', '«https://t.co/Ab1»;http://日本.jp'],
    ['leaves a short link alone whose slug is too long', `http://t.co/${'a'.repeat(41)}`],
    ['begins and ends a link at a direction mark', 'b_\u2066«example.org»\u2069'],
    ['leaves mentions and tags inside an address to the address', '«https://example.org/@ada/#top»'],
    ['links no other schemes than those of the web', 'javascript:alert(1) ftp:a mailto:b data:c'],
  ]);
});

describe('segments', () => {
  it('keeps the text around links and says where each link leads', () => {
    expect(linkPost('By @ada in @ada/press: #größe, $ACME at example.org, HTTP://example.org/Ä')).toEqual([
      { kind: 'text', text: 'By ' },
      { kind: 'mention', text: '@ada', href: 'https://x.com/ada' },
      { kind: 'text', text: ' in ' },
      { kind: 'list', text: '@ada/press', href: 'https://x.com/ada/press' },
      { kind: 'text', text: ': ' },
      { kind: 'hashtag', text: '#größe', href: 'https://x.com/hashtag/gr%C3%B6%C3%9Fe' },
      { kind: 'text', text: ', ' },
      { kind: 'cashtag', text: '$ACME', href: 'https://x.com/search?q=%24ACME' },
      { kind: 'text', text: ' at ' },
      { kind: 'url', text: 'example.org', href: 'https://example.org' },
      { kind: 'text', text: ', ' },
      { kind: 'url', text: 'HTTP://example.org/Ä', href: 'HTTP://example.org/Ä' },
    ]);
  });

  it('returns no segments for an empty post', () => {
    expect(linkPost('')).toEqual([]);
  });
});

describe('any text at all', () => {
  const pieces = ['http://', 'https://', ...'a foo .com .co . - _ / ? # @ $ : ( )'.split(' ')];
  const spice = [...' \n8。＠＃\uFE0F\uFEFF\u202A\uD800🎉', ...'é 日本 .みんな xn--'.split(' ')];
  const joined = (parts: readonly string[]) => parts.join('');
  const ascii = fc.array(fc.constantFrom(...pieces, ' '), { maxLength: 30 }).map(joined);
  const postLike = fc.array(fc.constantFrom(...pieces, ...spice), { maxLength: 30 }).map(joined);
  const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));
  const anyText = fc.oneof(postLike, units, fc.string({ unit: 'binary' }));

  it('comes back whole when the segments are joined, none of them empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const segments = linkPost(text);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        expect(segments.every((segment) => segment.text !== '')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('only ever leads to the network or to an address of the web', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const segment of linkPost(text)) {
          if (segment.kind === 'text') continue;
          const target = new URL(segment.href);
          if (segment.kind === 'url') expect(target.protocol).toMatch(/^https?:$/);
          else expect(target.origin).toBe('https://x.com');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('leads to the host that the text of a link names', () => {
    fc.assert(
      fc.property(ascii, (text) => {
        for (const segment of linkPost(text)) {
          if (segment.kind !== 'url') continue;
          const named = segment.text.replace(/^https?:\/\//, '').replace(/[/:?].*/, '');
          expect(new URL(segment.href).hostname).toBe(named);
        }
      }),
      { numRuns: 2000 },
    );
  });

  const noises = '@ # . a a. a_. あ. aあ 🎉 \uD800 http://a. a.co/( #1 xn-- !a ()'.split(' ');

  /** The processor's time that a text of a length takes, in microseconds: the least of three, as others use it too. */
  function timeOf(piece: string, length: number): number {
    const noise = piece.repeat(length / piece.length);
    const times = [1, 2, 3].map(() => {
      const before = process.cpuUsage();
      for (const text of [noise, `a.co/${noise}`, `${noise}あ.com`, `-${noise}.com/`]) linkPost(text);
      return process.cpuUsage(before).user;
    });
    return Math.min(...times);
  }

  /** How many times as long a text takes that is sixteen times as long; the least of some tries, as others use it too. */
  function growthOf(piece: string): number {
    let least = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 8 && least >= LINEAR; tries += 1)
      least = Math.min(least, timeOf(piece, 64_000) / Math.max(2000, timeOf(piece, 4000)));
    return least;
  }

  // The square would take 256 times as long. What else runs on the machine makes a try slower, never faster.
  const LINEAR = 64;

  it.each([...noises, '$A ', 'a.co '])(
    'takes time as it has length, not as its square, be it %j over and over',
    (piece) => {
      expect(growthOf(piece)).toBeLessThan(LINEAR);
    },
  );
});

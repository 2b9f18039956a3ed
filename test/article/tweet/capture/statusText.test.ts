// The words of a tweet from an API: to the letter as its readers saw them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postText } from '../../../../src/article/tweet/capture/postText.ts';
import { capture, fields } from './capturing.ts';
import { apiAnswer, link, NUMBER, picture, status } from './savedTweets.ts';

const SHORT = 'https://t.co/abcdefghij';
const PICTURE = 'https://t.co/pictureabc';

/** A status with a text and the links in it. */
function worded(full_text: string, urls: readonly object[] = [], further: object = {}): object {
  return status({ full_text, entities: { urls }, ...further });
}

describe('letters', () => {
  it.each([
    ['Fish &amp; chips &lt;3 &gt; all', 'Fish & chips <3 > all'],
    ['&amp;lt; and &amp;amp;', '&lt; and &amp;'],
    ['&quot; &#39; &nbsp; &copy;', '&quot; &#39; &nbsp; &copy;'],
    ['one\n\n  two \t three ', 'one\n\n  two \t three '],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['👩‍👩‍👧‍👦 🏳️‍🌈 #️⃣ é e\u0301', '👩‍👩‍👧‍👦 🏳️‍🌈 #️⃣ é e\u0301'],
    ['\u200Fשלום\u200E', '\u200Fשלום\u200E'],
  ])('of %j are %j', (raw, words) => {
    expect(fields(worded(raw)).text).toBe(words);
    expect(fields(apiAnswer({ text: raw })).text).toBe(words);
  });

  it('that no page can hold are left out, and the editor hears of it', () => {
    const { post } = capture(worded('a\u0007b\uD800c'));
    expect(post.text).toBe('a\u0007b\uD800c');
    expect(fields(worded('a\u0007b\uD800c')).text).toBe('abc');
  });
});

describe('links', () => {
  const expanded = 'https://example.com/?a=1&b=2';
  const text = (before: string, after = '') => `${before}${SHORT}${after}`;

  it.each([
    [text('See '), `See ${expanded}`],
    [text('🎉👩‍👧 &amp; ', ' !'), `🎉👩‍👧 & ${expanded} !`],
    [text('&lt;', '&gt;'), `<${expanded}>`],
  ])('in %j are written out', (raw, words) => {
    expect(fields(worded(raw, [link(raw, SHORT, expanded)])).text).toBe(words);
  });

  it('are found by their text where their places are wrong or not given', () => {
    const raw = `${SHORT}x then ${SHORT}`;
    for (const indices of [undefined, [3, 26], [900, 923], [9, 2]])
      expect(fields(worded(raw, [{ url: SHORT, expanded_url: expanded, indices }])).text).toBe(
        `${SHORT}x then ${expanded}`,
      );
  });

  it('stay as they are where nothing says where they lead', () => {
    const raw = text('See ');
    expect(fields(worded(raw, [link(raw, SHORT, null)])).text).toBe(raw);
  });

  it('of API v2 are written out too, at `start` and `end`', () => {
    const raw = text('🎉 &amp; ');
    const urls = [{ url: SHORT, expanded_url: expanded, display_url: 'x', start: 8, end: 31 }];
    expect(fields(apiAnswer({ text: raw, entities: { urls } })).text).toBe(`🎉 & ${expanded}`);
  });
});

describe('what the platform shows beside the words', () => {
  it('such as the link to a picture goes from their end, with the space before it', () => {
    const raw = `Look  ${PICTURE}`;
    const media = [picture(raw, PICTURE), picture(raw, PICTURE)];
    expect(fields(worded(raw, [], { extended_entities: { media } })).text).toBe('Look');
    expect(fields(worded(raw, [], { entities: { urls: [], media } })).text).toBe('Look');
  });

  it('stays where it stands in the middle, as the platform shows it', () => {
    const raw = `Look ${PICTURE} there`;
    expect(fields(worded(raw, [], { extended_entities: { media: [picture(raw, PICTURE)] } })).text).toBe(
      'Look pic.twitter.com/abc there',
    );
  });

  it('such as the link to the quoted tweet goes, but a link to another tweet stays', () => {
    const raw = `Yes ${SHORT}`;
    const to = 'https://twitter.com/ada/status/5';
    const quoting = { quoted_status_id_str: '5', is_quote_status: true };
    expect(fields(worded(raw, [link(raw, SHORT, to)], quoting))).toMatchObject({
      text: 'Yes',
      quoted: 'https://x.com/ada/status/5',
    });
    expect(fields(worded(raw, [link(raw, SHORT, to)])).text).toBe(`Yes ${to}`);
  });

  it('such as the names at the start of a reply goes, and the editor hears of it', () => {
    const raw = '@ada @bob 🎉 yes';
    const { post } = capture(worded(raw, [], { display_text_range: [10, 15] }));
    expect(post.text).toBe('🎉 yes');
    expect(post.remarks).toEqual([
      'The platform showed “@ada @bob” above the tweet, not in it: that is left out of `text`.',
    ]);
  });

  it('is counted in code points of the text with its entities', () => {
    const raw = `🎉 a &amp; b ${PICTURE}`;
    const further = {
      display_text_range: ['0', '11'],
      extended_entities: { media: [picture(raw, PICTURE)] },
    };
    expect(fields(worded(raw, [], further)).text).toBe('🎉 a & b');
  });

  it.each([[[5, 2]], [[0, 999]], [[700, 800]]])('is nothing where the range %j cannot be', (range) => {
    expect(fields(worded('All of it', [], { display_text_range: range })).text).toBe('All of it');
  });
});

describe('a long tweet', () => {
  const cut =
    'The text is cut off: the source holds only its beginning. Complete it from another copy before you publish it.';

  it('of v1.1 has its words in `extended_tweet`', () => {
    const short = { full_text: undefined, text: 'A be…', truncated: true };
    const extended_tweet = { full_text: '@ada A beginning and an end', display_text_range: [5, 27] };
    expect(capture(status({ ...short, display_text_range: [0, 3], extended_tweet })).post).toMatchObject({
      text: 'A beginning and an end',
      remarks: [expect.stringContaining('“@ada”')],
    });
  });

  it('of v1.1 without them is captured with a warning, without the link to itself', () => {
    const text = `A begin… ${SHORT}`;
    const urls = [link(text, SHORT, `https://twitter.com/i/web/status/${NUMBER}`)];
    const { post } = capture(status({ full_text: undefined, text, truncated: true, entities: { urls } }));
    expect([post.text, post.remarks]).toEqual(['A begin…', [cut]]);
  });

  it('of v2 has its words in `note_tweet`, and its pictures with the short form', () => {
    const media = { url: PICTURE, display_url: 'pic.x.com/a', media_key: '3_1', start: 1, end: 2 };
    const note = {
      text: `All &amp; ${SHORT} ${PICTURE}`,
      entities: { urls: [{ url: SHORT, expanded_url: 'https://a.example' }] },
    };
    const tweet = {
      text: `Al… ${PICTURE}`,
      display_text_range: [0, 3],
      note_tweet: note,
      entities: { urls: [media] },
    };
    expect(fields(apiAnswer(tweet)).text).toBe('All & https://a.example');
  });

  it('of v2 without them is captured with a warning', () => {
    const text = `A begin… ${SHORT}`;
    const urls = [{ url: SHORT, expanded_url: `https://twitter.com/i/web/status/${NUMBER}` }];
    const { post } = capture(apiAnswer({ text, entities: { urls } }));
    expect([post.text, post.remarks]).toEqual(['A begin…', [cut]]);
  });

  it('of the syndication endpoint is only marked as one: captured with a warning', () => {
    const answer = {
      ...status({ full_text: undefined, text: 'A begin' }),
      __typename: 'Tweet',
      note_tweet: { id: 'x' },
    };
    expect(capture(answer).post).toMatchObject({ text: 'A begin', remarks: [cut] });
  });
});

describe('any words at all', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('&', '&amp;', '<', '🎉', '👩‍👧', '\n', ' ', 'é'),
  );
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const whole = (text: string) => !/\p{Surrogate}/u.test(text) && !text.includes('t.co');

  it('come back to the letter, with their links written out and what is above them apart', () => {
    const words = fc
      .array(part, { maxLength: 6 })
      .map((parts) => parts.join(''))
      .filter(whole);
    fc.assert(
      fc.property(words, words, fc.boolean(), (before, after, reply) => {
        const above = reply ? '@ada ' : '';
        const text = `${above}${escaped(before)}${SHORT} ${escaped(after)}`;
        const start = [...`${above}${escaped(before)}`].length;
        const range = reply ? ([5, [...text].length] as const) : null;
        const one = { url: SHORT, expanded: 'https://a.example/?b&amp;c', display: 'a' };
        const links = [{ ...one, span: [start, start + SHORT.length] as const, attached: false }];
        expect(postText({ text, range, links })).toEqual({
          text: `${before}https://a.example/?b&amp;c ${after}`,
          above: above.trim(),
        });
      }),
    );
  });
});

// Saved data of every form: what is read of it, and what is said where there is no tweet in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCapture } from '../../../../src/article/tweet/capture/readCapture.ts';
import { capture, refusal } from './capturing.ts';
import {
  apiAnswer,
  CAPTURED,
  CREATED,
  embed,
  FIRST_TWEET,
  NUMBER,
  oembed,
  page,
  picture,
  status,
} from './savedTweets.ts';

const WHO = { name: 'Jane Doe', handle: 'janedoe', id: NUMBER, lang: 'en' };
const TIME = '2018-10-25T18:47:11Z';
const SYNDICATED = { __typename: 'Tweet', created_at: '2018-10-25T18:47:11.000Z' };

describe('a tweet is read', () => {
  it.each([
    ['oEmbed', oembed('A first line'), 'publish.twitter.com', '2018-10-25'],
    ['API v1.1', status(), 'Twitter’s API', TIME],
    ['API v1.1 as a list', [status()], 'Twitter’s API', TIME],
    ['a search of API v1.1', { statuses: [status()] }, 'Twitter’s API', TIME],
    ['API v2', apiAnswer(), 'Twitter’s API v2', TIME],
    ['the syndication endpoint', status(SYNDICATED), 'cdn.syndication.twimg.com', TIME],
    [
      'code that embeds it',
      embed('A first line', { before: '<p>An article</p>' }),
      'twitter.com',
      '2018-10-25',
    ],
    ['a page', page('A first line'), 'twitter.com', TIME],
    ['an archived page', page('A first line', { head: CAPTURED }), 'web.archive.org', TIME],
    ['text with a byte order mark', `\uFEFF \n${JSON.stringify(status())}\n`, 'Twitter’s API', TIME],
  ])('from %s', (_form, saved, origin, posted) => {
    const found = capture(saved);
    expect(found.origin).toBe(origin);
    expect(found.post).toMatchObject({ ...WHO, text: 'A first line', posted });
  });

  it('from the archive of an account, which does not say whose it is', () => {
    const tweet = { ...status({ user: undefined }), display_text_range: ['0', '12'] };
    for (const name of [
      'window.YTD.tweets.part0',
      'window.YTD.tweet.part12',
      'Grailbird.data.tweets_2018_10',
    ]) {
      const found = capture(`${name} = [ ${JSON.stringify({ tweet })} ];\n`);
      expect(found.origin).toBe('an archive of the account');
      expect(found.post).toMatchObject({ text: 'A first line', id: NUMBER, name: null, handle: null });
    }
  });

  it('with its line breaks and emoji from embedding code, whose own line breaks mean nothing', () => {
    const words = 'One\n  two &amp; &lt;b&gt;<br>\nthree  🎉<br><br><a href="https://x.example">@ada</a>';
    expect(capture(oembed('', { html: embed(words) })).post.text).toBe('One two & <b>\nthree  🎉\n\n@ada');
  });

  it('without the link to its picture at the end of embedding code', () => {
    const { post } = capture(
      oembed('', { html: embed('Look <a href="https://t.co/a">pic.twitter.com/a1B</a>') }),
    );
    expect([post.text, post.media]).toEqual(['Look', [{ kind: 'photo', address: null, alt: null }]]);
  });

  it('with a warning where embedding code holds short links, or several tweets', () => {
    const several = embed('See <a href="https://t.co/a">https://t.co/a</a>') + embed('Another');
    expect(capture(several).post.remarks).toEqual([
      'The page embeds several tweets: what is captured is the first.',
      expect.stringContaining('It has short links (t.co)'),
    ]);
  });

  it('with the name and the account that old embedding code has only in its words', () => {
    const html = embed('Words', { day: 'not a day' }).replace('Jane Doe', 'Jane — (press) Doe');
    expect(capture(html).post).toMatchObject({ name: 'Jane — (press) Doe', handle: 'janedoe', posted: null });
  });
});

describe('an archived page', () => {
  it('has its words in pieces, its letters in pictures, and hidden links', () => {
    const link = `<a href="/web/2018/https://t.co/x" class="twitter-timeline-link" data-expanded-url="https://example.com/?a=1&amp;b=2"><span class="invisible">https://</span>example.com<span class="tco-ellipsis">…</span></a>`;
    const hidden = '<a class="twitter-timeline-link u-hidden" href="https://t.co/y">pic.twitter.com/a</a>';
    const words = `Fish &amp; <img class="Emoji Emoji--forText" alt="🎉"><img class="other" alt="no">\n${link} <a class="twitter-atreply"><s>@</s><b>ada</b></a>${hidden}`;
    expect(capture(page(words)).post.text).toBe('Fish & 🎉\nhttps://example.com/?a=1&b=2 @ada');
  });

  it('names the tweet that it answers, the one that it quotes, and its pictures', () => {
    const before =
      '<div class="tweet ancestor" data-tweet-id="6" data-screen-name="bob"></div><div class="tweet ancestor" data-tweet-id="7" data-screen-name="ada"></div>';
    const inside = `<div class="AdaptiveMedia-photoContainer" data-image-url="https://web.archive.org/web/20181026101112im_/https://pbs.example/p.jpg"><img alt="A hall"></div>
      <div class="QuoteTweet"><div class="QuoteTweet-innerContainer" data-item-id="8" data-screen-name="ada"><span data-time="1000000000"></span><p class="tweet-text">Quoted</p></div></div>`;
    expect(
      capture(page('Words', { before, inside, attributes: 'data-is-reply-to="true"' })).post,
    ).toMatchObject({
      text: 'Words',
      posted: TIME,
      replyTo: 'https://x.com/ada/status/7',
      quoted: { address: 'https://x.com/ada/status/8', post: null },
      media: [{ kind: 'photo', address: 'https://pbs.example/p.jpg', alt: 'A hall' }],
    });
  });

  it.each([
    ['its canonical address', CAPTURED],
    [
      'its base',
      '<base href="https://web.archive.org/web/20181026101112/https://twitter.com/janedoe/status/1">',
    ],
    [
      'its shared address',
      '<meta property="og:url" content="http://web.archive.org/web/20181026101112/https://twitter.com/janedoe/status/1">',
    ],
    [
      'the note of a browser',
      '<!-- saved from url=(0070)https://web.archive.org/web/20181026101112/https://twitter.com/janedoe/status/1 -->',
    ],
  ])('says by %s when it was captured', (_where, head) => {
    const other =
      '<a href="https://web.archive.org/web/20200101000000/https://twitter.com/janedoe/status/1">later</a>';
    const before = head.startsWith('<!--') ? head : `${other}${head}`;
    expect(capture(page('Words', { head: before })).archived).toMatchObject({
      at: '2018-10-26T10:11:12Z',
      address: expect.stringMatching(
        /^https:\/\/web\.archive\.org\/web\/20181026101112\/https:\/\/twitter\.com\//,
      ),
    });
  });

  it('without the tweet in its code is read from its description, with a warning', () => {
    const head = `${CAPTURED}<meta property="og:title" content="Jane Doe on Twitter"><meta property="og:description" content="“Words &amp;amp; more”">`;
    expect(capture(`<html><head>${head}</head></html>`).post).toMatchObject({
      text: 'Words &amp; more',
      name: 'Jane Doe',
      handle: 'janedoe',
      id: NUMBER,
      remarks: [expect.stringContaining('they may be cut off')],
    });
  });
});

describe('a retweet', () => {
  const original = status({
    full_text: 'The original',
    user: { name: 'Ada', screen_name: 'ada' },
    id_str: '7',
    id: 7,
  });

  it('of v1.1 gives the tweet that it passes on', () => {
    const { post } = capture(status({ full_text: 'RT @ada: The orig…', retweeted_status: original }), NUMBER);
    expect(post).toMatchObject({ text: 'The original', handle: 'ada', id: '7', via: NUMBER });
    expect(post.remarks[0]).toBe(
      'This is a retweet by @janedoe: what is captured is the tweet of @ada that it passed on.',
    );
  });

  it('of v2 does so too, and warns where the original is not included', () => {
    const retweet = { text: 'RT @ada: The orig…', referenced_tweets: [{ type: 'retweeted', id: '7' }] };
    const tweets = [{ id: '7', text: 'The original', author_id: '2' }];
    expect(capture(apiAnswer(retweet, { tweets })).post).toMatchObject({
      text: 'The original',
      handle: 'ada',
    });
    expect(capture(apiAnswer(retweet)).post.remarks[0]).toContain('capture the tweet of @ada instead');
  });
});

describe('what a tweet answers and quotes', () => {
  it.each([
    [{ in_reply_to_status_id_str: '7', in_reply_to_screen_name: 'ada' }, 'https://x.com/ada/status/7'],
    [{ in_reply_to_status_id: 7, in_reply_to_screen_name: 'ada' }, 'https://x.com/ada/status/7'],
    [{ in_reply_to_status_id_str: '7', in_reply_to_screen_name: null }, null],
    [{ in_reply_to_status_id_str: null, in_reply_to_screen_name: 'ada' }, null],
  ])('%j of v1.1 answers %j', (fields, address) => {
    expect(capture(status(fields)).post.replyTo).toBe(address);
  });

  it('is named through its account in v2', () => {
    const tweet = { referenced_tweets: [{ type: 'replied_to', id: '7' }], in_reply_to_user_id: '2' };
    expect(capture(apiAnswer(tweet)).post.replyTo).toBe('https://x.com/ada/status/7');
  });

  it.each([
    [
      'v1.1',
      status({ quoted_status_id_str: '7', quoted_status: status({ id_str: '7', full_text: 'Q &amp; A' }) }),
    ],
    [
      'v2',
      apiAnswer(
        { referenced_tweets: [{ type: 'quoted', id: '7' }] },
        { tweets: [{ id: '7', text: 'Q &amp; A', author_id: '1' }] },
      ),
    ],
    [
      'the syndication endpoint',
      status({ ...SYNDICATED, quoted_tweet: status({ id_str: '7', full_text: 'Q &amp; A' }) }),
    ],
  ])('is captured with it from %s', (_form, saved) => {
    const { quoted } = capture(saved).post;
    expect(quoted).toMatchObject({ address: 'https://x.com/janedoe/status/7', post: { text: 'Q & A' } });
  });

  it('is only named where its words are not there', () => {
    const quoted_status_permalink = {
      url: 'https://t.co/a',
      expanded: 'https://twitter.com/ada/status/7',
      display: 'x',
    };
    const { quoted } = capture(status({ quoted_status_id_str: '7', quoted_status_permalink })).post;
    expect(quoted).toEqual({ address: 'https://x.com/ada/status/7', post: null });
  });
});

describe('pictures', () => {
  const seen = { kind: 'photo', address: 'https://pbs.example/p.png', alt: 'A hall' };

  it('keep the description that their author gave', () => {
    const media = [picture('', '', 'A hall')];
    expect(capture(status({ extended_entities: { media } })).post.media).toEqual([seen]);
    expect(capture(status({ ...SYNDICATED, mediaDetails: media })).post.media).toEqual([seen]);
    const included = [
      { media_key: '3_1', type: 'photo', url: 'https://pbs.example/p.png', alt_text: 'A hall' },
    ];
    const answer = apiAnswer({ attachments: { media_keys: ['3_1', '3_2'] } }, { media: included });
    expect(capture(answer).post.media).toEqual([seen, { kind: 'photo', address: null, alt: null }]);
  });
});

describe('the number of a tweet', () => {
  const numbered = (number: string) => `{"id":${number},"full_text":"Words","created_at":"${CREATED}"}`;

  it.each([
    [NUMBER, NUMBER],
    ['20', '20'],
    ['9007199254740991', '9007199254740991'],
    ['"1055531234567890200"', '1055531234567890200'],
  ])('%s stays to the last digit', (written, number) => {
    expect(capture(numbered(written)).post).toMatchObject({ id: number, remarks: [] });
  });

  it.each(['1055531234567890200', '1.0555312345678901e18', '-3'])('%s is left out', (written) => {
    const { post } = capture(numbered(written));
    expect(post.id).toBeNull();
    expect(post.remarks).toEqual([expect.stringContaining('Its number was rounded')]);
  });

  it('is read from the string beside it, whatever became of the number', () => {
    expect(capture(status({ id: 1055531234567890200 })).post).toMatchObject({ id: NUMBER, remarks: [] });
  });

  it('chooses one of several', () => {
    const list = [status({ id_str: '7', full_text: 'Seven' }), status({ id_str: '8', full_text: 'Eight' })];
    const archive = list.map((tweet) => ({ tweet }));
    for (const saved of [
      list,
      archive,
      { statuses: list },
      `window.YTD.tweets.part0 = ${JSON.stringify(archive)}`,
    ])
      expect(capture(saved, '8').post.text).toBe('Eight');
    const tweets = [
      { id: '7', text: 'Seven' },
      { id: '8', text: 'Eight' },
    ];
    expect(capture({ data: tweets }, '8').post.text).toBe('Eight');
    expect(refusal(list)).toBe('It holds 2 tweets: choose one by its number, such as --id 7 or --id 8.');
    expect(refusal(archive, '9')).toBe(`There is no tweet 9 in it. ${refusal(list)}`);
    expect(refusal([status()], '9')).toBe(`There is no tweet 9 in it. It holds the tweet ${NUMBER}.`);
    expect(refusal(status(), '9')).toBe(`It holds the tweet ${NUMBER}, not 9.`);
    expect(refusal([])).toBe('It is an empty list: there is no tweet in it.');
  });
});

describe('a withheld tweet', () => {
  it('is captured with a warning', () => {
    const { remarks } = capture(status({ withheld_in_countries: ['DE', 'FR'] })).post;
    expect(remarks).toEqual(['The platform withholds this tweet because of the law of DE, FR.']);
    const notice = { text: 'This Tweet from @janedoe has been withheld', withheld: { copyright: true } };
    expect(capture(apiAnswer(notice)).post.remarks[0]).toMatch(
      /a claim of copyright\. What stands in `text` may be/,
    );
  });
});

describe('what holds no tweet', () => {
  it.each([
    ['', 'It is empty.'],
    [' \n\uFEFF', 'It is empty.'],
    ['Dear editor', 'It is neither JSON nor a web page; it begins with “Dear editor”.'],
    ['{"id": 1', 'It is neither JSON nor a web page; it begins with “{"id": 1”.'],
    ['alert(1)', 'It is neither JSON nor a web page; it begins with “alert(1)”.'],
    ['{}', 'It is JSON, but no tweet.'],
    ['null', 'It is JSON, but no tweet.'],
    ['1055531234567890123', 'It is JSON, but no tweet.'],
    ['[1, 2]', 'It holds 2 tweets'],
    ['[[]]', 'It is JSON, but no tweet.'],
    ['{"data": {"user": {}}}', 'It is JSON, but no tweet.'],
    [
      '<!DOCTYPE html><title>Log in\n to X</title>',
      'It is a web page, “Log in to X”, and there is no tweet in its code',
    ],
    ['<xml/>', 'It is a web page, and there is no tweet in its code'],
    [
      '{"__typename":"TweetTombstone"}',
      'The platform shows a notice instead of the tweet. Look for an archived copy',
    ],
    [
      '{"__typename":"TweetTombstone","tombstone":{"text":{"text":"It was deleted."}}}',
      'instead of the tweet: “It was deleted”.',
    ],
    [
      '{"errors":[{"code":144,"message":"No status found with that ID."}]}',
      'no tweet to give: “No status found with that ID”.',
    ],
    ['{"errors":[{"detail":"Could not find it."}]}', 'no tweet to give: “Could not find it”.'],
    ['{"error":"Sorry, you are not authorized."}', 'no tweet to give: “Sorry, you are not authorized”.'],
    ['{"archived_snapshots":{}}', 'it has no capture of this address.'],
    [
      '{"archived_snapshots":{"closest":{"url":"http://web.archive.org/web/1/x"}}}',
      'npm run tweet -- http://web.archive.org/web/1/x',
    ],
    ['{"html":"<p>x</p>","provider_name":"Other"}', 'it embeds no tweet'],
    [
      '{"id":1,"text":"x","entities":{"urls":[{"indices":"no"}]}}',
      'but its `entities.urls.0.indices` is not what belongs there',
    ],
    ['{"data":{"id":"1","text":"x","created_at":5}}', 'like a tweet of API v2, but its `created_at` is not'],
    ['{"data":{"id":"1","text":"x"},"includes":[]}', 'like the `includes` of API v2'],
  ])('%j is refused', (saved, words) => {
    expect(refusal(saved)).toContain(words);
  });

  it('is refused without a crash, whatever it is', () => {
    const anything = fc.oneof(
      fc.json(),
      fc.string(),
      fc.string().map((text) => `<p class="permalink-tweet">${text}`),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const found = readCapture(text, null);
        expect('refusal' in found ? found.refusal : found.post.text).toBeTypeOf('string');
      }),
    );
  });

  it('is refused without a crash where a form of ours has values of other kinds', () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.integer(),
      fc.string(),
      fc.constant([]),
      fc.constant({}),
      fc.jsonValue(),
    );
    const name = fc.constantFrom(
      ...Object.keys(status()),
      'data',
      'includes',
      'quoted_status',
      'retweeted_status',
      'extended_tweet',
      'html',
      'errors',
      'mediaDetails',
      '__typename',
      'tweet',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(status(), apiAnswer(), FIRST_TWEET),
        fc.dictionary(name, value),
        (base, fields) => {
          const found = readCapture(JSON.stringify({ ...base, ...fields }), null);
          expect('refusal' in found ? found.refusal : found.post.text).toBeTypeOf('string');
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(['[', '<b>', '{"quoted_status":', '"\\"', '<a href="', ';', ' \n x', '</p>'])(
    'is told within seconds, be it %j over and over',
    (piece) => {
      const noise = piece.repeat(200_000 / piece.length);
      for (const text of [
        noise,
        `<p class="tweet-text permalink-tweet">${noise}`,
        `<blockquote class="twitter-tweet"><p>${noise}`,
      ])
        expect(readCapture(text, null)).toBeDefined();
    },
    5_000,
  );
});

// Builds what programs save of a tweet, in each form, with neutral words.

/** A number whose upper bits hold 25 October 2018, 18:47:11 UTC. */
export const NUMBER = '1055531234567890123';
/** The time in that number, as API v1.1 writes it. */
export const CREATED = 'Thu Oct 25 18:47:11 +0000 2018';

type Fields = Readonly<Record<string, unknown>>;

/** A status object of API v1.1; other fields replace or follow these. */
export function status(fields: Fields = {}): object {
  return {
    created_at: CREATED,
    id: Number(NUMBER),
    id_str: NUMBER,
    full_text: 'A first line',
    truncated: false,
    entities: { hashtags: [], urls: [], user_mentions: [] },
    user: { id: 1, name: 'Jane Doe', screen_name: 'janedoe' },
    lang: 'en',
    ...fields,
  };
}

/** A link as v1.1 lists it, from its place in a text counted in code points. */
export function link(text: string, url: string, expanded_url: string | null, fields: Fields = {}): object {
  const start = [...text.slice(0, text.indexOf(url))].length;
  return { url, expanded_url, display_url: 'shown…', indices: [start, start + url.length], ...fields };
}

/** A picture as v1.1 lists it. */
export function picture(text: string, url: string, alt: string | null = null): object {
  const fields = {
    type: 'photo',
    media_url_https: 'https://pbs.example/p.png',
    ext_alt_text: alt,
    display_url: 'pic.twitter.com/abc',
  };
  return link(text, url, `https://twitter.com/janedoe/status/${NUMBER}/photo/1`, fields);
}

/** An answer of API v2: one tweet with what is included beside it. */
export function apiAnswer(tweet: Fields = {}, includes: Fields = {}): object {
  return {
    data: {
      id: NUMBER,
      text: 'A first line',
      author_id: '1',
      created_at: '2018-10-25T18:47:11.000Z',
      lang: 'en',
      ...tweet,
    },
    includes: {
      users: [
        { id: '1', name: 'Jane Doe', username: 'janedoe' },
        { id: '2', name: 'Ada', username: 'ada' },
      ],
      ...includes,
    },
  };
}

/** The code that embeds a tweet. */
export function embed(
  words: string,
  { number = NUMBER, day = 'October 25, 2018', before = '' } = {},
): string {
  const address = `https://twitter.com/janedoe/status/${number}?ref_src=twsrc%5Etfw`;
  return `${before}<blockquote class="twitter-tweet"><p lang="en" dir="ltr">${words}</p>&mdash; Jane Doe (@janedoe) <a href="${address}">${day}</a></blockquote>\n`;
}

/** An answer of the oEmbed endpoint. */
export function oembed(words: string, fields: Fields = {}): object {
  return {
    url: `https://twitter.com/janedoe/status/${NUMBER}`,
    author_name: 'Jane Doe',
    author_url: 'https://twitter.com/janedoe',
    html: embed(words),
    type: 'rich',
    provider_name: 'Twitter',
    version: '1.0',
    ...fields,
  };
}

/** The first tweet of all, as oEmbed gives it. */
export const FIRST_TWEET = {
  url: 'https://twitter.com/jack/status/20',
  author_name: 'jack',
  author_url: 'https://twitter.com/jack',
  html: '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">just setting up my twttr</p>&mdash; jack (@jack) <a href="https://twitter.com/jack/status/20?ref_src=twsrc%5Etfw">March 21, 2006</a></blockquote>\n\n',
  provider_name: 'Twitter',
};

/** A page of the platform as it was until 2020. */
export function page(words: string, { head = '', before = '', inside = '', attributes = '' } = {}): string {
  return `<!DOCTYPE html><html><head><title>Jane Doe on Twitter</title>${head}</head><body>${before}
<div class="tweet permalink-tweet js-original-tweet" data-tweet-id="${NUMBER}" data-screen-name="janedoe" data-name="Jane Doe" ${attributes}>
<a class="tweet-timestamp"><span class="_timestamp" data-time="1540493231">25 Oct</span></a>
<div class="js-tweet-text-container"><p class="TweetTextSize js-tweet-text tweet-text" lang="en">${words}</p></div>${inside}</div>
<div class="tweet" data-tweet-id="9" data-screen-name="ada"><p class="tweet-text">An answer</p></div></body></html>`;
}

/** The head of a page that the Wayback Machine captured. */
export const CAPTURED = `<link rel="canonical" href="https://web.archive.org/web/20181026101112/https://twitter.com/janedoe/status/${NUMBER}">`;

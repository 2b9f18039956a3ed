// Words that stand nowhere but in what no reader may see, in every place where an editor can write.
import { png } from './pixels.ts';

/** Every canary begins with it. */
export const STEM = 'zqxcanary';

/** A canary of its own for a place. */
export function canary(place: string): string {
  return `${STEM}-${place}`;
}

/** Who must not be seen, and from when: the fields that say so, and the name of the file if it is no secret itself. */
interface Secret {
  readonly tag: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly slug?: string;
}

/** The slug of a secret story. */
export function slugOf({ tag, slug = canary(`${tag}-story`) }: Pick<Secret, 'tag' | 'slug'>): string {
  return slug;
}

/** The files of a secret story: a canary in each field, in its text, in its author and in its pictures. */
export function secretFiles(secret: Secret): Record<string, string | Uint8Array> {
  const { tag, fields } = secret;
  const word = (place: string) => canary(`${tag}-${place}`);
  const picture = (name: string) =>
    `{ src: ${word(name)}.png, alt: ${word('alt')}, caption: ${word('caption')}, credit: ${word('credit')} }`;
  const all = {
    headline: word('headline'),
    standfirst: word('standfirst'),
    section: 'science',
    published: '2019-06-01',
    kind: 'analysis',
    authors: `[${word('author')}]`,
    topics: `[${word('topic')}]`,
    dateline: word('dateline'),
    series: word('series'),
    lang: 'es',
    id: word('id'),
    aliases: `[${word('alias')}, /former/${word('path')}.html]`,
    related: '[open]',
    picture: picture('lead'),
    pictures: `{ inner: ${picture('inner')} }`,
    tweets: tweetOf(tag),
    share: `{ title: ${word('share')}, description: ${word('sharing')}, picture: ${word('card')}.png }`,
    ...fields,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  const body = `${word('body')}\n\n::picture{#inner}\n\n::tweet{#quoted}\n`;
  const pictures = ['lead', 'inner', 'media', 'card'].map((name, index) => {
    const bytes = Buffer.concat([png(3, index + 2), Buffer.from(word(`bytes-of-${name}`))]);
    return [`pictures/${word(name)}.png`, bytes] as const;
  });
  return {
    [`articles/${slugOf(secret)}.md`]: `---\n${lines.join('\n')}\n---\n\n${body}`,
    [`authors/${word('author')}.md`]: `---\nname: ${word('name')}\nrole: ${word('role')}\n---\n\n${word('life')}\n`,
    ...Object.fromEntries(pictures),
  };
}

function tweetOf(tag: string): string {
  const word = (place: string) => canary(`${tag}-${place}`);
  const media = `[{ src: ${word('media')}.png, alt: ${word('shown')} }]`;
  const author = `{ name: ${word('account')}, handle: ${STEM}_${tag.slice(0, 8)} }`;
  const captured = `{ at: 2019-01-02, from: ${word('source')} }`;
  return `{ quoted: { text: ${word('tweet')}, author: ${author}, posted: 2019-01-01, media: ${media}, captured: ${captured} } }`;
}

/** Every address at which somebody who knows or guesses the names of a secret story might look for it. */
export function addressesOf(secret: Pick<Secret, 'tag' | 'slug'>): string[] {
  const word = (place: string) => canary(`${secret.tag}-${place}`);
  const story = `/articles/${slugOf(secret)}`;
  const [author, topic] = [`/authors/${word('author')}`, `/topics/${word('topic')}`];
  const feeds = ['feed.atom', 'feed.rss', 'feed.json'];
  return [
    story,
    ...[
      '.md',
      '.json',
      '.html',
      '.txt',
      '/card.png',
      '/card-1x1.png',
      '/card-16x9.png',
      '/embed',
      '/history',
      '/index.html',
    ].map((end) => story + end),
    `${story}?preview=1`,
    `${story}?preview=${slugOf(secret)}.4102444800.${'A'.repeat(43)}`,
    `/a/${word('id')}`,
    `/a/${slugOf(secret)}`,
    `/articles/${word('alias')}`,
    `/former/${word('path')}.html`,
    author,
    topic,
    ...feeds.flatMap((feed) => [`${author}/${feed}`, `${topic}/${feed}`]),
    ...['lead', 'inner', 'media', 'card'].map((name) => `/pictures/${word(name)}.png`),
    `/search?q=${word('headline')}`,
    `/search?q=%22${secret.tag}+body%22+${secret.tag}+tweet&from=2018-01-01&sort=date`,
    `/oembed?url=${encodeURIComponent(`https://paper.example${story}`)}`,
    `/content/articles/${slugOf(secret)}.md`,
    `/articles/${slugOf(secret)}.md~`,
  ];
}

/** Searches that would bring secrets to light by the beginning of a word, or by words that are nearly theirs. */
export const SEARCHES = [STEM, STEM.slice(0, -2), `${STEM}z`, STEM.replace('q', 'w')].map(
  (text) => `/search?q=${text}`,
);

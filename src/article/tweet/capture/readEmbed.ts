// Reads the code that embeds a tweet, as oEmbed and the platform’s own pages hand it out.
import * as z from 'zod';
import { type CapturedMedia, type CapturedPost, type Refusal, UNKNOWN } from './CapturedPost.ts';
import { attribute, type Element, named, type Page, parsePage, textOf, withClass } from './markup.ts';
import { readPosted } from './postedTime.ts';
import { readPostAddress } from './postReference.ts';
import { shapeFlaw } from './statusSchema.ts';

const oembedSchema = z.object({
  html: z.string(),
  author_name: z.string().nullish(),
  author_url: z.string().nullish(),
  url: z.string().nullish(),
});

// A character that no text holds.
const BREAK = '\uFFFF';

const PICTURE = /^pic\.(?:twitter|x)\.com\/\w+$/;

/** Reads an answer of the oEmbed endpoint. */
export function readOembed(data: unknown): CapturedPost | Refusal {
  const { data: answer, error } = oembedSchema.safeParse(data);
  if (error) return { refusal: shapeFlaw('an oEmbed answer', error) };
  const post = readEmbed(parsePage(answer.html));
  if (post === null)
    return { refusal: 'This is an oEmbed answer, but it embeds no tweet: was it made for another address?' };
  const address = readPostAddress(answer.url ?? '');
  return {
    ...post,
    name: answer.author_name ?? post.name,
    handle: handleIn(answer.author_url) ?? post.handle ?? address?.handle ?? null,
    id: post.id ?? address?.id ?? null,
  };
}

function handleIn(url: string | null | undefined): string | null {
  return /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/(\w{1,20})\/?$/.exec(url ?? '')?.[1] ?? null;
}

/** Whether a page holds the code that embeds a tweet. */
export function holdsEmbed(page: Page): boolean {
  return withClass(page, 'twitter-tweet').length > 0;
}

/** Reads the first embedded tweet of a page, or returns null. */
export function readEmbed(page: Page): CapturedPost | null {
  const [quote] = withClass(page, 'twitter-tweet');
  const [words] = quote === undefined ? [] : named(quote, 'p');
  if (quote === undefined || words === undefined) return null;
  // The last link is that of the tweet itself, with the day as its words.
  const link = named(quote, 'a').findLast((a) => readPostAddress(attribute(a, 'href') ?? '') !== null);
  const address = readPostAddress(attribute(link, 'href') ?? '');
  const [, name, handle] = /^\s*[—-]\s*(.*?)\s*\(@(\w{1,20})\)/su.exec(afterWords(quote, words)) ?? [];
  const { text, media } = wordsOf(words);
  return {
    ...UNKNOWN,
    text,
    media,
    name: name ?? null,
    handle: handle ?? address?.handle ?? null,
    id: address?.id ?? null,
    posted: readPosted(attribute(link, 'data-datetime') ?? textOf(link)),
    lang: attribute(words, 'lang'),
    remarks: remarksOn(text, withClass(page, 'twitter-tweet').length),
  };
}

function afterWords(quote: Element, words: Element): string {
  const [, after = ''] = textOf(quote, (element) => (element === words ? '\0' : null)).split('\0');
  // Patterns look only at what a name can have.
  return after.slice(0, 300);
}

function wordsOf(words: Element): { readonly text: string; readonly media: readonly CapturedMedia[] } {
  const all = textOf(words, (element) => (element.name === 'br' ? BREAK : null))
    .split(BREAK)
    .map(onOneLine)
    .join('\n')
    .trim();
  const last = all.split(/\s/).at(-1) ?? '';
  if (!PICTURE.test(last)) return { text: all, media: [] };
  const media = [{ kind: 'photo', address: null, alt: null }];
  return { text: all.slice(0, all.length - last.length).trimEnd(), media };
}

// Line breaks of the code are white space; those of the tweet are elements.
function onOneLine(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

function remarksOn(text: string, count: number): string[] {
  const short = /https?:\/\/t\.co\/\w+/.test(text);
  return [
    ...(count > 1 ? ['The page embeds several tweets: what is captured is the first.'] : []),
    ...(short
      ? [
          'It has short links (t.co), and the source does not say where they lead: write out the addresses while they work.',
        ]
      : []),
  ];
}

// Recognises the form of saved data and reads the tweet in it.
import { FORMS } from './advice.ts';
import type { Capture, CapturedPost, Refusal } from './CapturedPost.ts';
import { chooseTweet } from './chooseTweet.ts';
import { parseExactJson } from './exactJson.ts';
import { JSON_FORMS, PAGE_FORMS } from './forms.ts';
import { named, parsePage, textOf } from './markup.ts';
import { copyIn } from './waybackPage.ts';

/**
 * Reads saved data, whatever form it has.
 * @param wanted the number of the tweet, where it is known or one of several is meant
 */
export function readCapture(text: string, wanted: string | null): Capture | Refusal {
  const content = text.replace(/^\uFEFF/, '').trim();
  if (content === '') return { refusal: 'It is empty.' };
  const capture = content.startsWith('<') ? readMarkup(content) : readJson(content, wanted);
  if ('refusal' in capture) return capture;
  const { id, via } = capture.post;
  if (wanted === null || id === null || [id, via].includes(wanted)) return capture;
  return { refusal: `It holds the tweet ${id}, not ${wanted}.` };
}

function readMarkup(html: string): Capture | Refusal {
  const page = parsePage(html);
  const archived = copyIn(page, html);
  for (const { read } of PAGE_FORMS) {
    const post = read(page);
    const origin = archived === null ? 'twitter.com' : 'web.archive.org';
    if (post !== null) return { post, origin, archived };
  }
  const title = textOf(named(page, 'title')[0]).trim().replace(/\s+/g, ' ').slice(0, 80);
  const which = title === '' ? '' : `, “${title}”`;
  return {
    refusal: `It is a web page${which}, and there is no tweet in its code: pages of 2020 and later load theirs afterwards. ${FORMS}`,
  };
}

/** Archives of accounts are scripts that assign a list to a variable. */
const ASSIGNMENT = /^[A-Za-z_$][\w$.]*\s*=\s*(?=[[{])/;

function readJson(text: string, wanted: string | null): Capture | Refusal {
  const archive = ASSIGNMENT.test(text);
  const json = archive ? text.replace(ASSIGNMENT, '').replace(/;\s*$/, '') : text;
  let data: unknown;
  try {
    data = parseExactJson(json);
  } catch {
    return { refusal: `It is neither JSON nor a web page; it begins with “${opening(text)}”. ${FORMS}` };
  }
  const from = (origin: string) => (archive ? 'an archive of the account' : origin);
  if (!Array.isArray(data)) return readObject(data, wanted, from);
  // Of a list, the form of its first entry is that of all.
  const origin = formOf(data[0])?.origin ?? '';
  const post = chooseTweet(data, wanted, (tweet) => readEntry(tweet));
  return 'refusal' in post ? post : { post, origin: from(origin), archived: null };
}

function readObject(
  data: unknown,
  wanted: string | null,
  from: (origin: string) => string,
): Capture | Refusal {
  const form = formOf(data);
  if (form === undefined || !isObject(data)) return { refusal: `It is JSON, but no tweet. ${FORMS}` };
  const post = form.read(data, wanted);
  return 'refusal' in post ? post : { post, origin: from(form.origin), archived: null };
}

function readEntry(data: unknown): CapturedPost | Refusal {
  const capture = readObject(data, null, (origin) => origin);
  return 'refusal' in capture ? capture : capture.post;
}

function formOf(data: unknown) {
  return isObject(data) ? JSON_FORMS.find(({ fits }) => fits(data)) : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function opening(text: string): string {
  return text.slice(0, 40).replace(/\s+/g, ' ');
}

// Reads a page of the platform as it was until 2020, the form in which most archived copies are.
import { type CapturedMedia, type CapturedPost, type Quotation, UNKNOWN } from './CapturedPost.ts';
import { attribute, type Element, isInside, named, type Page, textOf, withClass } from './markup.ts';
import { timeText } from './postedTime.ts';
import { postAddress, readPostAddress } from './postReference.ts';
import { unwrapped } from './waybackPage.ts';

/** Reads the tweet that the page is of, or returns null where it is not such a page. */
export function readPage(page: Page): CapturedPost | null {
  const tweet = withClass(page, 'permalink-tweet')[0] ?? withClass(page, 'main-tweet')[0];
  if (tweet === undefined) return null;
  const words = withClass(tweet, 'tweet-text').find((element) => !isInside(element, 'QuoteTweet'));
  if (words === undefined) return null;
  return {
    ...UNKNOWN,
    text: textOf(words, linkText).trim(),
    name: attribute(tweet, 'data-name') ?? (textOf(withClass(tweet, 'fullname')[0]).trim() || null),
    handle: attribute(tweet, 'data-screen-name') ?? handleIn(tweet),
    posted: postedIn(tweet),
    id: attribute(tweet, 'data-tweet-id') ?? attribute(words, 'data-id'),
    lang: attribute(words, 'lang'),
    replyTo: parentOf(page, tweet),
    quoted: quotationOf(tweet),
    media: mediaOf(tweet),
  };
}

// Links show a shortened address in pieces; the whole one is in an attribute.
function linkText(element: Element): string | null {
  if (element.name !== 'a') return null;
  // What is shown below the text, such as a picture, has a hidden link.
  if (/\bu-hidden\b/.test(element.attribs.class ?? '')) return '';
  const whole = attribute(element, 'data-expanded-url') ?? attribute(element, 'data-url');
  return whole === null ? null : unwrapped(whole);
}

function handleIn(tweet: Element): string | null {
  return /^@?(\w{1,20})$/.exec(textOf(withClass(tweet, 'username')[0]).trim())?.[1] ?? null;
}

function postedIn(tweet: Element): string | null {
  const stamps = [...withClass(tweet, '_timestamp'), ...named(tweet, 'span')].filter(
    (element) => !isInside(element, 'QuoteTweet'),
  );
  const seconds = stamps
    .map((stamp) => attribute(stamp, 'data-time'))
    .find((time) => /^\d{9,11}$/.test(time ?? ''));
  return seconds ? timeText(Number(seconds) * 1000) : null;
}

function parentOf(page: Page, tweet: Element): string | null {
  if (attribute(tweet, 'data-is-reply-to') !== 'true') return null;
  // The tweets before this one in its conversation stand above it.
  const parent = withClass(page, 'ancestor').findLast(
    (element) => attribute(element, 'data-tweet-id') !== null,
  );
  return postAddress(attribute(parent, 'data-screen-name'), attribute(parent, 'data-tweet-id'));
}

function quotationOf(tweet: Element): Quotation | null {
  const [inner] = withClass(tweet, 'QuoteTweet-innerContainer');
  const [link] = withClass(tweet, 'QuoteTweet-link');
  const href = unwrapped(attribute(inner, 'href') ?? attribute(link, 'href') ?? '');
  const named = readPostAddress(href.startsWith('/') ? `https://twitter.com${href}` : href);
  const handle = attribute(inner, 'data-screen-name') ?? named?.handle;
  const address = postAddress(handle, attribute(inner, 'data-item-id') ?? named?.id);
  return address === null ? null : { address, post: null };
}

function mediaOf(tweet: Element): CapturedMedia[] {
  const photos = withClass(tweet, 'AdaptiveMedia-photoContainer').map((photo) => ({
    kind: 'photo',
    address: unwrapped(attribute(photo, 'data-image-url') ?? '') || null,
    alt: attribute(named(photo, 'img')[0], 'alt'),
  }));
  const videos = withClass(tweet, 'AdaptiveMedia-videoContainer').map(() => ({
    kind: 'video',
    address: null,
    alt: null,
  }));
  return [...photos, ...videos].filter((_, index) => index < 16);
}

// Reads the description that a page gives to those who share it, where nothing else of the tweet is left.
import { type CapturedPost, UNKNOWN } from './CapturedPost.ts';
import { attribute, named, type Page, textOf } from './markup.ts';
import { readPostAddress, readWaybackAddress } from './postReference.ts';

const WARNING =
  'These are the words that the page gives to those who share it: they may be cut off, and links in them may be short. Compare them with another copy.';

/** Reads the tweet of a page from its description, or returns null where there is none. */
export function readPageHead(page: Page): CapturedPost | null {
  const [address, description] = [meta(page, 'og:url') ?? canonical(page), meta(page, 'og:description')];
  const post = readPostAddress(address ?? '') ?? readWaybackAddress(address ?? '');
  if (post === null || description === null) return null;
  const title = meta(page, 'og:title') ?? textOf(named(page, 'title')[0]);
  const [, name = null] =
    /^(.+?)(?: \(@\w{1,20}\))? on (?:Twitter|X)(?::|$)/su.exec(title.trim().slice(0, 300)) ?? [];
  const [, quoted] = /^“(.*)”$/su.exec(description.trim()) ?? [];
  return {
    ...UNKNOWN,
    text: (quoted ?? description).trim(),
    name,
    handle: post.handle,
    id: post.id,
    remarks: [WARNING],
  };
}

function meta(page: Page, property: string): string | null {
  const found = named(page, 'meta').find(
    (element) => attribute(element, 'property') === property || attribute(element, 'name') === property,
  );
  return attribute(found, 'content');
}

function canonical(page: Page): string | null {
  return attribute(
    named(page, 'link').find((link) => attribute(link, 'rel') === 'canonical'),
    'href',
  );
}

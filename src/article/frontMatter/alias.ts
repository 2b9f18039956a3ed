// The kind of value that a former address is.
import { decodeUriSafely } from '../body/links.ts';
import { isTaken } from '../takenAddresses.ts';
import { plainLine, refuse } from './fields.ts';
import { aliasKeywords } from './jsonSchemaKinds.ts';

// Old systems had capitals, underscores and dots in their slugs, too.
const FORMER_SLUG = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

// A topic, section or author that has no stories has no page, so that its address can lead to a story.
const LISTS = /^(?:authors|sections|topics)$/i;

/** A former slug, or a former path that begins with a slash. */
export function alias() {
  const kind = plainLine(300).transform((text, context): string => {
    const flaw = text.startsWith('/') ? pathFlaw(text) : slugFlaw(text);
    return flaw === null ? text : refuse(context, ...flaw);
  });
  return kind.meta(aliasKeywords(FORMER_SLUG));
}

function slugFlaw(text: string): [string, string] | null {
  if (FORMER_SLUG.test(text)) return formFlaw(text, text);
  const hint = /^https?:/i.test(text)
    ? 'Write the path alone, such as /2018/old.html.'
    : 'Write a former slug such as old-slug, or a path that begins with a slash.';
  return [`cannot be “${text.slice(0, 60)}”`, hint];
}

function pathFlaw(path: string): [string, string] | null {
  const shown = `cannot be “${path.slice(0, 60)}”`;
  if (/[?#]/.test(path)) return [`${shown}: it has a query or a fragment`, 'Write the path before it alone.'];
  const parts = decodeUriSafely(path).replace(/\/$/, '').split('/').slice(1);
  if (parts.length === 0 || /^index\.html?$/i.test(parts.join('/')))
    return [`${shown}: that is the front page`, 'Delete it, or write the whole path.'];
  if (parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\\')))
    return [`${shown}: no address has this form`, 'Write a path such as /2018/old.html.'];
  const [room = '', name = '', ...more] = parts;
  const isOfStory = /^(?:articles|a)$/i.test(room) && name !== '' && more.length === 0;
  if (isOfStory) return formFlaw(name, path);
  if (!isTaken(room) || (LISTS.test(room) && name !== '' && more.length === 0)) return null;
  const hint = 'Delete it: what the site answers itself can lead nowhere else.';
  return [`${shown}: the site itself answers /${room}`, hint];
}

// A former address of a story leads on in all its forms: with an ending of its own, it would hide one of them.
function formFlaw(slug: string, written: string): [string, string] | null {
  const [ending] = /\.(?:md|json)$/i.exec(slug) ?? [];
  if (ending === undefined) return null;
  const hint = `Write it without ${ending}: the address with that ending goes with it.`;
  return [
    `cannot be “${written.slice(0, 60)}”: the site itself answers addresses of stories with ${ending}`,
    hint,
  ];
}

// The fields of site.yaml: what is the same for every story.
import * as z from 'zod';
import { holdsControlCharacter } from '../copy/controlCharacters.ts';
import type { FieldPlaceMap } from '../Problem.ts';
import { parseUrl } from '../parseUrl.ts';
import { described, languageTag, picturePath, plainLine, refuse, slug, webAddress } from './fields.ts';
import {
  ANY_ADDRESS_KEYWORDS,
  emailKeywords,
  ORIGIN_KEYWORDS,
  TIME_ZONE_KEYWORDS,
} from './jsonSchemaKinds.ts';

function timeZoneName() {
  const kind = z.string().transform((text, context): string => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: text });
      return text;
    } catch {
      const hint = 'Write an IANA name such as Europe/London.';
      return refuse(context, `cannot be “${text.slice(0, 60)}”: it is not a time zone`, hint);
    }
  });
  return kind.meta(TIME_ZONE_KEYWORDS);
}

/** An origin: scheme, host and port. A path would make every address ambiguous. */
export function origin() {
  const kind = webAddress().transform((address, context): string => {
    const url = new URL(address);
    if (url.pathname === '/' && url.search === '' && url.hash === '') return url.origin;
    return refuse(context, 'has a path', `Write the origin alone: ${url.origin}`);
  });
  return kind.meta(ORIGIN_KEYWORDS);
}

// An address of this site (`/corrections-policy`) or of another.
function anyAddress() {
  const kind = z.string().transform((text, context): string => {
    if (/^\/[a-z0-9/-]*$/.test(text) && !text.startsWith('//')) return text;
    const url = parseUrl(text);
    if (url !== null && /^https?:$/.test(url.protocol)) return url.href;
    const hint = 'Write a path such as /corrections-policy, or a whole address.';
    return refuse(context, `cannot be “${text.slice(0, 60)}”`, hint);
  });
  return kind.meta(ANY_ADDRESS_KEYWORDS);
}

const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

function emailAddress() {
  const address = z.string().max(254, { error: 'is too long' });
  const kind = address.refine((text) => EMAIL.test(text) && !holdsControlCharacter(text), {
    error: 'is not an e-mail address',
  });
  return kind.meta(emailKeywords(EMAIL));
}

const sectionSchema = z.strictObject({
  id: described(slug(), 'Its name in addresses.', 'world'),
  name: described(plainLine(40), 'Its name for readers.', 'World'),
  description: described(plainLine(300), 'One sentence about it.', 'News from around the world.').optional(),
});

const publisherSchema = z.strictObject({
  name: described(plainLine(100), 'Who publishes the site.', 'Broadsheet'),
  logo: described(picturePath(), 'A file in pictures/.', 'logo.png').optional(),
  email: described(emailAddress(), 'Where readers can write to.', 'editor@news.example').optional(),
  address: described(plainLine(300), 'The postal address.', '1 High Street, Anytown').optional(),
  policies: described(anyAddress(), 'The page of the editorial policies.', '/corrections-policy').optional(),
});

const frontSchema = z.strictObject({
  lead: described(slug(), 'The slug of the story that leads the front.', 'budget').optional(),
  order: described(z.array(slug()), 'Slugs of the stories that follow it.', ['second', 'third']).optional(),
});

const sections = z.array(sectionSchema).min(1, { error: 'has no entry' });
const social = z.record(slug(), webAddress());

// Looks before it reads: it runs also where other fields have flaws, so that one run reports everything.
function checkSections(site: { readonly sections?: unknown }, context: z.RefinementCtx): void {
  const ids = Array.isArray(site.sections) ? site.sections.map((section) => section?.id) : [];
  ids.forEach((id, index) => {
    if (typeof id !== 'string' || ids.indexOf(id) === index) return;
    const params = { hint: 'Give each section an id of its own.' };
    context.addIssue({ code: 'custom', path: ['sections', index, 'id'], message: `repeats “${id}”`, params });
  });
}

/** The schema of site.yaml. */
export const siteSchema = z
  .strictObject({
    name: described(plainLine(60), 'The name of the site.', 'Broadsheet'),
    url: described(origin(), 'The public origin.', 'https://news.example'),
    language: described(languageTag(), 'The language of the site.', 'en-GB'),
    timeZone: described(timeZoneName(), 'The zone of dates without one.', 'Europe/London'),
    sections: described(sections, 'The sections, in order.', [{ id: 'world', name: 'World' }]),
    description: described(plainLine(300), 'One sentence about the site.', 'News and explainers.').optional(),
    publisher: described(publisherSchema, 'Who publishes the site.', { name: 'Broadsheet' }).optional(),
    social: described(social, 'Accounts elsewhere.', { mastodon: 'https://social.example/@news' }).optional(),
    front: described(frontSchema, 'How the front page is edited.', { lead: 'budget' }).optional(),
  })
  .superRefine(checkSections, { when: ({ value }) => typeof value === 'object' && value !== null });

/** site.yaml, read. */
export type Site = z.infer<typeof siteSchema> & {
  /** Where the names in it stand. */
  readonly places: FieldPlaceMap;
};

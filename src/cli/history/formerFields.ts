// Reads of a former version of a story what decides where it was found: forgivingly, for the rules may have been others.
import { parse } from 'yaml';
import { readMoment } from '../../article/frontMatter/moment.ts';

/** What a former version of a story says of itself. */
export interface FormerFields {
  /** The instant from which it was public, in milliseconds; Infinity for drafts and what has no such day. */
  readonly publicFrom: number;
  readonly id: string | null;
  readonly headline: string | null;
  readonly aliases: readonly string[];
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  readonly section: string | null;
}

type Value = string | readonly string[];

const FIELDS = /^(?:draft|published|id|headline|aliases|authors|topics|section)$/;

/** The fields of a version. What cannot be read is as if it were not there. */
export function formerFields(copy: string, timeZone: string): FormerFields {
  const fields = new Map<string, Value>();
  for (const [name, snippet] of snippetsIn(copy)) {
    const value = readValue(snippet);
    if (value !== null) fields.set(name, value);
  }
  const isDraft = /^(?:true|yes)$/i.test(textOf(fields.get('draft')) ?? '');
  const published = textOf(fields.get('published'));
  return {
    publicFrom: isDraft || published === null ? Number.POSITIVE_INFINITY : instantOf(published, timeZone),
    id: textOf(fields.get('id')),
    headline: textOf(fields.get('headline')),
    aliases: listOf(fields.get('aliases')),
    authors: listOf(fields.get('authors')),
    topics: listOf(fields.get('topics')),
    section: textOf(fields.get('section')),
  };
}

// Each field with the lines that belong to it: those after it that are indented, list items or empty.
function snippetsIn(copy: string): Map<string, string> {
  const snippets = new Map<string, string>();
  const lines = copy.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  if (!/^---\s*(?:yaml\s*)?$/i.test(lines[0] ?? '')) return snippets;
  let current: string | null = null;
  for (const line of lines.slice(1)) {
    if (/^---\s*$/.test(line)) break;
    const name = /^["']?([A-Za-z]+)["']?\s*:/.exec(line)?.[1];
    if (name !== undefined) current = FIELDS.test(name) ? name : null;
    if (current !== null) snippets.set(current, `${snippets.get(current) ?? ''}${line}\n`);
  }
  return snippets;
}

/** Most versions have most fields as the version before has them. */
const known = new Map<string, Value | null>();
const MOST_KNOWN = 20_000;

function readValue(snippet: string): Value | null {
  const before = known.get(snippet);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const value = parsed(snippet);
  known.set(snippet, value);
  return value;
}

// A plain word or date needs no parser, and most values are of that kind.
const PLAIN = /^[a-z]+: +([A-Za-z0-9](?:[\w .,'?!-]*\w)?)\n$/;

const PLAIN_LIST = /^[a-z]+: +\[([A-Za-z][\w -]*(?:, *[A-Za-z][\w -]*)*)\]\n$/;

function parsed(snippet: string): Value | null {
  const [, plain] = PLAIN.exec(snippet) ?? [];
  if (plain !== undefined) return plain;
  const [, list] = PLAIN_LIST.exec(snippet) ?? [];
  if (list !== undefined) return list.split(',').map((item) => item.trim());
  try {
    const data: unknown = parse(snippet, { schema: 'failsafe', logLevel: 'silent', maxAliasCount: 0 });
    const [value] = typeof data === 'object' && data !== null ? Object.values(data) : [];
    if (Array.isArray(value)) return value.filter((item) => typeof item === 'string');
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

function textOf(value: Value | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function listOf(value: Value | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

// A date in a form that is not read today was good enough then.
function instantOf(published: string, timeZone: string): number {
  const moment = readMoment(published, timeZone);
  if ('instant' in moment) return moment.instant;
  const other = Date.parse(published);
  return Number.isNaN(other) ? Number.NEGATIVE_INFINITY : other;
}

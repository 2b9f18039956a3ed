// Turns a complaint of zod into flaws: the field's own place, what is wrong, what to write instead.
import { stringify } from 'yaml';
import type { z } from 'zod';
import type { Flaw, Place } from '../Problem.ts';
import { fieldName, type Issue, pathOf, valueAt } from './issuePaths.ts';
import { nearestName } from './nearestName.ts';
import type { ParsedYaml } from './parseYaml.ts';
import { describeField, fieldNames, isOptional } from './schemaGuide.ts';
import type { FieldPath } from './yamlPlaces.ts';

/** The flaws that one issue stands for: one, or one for each unknown field. */
export function explainIssue(issue: Issue, schema: z.ZodType, parsed: ParsedYaml): Flaw[] {
  const path = pathOf(issue);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownField(key, path, schema, parsed));
  }
  const { message, hint } = sayInvisible(words(issue, path, schema, parsed), valueAt(parsed.data, path));
  const place =
    issue.code === 'invalid_key'
      ? parsed.placeOfKey(path.slice(0, -1), String(path.at(-1)))
      : parsed.placeOf(path);
  return [flaw(place, path, message, hint)];
}

function flaw(place: Place, path: FieldPath, message: string, hint: string): Flaw {
  return { ...place, field: fieldName(path), message, hint, severity: 'error' };
}

function unknownField(key: string, path: FieldPath, schema: z.ZodType, parsed: ParsedYaml): Flaw {
  const names = fieldNames(schema, path);
  const nearest = nearestName(key, names);
  const group = path.length === 0 ? '' : ` in \`${fieldName(path)}\``;
  const hint =
    nearest === null ? `The fields${group} are ${names.join(', ')}.` : `Did you mean \`${nearest}\`?`;
  return flaw(parsed.placeOfKey(path, key), [...path, key], `There is no field \`${key}\`${group}.`, hint);
}

const INVISIBLE_START = /^[\u00A0\u00AD\u200B-\u200F\u2060\uFEFF]/;
const INVISIBLE_END = /[\u00A0\u00AD\u200B-\u200F\u2060\uFEFF]$/;

interface Words {
  readonly message: string;
  readonly hint: string;
}

function words(issue: Issue, path: FieldPath, schema: z.ZodType, parsed: ParsedYaml): Words {
  const name = `\`${fieldName(path)}\``;
  const example = exampleOf(schema, path);
  const value = valueAt(parsed.data, path);
  if (isEmpty(value)) return emptyWords(name, example, isOptional(schema, path));
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(name, example, issue.expected, value);
    case 'invalid_value':
      return notOneOf(name, issue.values.map(String), value, example);
    case 'invalid_key':
      return {
        message: `The key “${String(path.at(-1)).slice(0, 60)}” in \`${fieldName(path.slice(0, -1))}\` cannot be used.`,
        hint: 'Use lower-case letters a to z, digits and single hyphens.',
      };
    case 'custom': {
      const hint = issue.params?.hint;
      return {
        message: `${name} ${issue.message}.`.replace(/\.\.$/, '.'),
        hint: typeof hint === 'string' ? hint : example,
      };
    }
    default:
      return { message: `${name} ${issue.message}.`, hint: example };
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

const FORMS: Readonly<Record<string, string>> = {
  string: 'Write plain text; put it in quotes if it holds brackets or a colon.',
  array: 'Write each item on a line of its own after a hyphen.',
  object: 'Write its fields below it, each on a line of its own, after two more spaces.',
  record: 'Write its entries below it, each with its key and a colon, after two more spaces.',
};

function emptyWords(name: string, example: string, canGo: boolean): Words {
  const hint = `Give it a value${canGo ? ', or delete the line' : ''}. ${example}`;
  return { message: `${name} is empty.`, hint: hint.trim() };
}

function wrongType(name: string, example: string, expected: string, value: unknown): Words {
  if (value === undefined) return { message: `${name} is missing.`, hint: `Add it. ${example}`.trim() };
  const found = Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a group of fields' : 'text';
  const hint = example === '' ? (FORMS[expected] ?? '') : example;
  return { message: `${name} must be ${TYPES[expected] ?? expected}, but it is ${found}.`, hint };
}

// Inside { } and [ ], a name without a colon after it is a field whose value is null.
function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function notOneOf(name: string, allowed: readonly string[], value: unknown, example: string): Words {
  if (typeof value !== 'string') return wrongType(name, example, 'string', value);
  const nearest = nearestName(value, allowed);
  const source = name === '`section`' ? ' Sections are declared in site.yaml.' : '';
  const list = `It is one of ${allowed.join(', ')}.${source}`;
  return {
    message: `${name} cannot be “${value.slice(0, 60)}”.`,
    hint: nearest === null ? list : `Did you mean ${nearest}? ${list}`,
  };
}

// What looks like an allowed value and is none.
function sayInvisible(said: Words, value: unknown): Words {
  const place =
    typeof value === 'string'
      ? INVISIBLE_END.test(value)
        ? 'ends'
        : INVISIBLE_START.test(value)
          ? 'begins'
          : null
      : null;
  if (place === null || !said.message.includes(' cannot be “')) return said;
  const message = `${said.message.replace(/\.$/, '')}: it ${place} with an invisible character.`;
  return { message, hint: 'Delete the value and type it anew.' };
}

function exampleOf(schema: z.ZodType, path: FieldPath): string {
  const example = describeField(schema, path)?.example;
  if (example === undefined) return '';
  const key = path.at(-1);
  const value = stringify(typeof key === 'string' ? { [key]: example } : [example], {
    collectionStyle: typeof example === 'object' ? 'flow' : 'block',
    lineWidth: 0,
  });
  return `For example: \`${value.trim().replace(/^\{ (.*) \}$/s, '$1')}\``;
}

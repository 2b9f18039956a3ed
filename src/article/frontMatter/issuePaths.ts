// Knows which field a complaint of zod is about.
import type { z } from 'zod';
import { nearestName } from './nearestName.ts';
import type { ParsedYaml } from './parseYaml.ts';
import { fieldNames } from './schemaGuide.ts';
import type { FieldPath } from './yamlPlaces.ts';

/** A complaint. */
export type Issue = z.core.$ZodIssue;

/** The dotted path of a field: `tweets.first.media[0].alt`. */
export function fieldName(path: FieldPath): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${part}`))
    .join('');
}

/** The names of the fields that were probably meant by the unknown ones of an issue. */
export function meantFields(issue: Issue, schema: z.ZodType): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = pathOf(issue);
  const names = fieldNames(schema, path);
  return issue.keys.flatMap((key) => {
    const nearest = nearestName(key, names);
    return nearest === null ? [] : [fieldName([...path, nearest])];
  });
}

/** Whether an issue is about a field that is not there. */
export function isMissing(issue: Issue, parsed: ParsedYaml): boolean {
  return issue.code !== 'unrecognized_keys' && valueAt(parsed.data, pathOf(issue)) === undefined;
}

/** Where an issue is, in the front matter. */
export function pathOf(issue: Issue): FieldPath {
  return issue.path.filter((part): part is string | number => typeof part !== 'symbol');
}

/** What parsed YAML holds at a path. */
export function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    return (value as Record<string | number, unknown>)[part];
  }, data);
}

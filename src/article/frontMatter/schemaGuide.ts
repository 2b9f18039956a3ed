// Reads a schema as a guide: which fields stand at a path, and what each is for.
import * as z from 'zod';
import type { FieldPath } from './yamlPlaces.ts';

/** The names of the fields in the group at a path; empty where there is none. */
export function fieldNames(schema: z.ZodType, path: FieldPath): string[] {
  const group = unwrap(descend(schema, path));
  return group instanceof z.ZodObject ? Object.keys(group.shape) : [];
}

/** The example of the field at a path, from the schema's metadata. */
export function describeField(schema: z.ZodType, path: FieldPath): { readonly example: unknown } | null {
  for (let field = descend(schema, path); field !== null; field = inner(field)) {
    const examples = field.meta()?.examples;
    if (Array.isArray(examples)) return { example: examples[0] };
  }
  return null;
}

/** Whether the field at a path may be left out. */
export function isOptional(schema: z.ZodType, path: FieldPath): boolean {
  const field = descend(schema, path);
  return field instanceof z.ZodOptional || field instanceof z.ZodDefault;
}

function descend(schema: z.ZodType, path: FieldPath): z.ZodType | null {
  let current: z.ZodType | null = schema;
  for (const part of path) {
    const group = unwrap(current);
    if (group instanceof z.ZodObject) current = (group.shape[part] as z.ZodType | undefined) ?? null;
    else if (group instanceof z.ZodArray) current = group.element as z.ZodType;
    else if (group instanceof z.ZodRecord) current = group.valueType as z.ZodType;
    else return null;
  }
  return current;
}

function unwrap(schema: z.ZodType | null): z.ZodType | null {
  const inside = schema === null ? null : inner(schema);
  return inside === null ? schema : unwrap(inside);
}

/** The schema that one wraps, if it wraps one. */
function inner(schema: z.ZodType): z.ZodType | null {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return schema.unwrap() as z.ZodType;
  return schema instanceof z.ZodPipe ? (schema.in as z.ZodType) : null;
}

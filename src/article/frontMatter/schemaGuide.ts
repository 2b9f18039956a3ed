// Reads a schema as a guide: which fields stand at a path, and what each is for.
import { z } from 'zod';
import type { FieldPath } from './yamlPlaces.ts';

/** The names of the fields in the group at a path; empty where there is none. */
export function fieldNames(schema: z.ZodType, path: FieldPath): string[] {
  const group = unwrap(descend(schema, path));
  return group instanceof z.ZodObject ? Object.keys(group.shape) : [];
}

/** The example of the field at a path, from the schema's metadata. */
export function describeField(schema: z.ZodType, path: FieldPath): { readonly example: unknown } | null {
  const field = descend(schema, path);
  const examples = field?.meta()?.examples;
  return Array.isArray(examples) ? { example: examples[0] } : null;
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
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrap(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType);
  return schema;
}

// Checks parsed YAML against a schema, and says what does not fit where it stands.
import type { z } from 'zod';
import type { Reading } from '../Problem.ts';
import { explainIssue } from './explainIssue.ts';
import { fieldName, isMissing, meantFields, pathOf } from './issuePaths.ts';
import type { ParsedYaml } from './parseYaml.ts';

/** The fields that a schema makes of parsed YAML, or every flaw with its place. */
export function checkFields<Schema extends z.ZodType>(
  schema: Schema,
  parsed: ParsedYaml,
): Reading<z.output<Schema>> {
  const result = schema.safeParse(parsed.data);
  if (result.success) return { value: result.data, flaws: [] };
  const { issues } = result.error;
  // A misspelt field is one mistake, not two.
  const meant = new Set(issues.flatMap((issue) => meantFields(issue, schema)));
  const told = issues.filter((issue) => !(isMissing(issue, parsed) && meant.has(fieldName(pathOf(issue)))));
  return { value: null, flaws: told.flatMap((issue) => explainIssue(issue, schema, parsed)) };
}

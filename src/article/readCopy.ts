// The first steps that all copy takes: bytes to text, text to checked fields and body.
import type { z } from 'zod';
import { decodeCopy } from './copy/decodeCopy.ts';
import { type SplitCopy, splitCopy } from './copy/splitCopy.ts';
import { checkFields } from './frontMatter/checkFields.ts';
import { SLUG } from './frontMatter/fields.ts';
import { type ParsedYaml, parseYaml } from './frontMatter/parseYaml.ts';
import { errorAt, type Flaw, type Reading, START } from './Problem.ts';
import { suggestSlug } from './suggestSlug.ts';

/** Copy whose front matter is in order. */
export interface CheckedCopy<Fields> {
  readonly fields: Fields;
  readonly yaml: ParsedYaml;
  readonly parts: SplitCopy;
  readonly slug: string;
}

/** What could be read of copy. Where the fields have flaws, the parts still allow the body to be looked at. */
export interface CheckedReading<Fields> extends Reading<CheckedCopy<Fields>> {
  readonly parts: SplitCopy | null;
  /** Null where the front matter is no YAML. */
  readonly yaml: ParsedYaml | null;
}

/** Reads a file of copy against the schema of its front matter. Flaws of its name and of its fields come together. */
export function readCopy<Schema extends z.ZodType>(
  file: string,
  bytes: Uint8Array,
  schema: Schema,
): CheckedReading<z.output<Schema>> {
  const name = nameFlaws(file);
  const decoded = decodeCopy(bytes);
  if (decoded.value === null) return unread([...name, ...decoded.flaws]);
  const split = splitCopy(decoded.value);
  if (split.value === null) return unread([...name, ...split.flaws]);
  const parts = split.value;
  const yaml = parseYaml(parts.frontMatter, parts.frontMatterLine);
  if (yaml.value === null) return { value: null, flaws: [...name, ...yaml.flaws], parts, yaml: null };
  const checked = checkFields(schema, yaml.value);
  const flaws = [...name, ...checked.flaws];
  const value =
    checked.value === null || flaws.length > 0
      ? null
      : { fields: checked.value, yaml: yaml.value, parts, slug: slugOf(file) };
  return { value, flaws, parts, yaml: yaml.value };
}

function unread(flaws: readonly Flaw[]): { value: null; flaws: readonly Flaw[]; parts: null; yaml: null } {
  return { value: null, flaws, parts: null, yaml: null };
}

/** A file's name without folder and extension. */
export function slugOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return name.endsWith('.md') ? name.slice(0, -'.md'.length) : name;
}

function nameFlaws(file: string): Flaw[] {
  const slug = slugOf(file);
  if (SLUG.test(slug) && slug.length <= 100) return [];
  const better = suggestSlug(slug);
  const hint = `Rename it${better === '' ? '' : `, for example to ${better}.md`}: lower-case letters a to z, digits and single hyphens.`;
  return [errorAt(START, `The file’s name “${slug.slice(0, 60)}” cannot be an address.`, hint)];
}

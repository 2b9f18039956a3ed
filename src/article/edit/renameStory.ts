// Changes the fields that name a story when it gets another slug.
import { splitCopy } from '../copy/splitCopy.ts';
import { child } from '../fieldReferences.ts';
import { withField, withListItem, withoutListItem, withTexts } from '../frontMatter/editFields.ts';
import { parseYaml } from '../frontMatter/parseYaml.ts';
import type { FieldPath } from '../frontMatter/yamlPlaces.ts';
import type { Reading } from '../Problem.ts';
import { editYamlFile, readableText } from './editText.ts';
import { replaceTexts } from './setText.ts';

/** The slug that a story had, and the one that it gets. */
export interface Slugs {
  readonly old: string;
  readonly new: string;
}

/** The fields of a file of copy as plain data. */
export function fieldsOf(copy: string): Reading<unknown> {
  const { value, flaws } = splitCopy(readableText(copy));
  if (value === null) return { value, flaws };
  const yaml = parseYaml(value.frontMatter, value.frontMatterLine);
  return { value: yaml.value?.data ?? null, flaws: yaml.flaws };
}

/** What the fields of a story have to say of its slugs. */
export interface Naming {
  readonly slugs: Slugs;
  /** Whether its old address leads to the new one. */
  readonly redirects: boolean;
  /** Whether an alias stands for the address of a slug. */
  readonly isAddress: (alias: string, slug: string) => boolean;
}

/**
 * The copy of a story under its new slug. Where the old address leads on, the old slug becomes an alias, and the
 * identity that it stood for is written down. An alias that is the new address goes.
 */
export function withNewSlug(copy: string, { slugs, redirects, isAddress }: Naming): Reading<string> {
  const fields = fieldsOf(copy);
  if (fields.value === null) return { value: null, flaws: fields.flaws };
  const aliases = texts(child(fields.value, 'aliases'));
  const steps: ((text: string) => Reading<string>)[] = [];
  if (redirects && !aliases.some((alias) => isAddress(alias, slugs.old)))
    steps.push((text) => withListItem(text, 'aliases', slugs.old));
  for (const alias of aliases.filter((former) => isAddress(former, slugs.new)))
    steps.push((text) => withoutListItem(text, 'aliases', alias));
  if (redirects && child(fields.value, 'id') === undefined)
    steps.push((text) => withField(text, 'id', slugs.old));
  return oneAfterTheOther(copy, steps);
}

/** The copy of any story with a slug replaced among its related stories. */
export function withRelated(copy: string, slugs: Slugs): Reading<string> {
  const fields = fieldsOf(copy);
  if (fields.value === null) return { value: null, flaws: fields.flaws };
  const related = texts(child(fields.value, 'related'));
  const paths = related.flatMap((slug, at) => (slug === slugs.old ? [['related', at]] : []));
  return paths.length === 0 ? { value: copy, flaws: [] } : withTexts(copy, paths, slugs.new);
}

/** The text of site.yaml with a slug replaced where it edits the front page. */
export function withFront(yaml: string, slugs: Slugs): Reading<string> {
  const { value, flaws } = parseYaml(readableText(yaml), 1);
  if (value === null) return { value, flaws };
  const front = child(value.data, 'front');
  const order = texts(child(front, 'order')).flatMap((slug, at) =>
    slug === slugs.old ? [['front', 'order', at]] : [],
  );
  const lead: FieldPath[] = child(front, 'lead') === slugs.old ? [['front', 'lead']] : [];
  return editYamlFile(yaml, replaceTexts([...lead, ...order], slugs.new));
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function oneAfterTheOther(
  copy: string,
  steps: readonly ((text: string) => Reading<string>)[],
): Reading<string> {
  let reading: Reading<string> = { value: copy, flaws: [] };
  for (const step of steps) if (reading.value !== null) reading = step(reading.value);
  return reading;
}

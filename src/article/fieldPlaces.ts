// Keeps where some fields of a file stand: for what is found out about them only beside other files.
import { child } from './fieldReferences.ts';
import { fieldName } from './frontMatter/issuePaths.ts';
import type { ParsedYaml } from './frontMatter/parseYaml.ts';
import type { FieldPath } from './frontMatter/yamlPlaces.ts';
import { type FieldPlaceMap, type Place, START } from './Problem.ts';

/** The places of the fields of a story that other files, or its readers, may have something against. */
export function storyPlaces(yaml: ParsedYaml): FieldPlaceMap {
  return placesOf(yaml, [
    ['headline'],
    ['standfirst'],
    ['section'],
    ['topics'],
    ['authors'],
    ['published'],
    ['updated'],
    ['draft'],
    ['id'],
    ['aliases'],
    ...listed(yaml, ['aliases']),
    ...listed(yaml, ['corrections']).map((path) => [...path, 'at']),
    ['share', 'title'],
    ['share', 'description'],
  ]);
}

/** The places of the names in site.yaml. */
export function sitePlaces(yaml: ParsedYaml): FieldPlaceMap {
  return placesOf(yaml, [
    ['url'],
    ['front', 'lead'],
    ...listed(yaml, ['front', 'order']),
    ['publisher', 'logo'],
  ]);
}

/** Where a field stands, and what it is called: for a problem with it. Without a place it is the file's start. */
export function fieldAt(places: FieldPlaceMap, field: string): Place & { readonly field: string } {
  return { ...(places[field] ?? START), field };
}

function placesOf(yaml: ParsedYaml, paths: readonly FieldPath[]): FieldPlaceMap {
  const written = paths.filter((path) => valueAt(yaml.data, path) !== undefined);
  return Object.fromEntries(written.map((path) => [fieldName(path), yaml.placeOf(path)]));
}

function listed({ data }: ParsedYaml, path: readonly string[]): FieldPath[] {
  const list = valueAt(data, path);
  return Array.isArray(list) ? list.map((_item, index) => [...path, index]) : [];
}

function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce((value, part) => child(value, String(part)), data);
}

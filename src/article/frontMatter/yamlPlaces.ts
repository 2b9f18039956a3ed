// Finds where the nodes of a YAML document stand in their file.
import { type Document, isMap, isNode, isScalar } from 'yaml';
import type { Place } from '../Problem.ts';

export type FieldPath = readonly (string | number)[];

/** Where fields stand. */
export interface FieldPlaces {
  /** The place of the node at a path; for a path that is not there, of its nearest parent. */
  readonly placeOf: (path: FieldPath) => Place;
  /** The place of a key in the map at a path. */
  readonly placeOfKey: (path: FieldPath, key: string) => Place;
}

/**
 * The places of a document's fields.
 * @param placeAt turns an offset in the document into a place in the file
 * @param start the place of the document itself: where a missing field of the first level is reported
 */
export function fieldPlaces(
  document: Document,
  placeAt: (offset: number) => Place,
  start: Place,
): FieldPlaces {
  const keyAt = (path: FieldPath, key: string): Place | null => {
    const map = path.length === 0 ? document.contents : document.getIn(path, true);
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    return isNode(pair?.key) && pair.key.range ? placeAt(pair.key.range[0]) : null;
  };
  const placeOf = (path: FieldPath): Place => {
    if (path.length === 0) return start;
    const node = document.getIn(path, true);
    const empty = isScalar(node) && node.range?.[0] === node.range?.[1];
    if (isNode(node) && node.range && !empty) return placeAt(node.range[0]);
    const last = path[path.length - 1];
    const key = typeof last === 'string' ? keyAt(path.slice(0, -1), last) : null;
    return key ?? parentPlace(path.slice(0, -1));
  };
  // A missing field is reported on the line of its parent's key, which an editor recognises, not of its value.
  const parentPlace = (path: FieldPath): Place => {
    const last = path[path.length - 1];
    return (typeof last === 'string' ? keyAt(path.slice(0, -1), last) : null) ?? placeOf(path);
  };
  return { placeOf, placeOfKey: (path, key) => keyAt(path, key) ?? placeOf(path) };
}

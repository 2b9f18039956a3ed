// Changes single fields of front matter in the text of a file, and leaves every other byte as it is.
import { editFrontMatter } from '../edit/editText.ts';
import { addItem, removeItem } from '../edit/listItems.ts';
import { addEntry } from '../edit/mapEntry.ts';
import { replaceTexts, setText } from '../edit/setText.ts';
import type { Reading } from '../Problem.ts';
import type { FieldPath } from './yamlPlaces.ts';

// All take and return the text of a whole file, with its byte order mark and its line endings: decode it with
// `new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })`. Without a value, the flaws say why nothing was changed.

/** Adds an item to a list field, such as `aliases`. A field that is not there is added. */
export function withListItem(copy: string, field: string, item: string): Reading<string> {
  return editFrontMatter(copy, addItem(field, item));
}

/** Takes an item out of a list field; a field that would be left with an empty list goes too. */
export function withoutListItem(copy: string, field: string, item: string): Reading<string> {
  return editFrontMatter(copy, removeItem(field, item));
}

/**
 * Adds an entry to a map field, such as `tweets`. A field that is not there is added; another entry with this key is
 * a flaw. Every string is kept to the letter; what is undefined is left out.
 */
export function withEntry(copy: string, field: string, key: string, value: object): Reading<string> {
  return editFrontMatter(copy, addEntry({ field, key, value }));
}

/** Sets the text of a field. A field that is not there is added; one that is a list or a group is a flaw. */
export function withField(copy: string, field: string, value: string): Reading<string> {
  return editFrontMatter(copy, setText(field, value));
}

/** Replaces the texts at some paths, such as `['related', 0]`, by one other text. */
export function withTexts(copy: string, paths: readonly FieldPath[], value: string): Reading<string> {
  return editFrontMatter(copy, replaceTexts(paths, value));
}

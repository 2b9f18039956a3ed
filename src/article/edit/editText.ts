// Changes the YAML of a whole file: every byte that the change does not concern stays as it is.
import { splitCopy } from '../copy/splitCopy.ts';
import { parseYaml } from '../frontMatter/parseYaml.ts';
import { errorAt, type Reading } from '../Problem.ts';
import { type Splice, spliced } from './Splice.ts';
import { type Change, readYamlText, sameData } from './YamlText.ts';

/** The part of a file that is YAML, in a text whose lines end with LF. */
interface Part {
  readonly start: number;
  readonly text: string;
  readonly firstLine: number;
}

/** Makes a change in the front matter of a file of copy: its text as decoded, with byte order mark and line endings. */
export function editFrontMatter(copy: string, change: Change): Reading<string> {
  return editPart(copy, change, frontMatterOf);
}

/** Makes a change in a file that is YAML as a whole, such as site.yaml. */
export function editYamlFile(copy: string, change: Change): Reading<string> {
  return editPart(copy, change, (text) => ({ value: { start: 0, text, firstLine: 1 }, flaws: [] }));
}

function editPart(copy: string, change: Change, partOf: (text: string) => Reading<Part>): Reading<string> {
  const part = partOf(readableText(copy));
  if (part.value === null) return { value: null, flaws: part.flaws };
  const { start, text, firstLine } = part.value;
  const edit = editYaml(text, firstLine, change);
  if (edit.value === null) return { value: null, flaws: edit.flaws };
  const moved = edit.value.map((splice) => ({
    ...splice,
    start: splice.start + start,
    end: splice.end + start,
  }));
  return { value: splicedFile(copy, moved), flaws: [] };
}

/**
 * Applies splices to the text of a file as decoded, with its byte order mark and its line endings.
 * @param splices their offsets are those of the text without the mark, with lines that end with LF
 */
export function splicedFile(copy: string, splices: readonly Splice[]): string {
  const original = unmarked(copy);
  const moved = splices.map((splice) => inOriginal(original, splice));
  return copy.slice(0, copy.length - original.length) + spliced(original, moved);
}

/** The text of a file as it is read: without a byte order mark, and with lines that end with LF. */
export function readableText(copy: string): string {
  return unmarked(copy).replace(/\r\n?/g, '\n');
}

function unmarked(copy: string): string {
  return copy.startsWith('\ufeff') ? copy.slice(1) : copy;
}

function frontMatterOf(text: string): Reading<Part> {
  const { value, flaws } = splitCopy(text);
  if (value === null) return { value, flaws };
  const { frontMatter, frontMatterLine, bodyLine } = value;
  const isEmpty = bodyLine === frontMatterLine + 1;
  const start = text.indexOf('\n') + 1;
  const part = { start, text: isEmpty ? '' : `${frontMatter}\n`, firstLine: frontMatterLine };
  return { value: part, flaws: [] };
}

// What cannot be changed for sure is not changed: the result is read, and has to say just what was wanted.
function editYaml(text: string, firstLine: number, change: Change): Reading<readonly Splice[]> {
  const yaml = readYamlText(text, firstLine);
  if (yaml.value === null) return { value: null, flaws: yaml.flaws };
  const edit = change(yaml.value);
  if ('message' in edit) return { value: null, flaws: [edit] };
  const { value, flaws } = parseYaml(spliced(text, edit.splices), firstLine);
  if (value !== null && sameData(value.data, edit.data)) return { value: edit.splices, flaws: [] };
  if (value === null && flaws[0]?.line === firstLine) return { value: null, flaws };
  const message = 'The fields are written in a way that this change cannot be made in for sure.';
  const hint = 'Make it by hand, or write the field on lines of its own.';
  return { value: null, flaws: [errorAt({ line: firstLine, column: 1 }, message, hint)] };
}

// Offsets of the text with LF, as offsets of the file; what is inserted gets the line ending of the file.
function inOriginal(original: string, { start, end, text }: Splice): Splice {
  const ending = /\r\n?|\n/.exec(original)?.[0] ?? '\n';
  const offset = (wanted: number): number => {
    let dropped = 0;
    for (const { index } of original.matchAll(/\r\n/g)) {
      if (index - dropped >= wanted) break;
      dropped += 1;
    }
    return wanted + dropped;
  };
  return { start: offset(start), end: offset(end), text: text.replaceAll('\n', ending) };
}

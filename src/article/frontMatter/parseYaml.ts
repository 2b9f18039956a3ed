// Parses YAML into plain data of strings, lists and maps, and remembers where each node stands.
import { type Document, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { errorAt, type Flaw, type Place, type Reading } from '../Problem.ts';
import { type QuickYaml, quickYaml } from './quickYaml.ts';
import { openingBefore } from './yamlOpening.ts';
import { type FieldPlaces, fieldPlaces } from './yamlPlaces.ts';
import { structureFlaws } from './yamlStructure.ts';
import { yamlWords } from './yamlWords.ts';

/** Parsed YAML: every scalar is a string, so that `no`, `1.10` and long ids stay what the file says. */
export interface ParsedYaml extends FieldPlaces {
  readonly data: unknown;
}

/** Front matter beyond this is not written by hand; it bounds what a hostile file can cost. */
const MAX_YAML_CHARACTERS = 64 * 1024;
const MAX_SYNTAX_ERRORS = 50;

/**
 * Parses YAML 1.2 with the failsafe schema. Aliases, tags, repeated keys and deep nesting are flaws.
 * @param firstLine the line of the file on which the text begins
 */
export function parseYaml(text: string, firstLine: number): Reading<ParsedYaml> {
  const start = { line: firstLine, column: 1 };
  if (text.length > MAX_YAML_CHARACTERS) return tooMuch(start, 'long');
  const quick = quickYaml(text, firstLine);
  if (quick !== null) return { value: withPlaces(quick, text, firstLine), flaws: [] };
  try {
    return explainYaml(text, firstLine);
  } catch (error) {
    // The parser recurses once a level, and its stack is the only limit that it has.
    if (error instanceof RangeError) return tooMuch(start, 'deeply nested');
    throw error;
  }
}

function tooMuch(start: Place, how: string): Reading<ParsedYaml> {
  const hint =
    'Keep to the fields of the guide; the text of a story belongs below the second line of hyphens.';
  return { value: null, flaws: [errorAt(start, `The fields are too ${how} to be read.`, hint)] };
}

// Most places are never asked for: only then is the text parsed in full.
function withPlaces(quick: QuickYaml, text: string, firstLine: number): ParsedYaml {
  let full: FieldPlaces | null = null;
  const places = (): FieldPlaces => {
    full ??= explainYaml(text, firstLine).value;
    if (full === null) throw new Error('Two parsers of YAML disagree');
    return full;
  };
  return {
    data: quick.data,
    placeOf: (path) => quick.placeOf(path) ?? places().placeOf(path),
    placeOfKey: (path, key) => places().placeOfKey(path, key),
  };
}

/**
 * The same by the parser that knows the place of everything, and says what is wrong.
 * @throws RangeError where the text is nested deeper than the stack
 */
export function explainYaml(text: string, firstLine: number): Reading<ParsedYaml> {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    version: '1.2',
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const structure = structureFlaws(document, text, placeAt);
  const flaws = [...structure, ...syntaxFlaws(document, text, placeAt, structure)];
  if (flaws.length > 0) return { value: null, flaws };
  const parent = { line: Math.max(1, firstLine - 1), column: 1 };
  return { value: { data: document.toJS() ?? {}, ...fieldPlaces(document, placeAt, parent) }, flaws: [] };
}

function syntaxFlaws(
  document: Document,
  text: string,
  placeAt: (offset: number) => Place,
  structure: readonly Flaw[],
): Flaw[] {
  const errors: YAMLError[] = [...document.errors, ...document.warnings];
  const overflow = errors.find((error) => error.message.includes('call stack'));
  if (overflow !== undefined) throw new RangeError(overflow.message);
  const lines = new Set(structure.map(({ line }) => line));
  const flaws: Flaw[] = [];
  for (const error of errors.slice(0, MAX_SYNTAX_ERRORS)) {
    const opening = openingBefore(document, error);
    const { message, hint } = yamlWords(error, text, opening);
    const place = placeAt(opening ?? error.pos[0]);
    // What the parser says after the first error of a line is most often a consequence of it.
    if (!lines.has(place.line)) flaws.push(errorAt(place, message, hint));
    lines.add(place.line);
  }
  return flaws;
}

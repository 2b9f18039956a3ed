// Says a YAML parser's complaint in an editor's words.
import type { ErrorCode, YAMLError } from 'yaml';

interface Words {
  readonly message: string;
  readonly hint: string;
}

const QUOTE = 'Put the whole value in quotes: `headline: "Word: another word"`.';

const WORDS: Partial<Record<ErrorCode, Words>> = {
  ALIAS_PROPS: { message: 'Anchors (&) and aliases (*) are not used here.', hint: 'Write the value out.' },
  BAD_ALIAS: {
    message: 'A value cannot begin with * unless it is in quotes.',
    hint: 'Put the whole value in quotes.',
  },
  BAD_INDENT: {
    message: 'The indentation does not fit the lines above.',
    hint: 'Give the fields of one group the same number of spaces before them.',
  },
  BAD_SCALAR_START: {
    message: 'A value cannot begin with this character unless it is in quotes.',
    hint: 'Put the whole value in quotes.',
  },
  BAD_DQ_ESCAPE: {
    message: 'The backslash begins an escape that YAML does not know.',
    hint: 'Write two backslashes, or use single quotes.',
  },
  BLOCK_AS_IMPLICIT_KEY: { message: 'A second colon makes this line ambiguous.', hint: QUOTE },
  BLOCK_IN_FLOW: {
    message: 'A block cannot stand inside [ ] or { }.',
    hint: 'Write the list with a hyphen before each item.',
  },
  DUPLICATE_KEY: { message: 'This field appears twice.', hint: 'Keep one of the two.' },
  MISSING_CHAR: {
    message:
      'Something is not closed or not separated here: a quotation mark, a bracket, a comma or a colon is missing.',
    hint: 'Close what was opened; a value with quotation marks inside needs the other kind around it.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'This line is not a field: it has no colon, or the value above runs on.',
    hint: 'Write `name: value`; indent the lines that continue a value.',
  },
  MULTIPLE_DOCS: {
    message: 'The front matter ends twice.',
    hint: 'Keep one line of three hyphens before the text.',
  },
  NON_STRING_KEY: { message: 'The name of a field must be a plain word.', hint: 'Write `name: value`.' },
  TAB_AS_INDENT: { message: 'A tab stands where YAML wants spaces.', hint: 'Replace the tab by two spaces.' },
  TAG_RESOLVE_FAILED: {
    message: 'Tags such as !!js or !date are not used here.',
    hint: 'Delete the tag, or put the value in quotes if it begins with “!”.',
  },
  UNEXPECTED_TOKEN: {
    message: 'Something stands here that does not belong to the field.',
    hint: 'Put the whole value in quotes, or give the line a `name: value` form.',
  },
  IMPOSSIBLE: { message: 'This cannot be read as YAML.', hint: 'Write `name: value` on the line.' },
};

/** The words for a parser error: what is wrong and what to do. Errors without words of ours keep the parser's. */
export function yamlWords(error: YAMLError): Words {
  const known = WORDS[error.code];
  if (error.code === 'BAD_INDENT' || error.code === 'MISSING_CHAR') return specific(error, known);
  return (
    known ?? {
      message: `This is not valid YAML: ${error.message}.`,
      hint: 'Write `name: value` on the line.',
    }
  );
}

function specific(error: YAMLError, known: Words | undefined): Words {
  const quote = /closing (["'])quote/.exec(error.message)?.[1];
  if (quote !== undefined) {
    return {
      message: `The quotation mark ${quote} that opens here is never closed.`,
      hint: `Add ${quote} at the end of the value.`,
    };
  }
  return known ?? { message: error.message, hint: QUOTE };
}

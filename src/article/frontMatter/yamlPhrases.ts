// What an editor is told of each mistake in YAML.
import type { ErrorCode } from 'yaml';

/** What is wrong, and what to do. */
export interface Words {
  readonly message: string;
  readonly hint: string;
}

const QUOTE = 'Put the whole value in quotes: `headline: "Word: another word"`.';

export const NEXT_LINE: Words = {
  message: 'The next line is indented as if it went on with this value, but looks like a field.',
  hint: 'Give the fields of one group the same number of spaces before them.',
};

export const LIST_ON_LINE: Words = {
  message: 'A list cannot begin on the line of its field.',
  hint: 'Write each item on a line of its own after a hyphen; put the value in quotes if it is text.',
};

export const AFTER_QUOTE: Words = {
  message: 'The value ends at the quotation mark before this, but the line goes on.',
  hint: "Where the marks belong to the words, put the other kind around the whole value: `'\"Deal\" reached'`. Between single marks, an apostrophe is doubled: `'It''s \"done\"'`.",
};

export const QUESTION: Words = {
  message: 'A value cannot begin with “? ” unless it is in quotes.',
  hint: 'Put the whole value in quotes.',
};

/** By the code of the parser’s error. */
export const WORDS: Partial<Record<ErrorCode, Words>> = {
  ALIAS_PROPS: {
    message: 'A value cannot begin with “&” or “*” unless it is in quotes.',
    hint: 'Put the whole value in quotes, or write it out.',
  },
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
  BLOCK_AS_IMPLICIT_KEY: { message: 'A colon with a space after it stands inside the value.', hint: QUOTE },
  BLOCK_IN_FLOW: {
    message: 'Lines with hyphens cannot stand between brackets.',
    hint: 'Write the list with a hyphen before each item.',
  },
  DUPLICATE_KEY: { message: 'This field appears twice.', hint: 'Keep one of the two.' },
  MISSING_CHAR: {
    message:
      'Something is not closed or not separated here: a quotation mark, a bracket, a comma or a colon is missing.',
    hint: 'Close what was opened; a value with quotation marks inside needs the other kind around it.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'This line is not a field: it has no colon with a space after it, or the value above runs on.',
    hint: 'Write `name: value`; indent the lines that continue a value.',
  },
  MULTIPLE_DOCS: {
    message: 'The front matter ends twice.',
    hint: 'Keep one line of three hyphens before the text.',
  },
  NON_STRING_KEY: { message: 'The name of a field must be a plain word.', hint: 'Write `name: value`.' },
  TAB_AS_INDENT: { message: 'A tab stands where YAML wants spaces.', hint: 'Replace the tab by two spaces.' },
  TAG_RESOLVE_FAILED: {
    message: 'A value cannot begin with “!” unless it is in quotes.',
    hint: 'Put the whole value in quotes: `headline: "!important"`.',
  },
  UNEXPECTED_TOKEN: {
    message: 'Something stands here that does not belong to the field.',
    hint: 'Put the whole value in quotes, or give the line a `name: value` form.',
  },
  IMPOSSIBLE: { message: 'This cannot be read as YAML.', hint: 'Write `name: value` on the line.' },
};

// Says a YAML parser's complaint in an editor's words.
import type { ErrorCode, YAMLError } from 'yaml';

interface Words {
  readonly message: string;
  readonly hint: string;
}

const QUOTE = 'Put the whole value in quotes: `headline: "Word: another word"`.';

const NEXT_LINE: Words = {
  message: 'The next line is indented as if it went on with this value, but looks like a field.',
  hint: 'Give the fields of one group the same number of spaces before them.',
};

const LIST_ON_LINE: Words = {
  message: 'A list cannot begin on the line of its field.',
  hint: 'Write each item on a line of its own after a hyphen; put the value in quotes if it is text.',
};

const AFTER_QUOTE: Words = {
  message: 'The value ends at the quotation mark before this, but the line goes on.',
  hint: 'Where the marks belong to the words, put the other kind around the whole value: `"it\'s"`.',
};

const QUESTION: Words = {
  message: 'A value cannot begin with “? ” unless it is in quotes.',
  hint: 'Put the whole value in quotes.',
};

const WORDS: Partial<Record<ErrorCode, Words>> = {
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

/**
 * The words for a parser error: what is wrong and what to do. Errors without words of ours keep the parser's.
 * @param text the document
 * @param opening where the quotation mark or bracket opens that is not closed
 */
export function yamlWords(error: YAMLError, text: string, opening: number | null): Words {
  const start = text.lastIndexOf('\n', error.pos[0] - 1) + 1;
  const [before = '', after = ''] = [
    text.slice(start, error.pos[0]),
    text.slice(error.pos[0]).split('\n', 1)[0],
  ];
  return (
    commentedOut(text, opening) ??
    unclosed(error) ??
    misread(error, before.trimEnd(), after) ??
    WORDS[error.code] ?? {
      message: `This is not valid YAML: ${error.message}.`,
      hint: 'Write `name: value` on the line.',
    }
  );
}

// A `#` inside a list in brackets begins a comment, and the closing bracket is part of it.
function commentedOut(text: string, opening: number | null): Words | null {
  if (opening === null || !/[[{]/.test(text[opening] ?? '')) return null;
  const found = /^[^\n"']*?[\s[{,](#[^\n]*)/.exec(text.slice(opening))?.[1];
  if (found === undefined) return null;
  return comment(found);
}

function comment(found: string): Words {
  return {
    message: `“${found.slice(0, 40)}” would be lost: YAML takes it for a comment, and the bracket before it is never closed.`,
    hint: 'Put each value that begins with # in quotes.',
  };
}

function unclosed({ message }: YAMLError): Words | null {
  const quote = /closing (["'])quote/.exec(message)?.[1];
  if (quote !== undefined) {
    return {
      message: `The quotation mark ${quote} that opens here is never closed.`,
      hint: `Add ${quote} at the end of the value.`,
    };
  }
  const bracket = /end with a ([\]}])/.exec(message)?.[1];
  if (bracket === undefined) return null;
  return {
    message: `The bracket ${bracket === ']' ? '[' : '{'} that opens here is never closed.`,
    hint: `Add ${bracket} at the end of the value, or put it in quotes if it is text.`,
  };
}

// Where the parser's complaint is not what an editor would see on the line.
function misread({ code, message }: YAMLError, before: string, after: string): Words | undefined | null {
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && after.startsWith('? ')) return QUESTION;
  if (code === 'MISSING_CHAR' && after.startsWith('#')) return comment(after);
  if (code === 'MISSING_CHAR' && message.includes('map values')) return WORDS.MULTILINE_IMPLICIT_KEY;
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    if (message.includes('sequence')) return WORDS.BAD_INDENT;
    return /:(?:\s|$)/.test(after) ? null : NEXT_LINE;
  }
  if (code !== 'UNEXPECTED_TOKEN') return null;
  if (message.includes('same line with key')) return LIST_ON_LINE;
  if (before === '') return WORDS.BAD_INDENT;
  return /["']$/.test(before) ? AFTER_QUOTE : null;
}

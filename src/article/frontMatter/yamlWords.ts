// Says a YAML parser's complaint in an editor's words.
import type { YAMLError } from 'yaml';
import { AFTER_QUOTE, LIST_ON_LINE, NEXT_LINE, QUESTION, WORDS, type Words } from './yamlPhrases.ts';

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
  const line = before + after;
  return (
    commentedOut(text, opening) ??
    invisible(line) ??
    curly(error, line) ??
    unclosed(error) ??
    misread(error, before.trimEnd(), after) ??
    WORDS[error.code] ?? {
      message: `This is not valid YAML: ${error.message}.`,
      hint: 'Write `name: value` on the line.',
    }
  );
}

// Programs for texts put it where a space was typed, and nobody can tell the two apart.
function invisible(line: string): Words | null {
  if (!/^[\w-]+:[\u00A0\u2007\u202F]/.test(line)) return null;
  return {
    message: 'After the colon stands an invisible character that is no space.',
    hint: 'Delete it, and type a space.',
  };
}

function curly({ code }: YAMLError, line: string): Words | null {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || !/^[\w-]+:\s+[“”„‘’«»]/.test(line)) return null;
  return {
    message: 'Curly quotation marks are letters to YAML: they do not hold the value together.',
    hint: 'Type straight marks around the whole value: `headline: "Budget: a deal"`.',
  };
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

// Markdown as stories use it: CommonMark with GFM's tables, strikethrough and footnotes, and the directives.
import { Marked, type Token, type Tokens } from 'marked';
import markedFootnote from 'marked-footnote';
import type { Wording } from '../../words/wordingFor.ts';
import { directionOf } from '../language.ts';
import { directives } from './directive.ts';
import { plainRuns } from './plainRuns.ts';

/** The tokens of one text, and the way to print some of them. */
export interface ParsedMarkdown {
  readonly tokens: readonly Token[];
  readonly print: (tokens: readonly Token[]) => string;
}

/**
 * Parses Markdown.
 * @throws RangeError where quotations or lists are nested deeper than the stack
 */
export function parseMarkdown(source: string, wording: Wording): ParsedMarkdown {
  const marked = source.includes('[^')
    ? withFootnotes(wording)
    : source.includes('::')
      ? withDirectives
      : plain;
  const tokens = marked.lexer(source);
  if (marked.defaults.walkTokens) marked.walkTokens(tokens, marked.defaults.walkTokens);
  nameByNumber(tokens);
  return { tokens, print: (some) => finishNotes(marked.parser([...some]), wording) };
}

const OURS = { renderer: { blockquote, heading, table, listitem, checkbox, code } };

/** Looking for directives takes its time before each paragraph. */
const plain = new Marked(plainRuns, OURS);
const withDirectives = new Marked(directives, plainRuns, OURS);

// Made anew for each text: the extension keeps state, which a text that makes the parser throw would leave behind.
function withFootnotes({ words }: Wording): Marked {
  return new Marked(
    directives,
    // The underscore keeps these ids apart from those of headings, which never hold one.
    markedFootnote({
      prefixId: 'note_',
      description: words.story.footnotes,
      backRefLabel: words.story.backToReference,
      headingClass: 'footnotes__label',
    }),
    OURS,
  );
}

// Readers see the number of a note, not the label that its writer gave it; so the ids and names hold the number.
function nameByNumber(tokens: readonly Token[]): void {
  const notes = tokens.find(({ type }) => type === 'footnotes') as Tokens.Generic | undefined;
  for (const [index, note] of ((notes?.items ?? []) as Note[]).entries())
    for (const part of [note, ...note.refs]) part.label = String(index + 1);
}

interface Note {
  label: string;
  readonly refs: { label: string }[];
}

// Several links back from one note have the same name by the extension; each gets the number that it shows.
// And they carry the language of their words, where that is not the text's.
function finishNotes(html: string, { language, around }: Wording): string {
  const marked = language === around ? '' : ` lang="${language}" dir="${directionOf(language)}"`;
  // The sign turns to where the line before it begins.
  const back = directionOf(around) === 'rtl' ? '↪' : '↩';
  return html
    .replace(/ aria-label="([^"]*)">↩<sup>(\d+)<\/sup>/g, ' aria-label="$1-$2">↩<sup>$2</sup>')
    .replace(/( aria-label="[^"]*")>↩/g, `$1${marked}>${back}`)
    .replace(/( class="footnotes__label")/g, `$1${marked}`);
}

type Printer = { readonly parser: { parse(tokens: Token[]): string; parseInline(tokens: Token[]): string } };

function heading(this: Printer, token: Tokens.Heading): string {
  const id = (token as Tokens.Heading & { readonly id?: string }).id ?? '';
  return `<h${token.depth} id="${id}">${this.parser.parseInline(token.tokens)}</h${token.depth}>\n`;
}

/** How the line begins that says whose words a quotation holds. */
const DASH = /^(?:—|--+)[ \t]*\S/;

// Whose words they are does not belong to the words (https://html.spec.whatwg.org/#the-blockquote-element).
function blockquote(this: Printer, { tokens }: Tokens.Blockquote): string {
  const parts = tokens.filter(({ type }) => type !== 'space');
  const last = parts.at(-1);
  if (parts.length < 2 || last?.type !== 'paragraph' || !DASH.test(last.raw))
    return `<blockquote>\n${this.parser.parse(tokens)}</blockquote>\n`;
  // A language may have set the dash in its own way.
  const source = this.parser.parseInline((last as Tokens.Paragraph).tokens).replace(/^\s*[-–—]+\s*/, '— ');
  return `<figure>\n<blockquote>\n${this.parser.parse(parts.slice(0, -1))}</blockquote>\n<figcaption>${source}</figcaption>\n</figure>\n`;
}

// The parser's own table has `align` attributes, which HTML has dropped.
function table(this: Printer, token: Tokens.Table): string {
  const row = (cells: Tokens.TableCell[]) =>
    `<tr>${cells.map((cell) => tableCell(cell, this.parser.parseInline(cell.tokens))).join('')}</tr>\n`;
  const body = token.rows.length === 0 ? '' : `<tbody>\n${token.rows.map(row).join('')}</tbody>\n`;
  return `<table>\n<thead>\n${row(token.header)}</thead>\n${body}</table>\n`;
}

function tableCell(cell: Tokens.TableCell, html: string): string {
  const element = cell.header && html !== '' ? 'th' : 'td';
  const scope = element === 'th' ? ' scope="col"' : '';
  const align = cell.align === 'right' ? ' class="end"' : cell.align === 'center' ? ' class="centre"' : '';
  return `<${element}${scope}${align}>${html}</${element}>`;
}

// Its box stands in the place of a bullet.
function listitem(this: Printer, { task, tokens }: Tokens.ListItem): string {
  return `<li${task ? ' class="task"' : ''}>${this.parser.parse(tokens)}</li>\n`;
}

function checkbox({ checked }: Tokens.Checkbox): string {
  return checked ? '☑ ' : '☐ ';
}

function code({ text }: Tokens.Code): string {
  const lines = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const escaped = lines.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<pre><code>${escaped}</code></pre>\n`;
}

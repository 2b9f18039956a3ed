// What keeps the templates and styles fit for any language: no words of their own, no left and no right.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

function files(extension: string): { readonly path: string; readonly text: string }[] {
  return readdirSync('views', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(extension))
    .map((path) => ({ path, text: readFileSync(join('views', path), 'utf8') }));
}

/** Attributes that people read or hear. */
const SPOKEN =
  /\s(?:alt|aria-description|aria-label|aria-roledescription|label|placeholder|title)="([^"]*)"/g;

/** The words that a template prints by itself, a line each. */
function wordsIn(template: string): string[] {
  const printed = template.replace(/\{#.*?#\}/gs, '').replace(/<!--.*?-->/gs, '');
  const expressions = [...printed.matchAll(/\{\{.*?\}\}|\{%.*?%\}/gs)].map(([expression]) => expression);
  // Two words, a word with room beside it and one with a capital are for readers; others name sizes, kinds and files.
  const phrases = expressions
    .flatMap((expression) => [...expression.matchAll(/"([^"]*)"|'([^']*)'/g)])
    .map(([, one, other]) => one ?? other ?? '')
    .filter((literal) => /\p{L}/u.test(literal) && /\p{Lu}|\p{L}\s+\p{L}|^\s+\p{L}|\p{L}\s+$/u.test(literal));
  const markup = printed.replace(/\{\{.*?\}\}|\{%.*?%\}/gs, '');
  const attributes = [...markup.matchAll(SPOKEN)].map(([, value = '']) => value);
  const text = markup.replace(/<[^>]*>|[\w-]+="[^"]*"/g, '\n').split('\n');
  return [...phrases, ...attributes, ...text]
    .map((piece) => piece.trim())
    .filter((piece) => /\p{L}/u.test(piece));
}

/** The declarations of a style that know left from right. */
function sidesIn(css: string): string[] {
  const declarations = css.replace(/\/\*.*?\*\//gs, '').match(/[\w-]+\s*:[^;{}]+;/g) ?? [];
  return declarations.filter((declaration) => {
    const [name = '', value = ''] = declaration.split(/:\s*/);
    // The one property without a logical form; a style that sets it says the other side for right to left.
    if (name === 'object-position') return false;
    if (/(?:^|-)(?:left|right)$/.test(name) || /\b(?:left|right)\b/.test(value)) return true;
    const [, end, , start] = value
      .replace(/\([^)]*\)/g, '()')
      .trim()
      .replace(';', '')
      .split(/\s+/);
    return /^(?:margin|padding|inset)$/.test(name) && start !== undefined && start !== end;
  });
}

describe('the templates', () => {
  it.each(files('.njk').map(({ path, text }) => [path, text]))(
    '%s prints no words of its own',
    (_path, text) => {
      expect(wordsIn(text)).toEqual([]);
    },
  );

  it('would be found to, wherever the words stood', () => {
    expect(wordsIn('<p class="a">Words {{ a.b }}</p>')).toEqual(['Words']);
    expect(wordsIn('<nav aria-label="Sections">')).toEqual(['Sections']);
    expect(wordsIn('{{ " and " if a == "lead" else ", " }}{{ b({ c: "Latest" }) }}')).toEqual([
      'and',
      'Latest',
    ]);
  });
});

describe('the styles', () => {
  it.each(files('.css').map(({ path, text }) => [path, text]))(
    '%s knows start and end alone',
    (_path, text) => {
      expect(sidesIn(text)).toEqual([]);
    },
  );

  it('would be found to know left from right', () => {
    const css = 'a { margin-left: 1px; float: right; padding: 0 1px 0 2px; margin: 0 auto 1px; inset: 1px; }';
    expect(sidesIn(css)).toEqual(['margin-left: 1px;', 'float: right;', 'padding: 0 1px 0 2px;']);
  });
});

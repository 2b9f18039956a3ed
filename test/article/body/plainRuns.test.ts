// Plain words are taken out of Markdown without the parser's own rules, and nobody can tell from the tokens.
import fc from 'fast-check';
import { Marked } from 'marked';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/article/body/markdown.ts';
import { endOfRun } from '../../../src/article/body/plainRuns.ts';
import { wordingFor } from '../../../src/words/wordingFor.ts';

const theirs = new Marked();

function compare(text: string): void {
  const ours = parseMarkdown(text, wordingFor('en')).tokens;
  expect(JSON.stringify(ours), JSON.stringify(text)).toBe(JSON.stringify(theirs.lexer(text)));
}

test.each([
  'A paragraph.\n\nAnother one, with words: theirs!\n\nOn two\nlines.\n',
  'Snake_case, _emphasis_ and “_quoted_”.',
  'To foo_bar@a.example, x!y@b.example, “www.a_b.example and awww.a!b@c.example.',
  'xhttp://a.example, 1mailto:a@b.example, (ftp://a.example) ahttpa@b.example, www.a',
  'R&D, &&#64; and &http&#65;',
  'A verse  \nof a   \nsong  ',
  '<code>&#65; *a*</code> b\n\n`a ~b ~~c~~',
  '- item\n\nA paragraph\n- item\n  words\n\n  more\n> a\nb\n\nc\n',
  'a | b\n\n|a|\nb\n===\n\nc\n---\n',
])('%j', (text) => {
  compare(text);
});

const PIECES = [
  ...[
    'word ',
    'Word',
    '1',
    'é',
    '字',
    '😀',
    '“',
    '”',
    "'",
    '"',
    ' ',
    '  ',
    '\t',
    '\u2028',
    '.',
    '-',
    '+',
    '(',
    ')',
  ],
  ...[
    '\n',
    '\n\n',
    ' \n',
    '  \n',
    '   \n',
    '\\\n',
    '\\',
    '\\*',
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '`',
    '``',
    '!',
    '[',
  ],
  ...[
    ']',
    '](/a)',
    '[a](b)',
    '<',
    '<b>',
    '</b>',
    '<code>',
    '</code>',
    '&',
    '&#',
    '&#64;',
    '&#x41;',
    '&amp;',
    '{',
    '?',
  ],
  ...[
    '@',
    'a@b.co',
    'a.b_c@d.example',
    '_q@r.example',
    ': ',
    ':',
    '//a.b',
    'http',
    'HTTPS:',
    'ftp:',
    'mailto:',
    'xmpp:',
  ],
  ...[
    'www.',
    'x',
    '- ',
    '* ',
    '1. ',
    '> ',
    '## ',
    '---',
    '===',
    '\n---\n',
    '| a | b |\n|-|-|\n',
    '    ',
    '[z]: /u\n',
    '[z]',
  ],
];

test('whatever the text, its tokens are those of the parser alone', () => {
  const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((some) => some.join(''));
  fc.assert(fc.property(pieces, compare), { numRuns: 4000 });
  // A long text is looked at in parts.
  const long = fc
    .tuple(fc.nat(40), pieces)
    .map(([length, end]) => `${'a '.repeat(980)}${'b'.repeat(length)}${end}`);
  fc.assert(fc.property(long, compare), { numRuns: 1000 });
});

test('most of a text is not in doubt', () => {
  const words = 'It was “said” by all: at 10:30, in 1,000 words (or so)';
  expect(endOfRun(`${words} *and*`)).toBe('It was “said” by all: at '.length);
  expect(endOfRun(words.replace('10:30', 'noon'))).toBe(words.length - 1);
  expect(endOfRun('word '.repeat(1000))).toBeGreaterThan(1000);
});

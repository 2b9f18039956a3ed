// Any text becomes blocks or flaws, in reasonable time, and never an exception.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sanitise } from '../../../src/article/body/sanitise.ts';
import { blocks, body, placed } from '../reading.ts';

const TOO_DEEP = '1:1 The text is too deeply nested to be read.';

describe('hostile Markdown costs little', () => {
  test.each([
    ['5,000 quotations in each other', `${'>'.repeat(5000)} a`],
    ['20,000 lists in each other', `${'- '.repeat(20_000)}a`],
    ['10,000 numbered lists in each other', `${'1. '.repeat(10_000)}a`],
  ])('%s', (_what, text) => {
    const { value, flaws } = body(text);
    if (value === null) expect(flaws.map(placed)).toEqual([TOO_DEEP]);
    else for (const block of blocks(value)) expect('html' in block && block.html.length).toBeGreaterThan(0);
  });

  test('what can be read in one thread can be printed in any other: no stack decides', () => {
    const [few, many] = [90, 110].map((levels) => body(`Words.\n\n${'>'.repeat(levels)} a`));
    expect(few?.flaws).toEqual([]);
    expect(many?.flaws.map(placed)).toEqual(['3:1 The text is too deeply nested to be read.']);
  });

  test.each([
    ['50 KB of opening brackets', '['.repeat(50_000)],
    ['50 KB of pictures that never close', '!['.repeat(25_000)],
    ['50 KB of backticks', '`'.repeat(50_000)],
    ['50 KB of opening angles', '<'.repeat(50_000)],
    ['tags that never close', '<a '.repeat(16_000)],
    ['emphasis that never closes', '*a **a '.repeat(4000)],
    ['5,000 elements in each other', `${'<span>'.repeat(5000)}${'</span>'.repeat(5000)}`],
    ['20,000 items', '- a\n'.repeat(20_000)],
    ['a table of 5,000 rows', `|a|\n|-|\n${'|b|\n'.repeat(5000)}`],
    ['a table in HTML of 5,000 rows', `<table>\n${'<tr><td>a</td></tr>\n'.repeat(5000)}</table>`],
  ])('%s', (_what, text) => {
    expect(body(text).value).not.toBeNull();
  });

  // Half a minute and more where a step looks at all the rest of the text for each paragraph.
  test('a text of the length of a novel', { timeout: 25_000 }, () => {
    const words = 'some *words* and **more** [x](https://a.example/b) `code`\n\n';
    expect(blocks(body(words.repeat(15_000)).value)).toHaveLength(1);
  });
});

const BLOCKS = [
  '\n',
  '\n\n',
  '# ',
  '## ',
  '- ',
  '1. ',
  '> ',
  '    ',
  '```\n',
  '---',
  '===',
  '|',
  '|a|\n|-|\n',
  '\t',
];
const INLINE = [
  '`',
  '*',
  '**',
  '_',
  '~~',
  '[',
  ']',
  '](',
  ')',
  '![',
  '\\',
  '&amp;',
  '"',
  "'",
  '--',
  '...',
  'a',
  'b c',
];
const OURS = [
  '[^1]',
  '[^1]: ',
  '::tweet{#first}',
  '::picture{#fence}',
  '[x]: /y',
  'http://a.b',
  'a@b.c',
  '#x',
  'é',
  '😀',
];
const HTML = [
  '<',
  '>',
  '<b>',
  '</b>',
  '<mark>',
  '</mark>',
  '<details>',
  '<summary>',
  '</summary>',
  '</details>',
  '<table>',
  '<tr>',
  '<td>',
  '<!--',
  '-->',
  '<?',
  '<![CDATA[',
];
const markdown = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...BLOCKS, ...INLINE, ...OURS, ...HTML) },
      { weight: 1, arbitrary: fc.string({ maxLength: 5 }) },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

test('whatever the text, its blocks are clean, and each flaw stands in it and says what to do', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const { value, flaws } = body(text);
      expect(value === null).toBe(flaws.some(({ severity }) => severity === 'error'));
      const lines = text.split('\n');
      for (const { line, column, message, hint } of flaws) {
        expect(lines[line - 1]?.length).toBeGreaterThanOrEqual(column - 1);
        expect(Math.min(message.length, hint.length)).toBeGreaterThan(0);
      }
      for (const block of blocks(value)) if ('html' in block) expect(sanitise(block.html)).toBe(block.html);
    }),
    { numRuns: 3000 },
  );
});

test('the same text gives the same blocks', () => {
  const text = '## A\n\nB[^1] "c" <mark>d</mark>\n\n::tweet{#first}\n\n|e|\n|-|\n|f|\n\n[^1]: G';
  const [one, other] = [body(text), body(text)];
  expect(one).toEqual(other);
  expect(blocks(one.value)).toEqual(blocks(other.value));
});

test('a body makes the same blocks after it was written as JSON, and without the links that are dead then', () => {
  const { value } = body('Read [this](/a), [that](/b?c#d).\n\n::picture{#fence}\n');
  if (value === null) return expect.unreachable();
  const kept = JSON.parse(JSON.stringify(value));
  expect(blocks(kept)).toEqual(blocks(value));
  expect(blocks({ ...kept, dead: ['/b'] })).toEqual([
    { kind: 'html', html: '<p>Read <a href="/a">this</a>, that.</p>' },
    { kind: 'picture', picture: { src: 'fence.jpg', alt: 'A fence' } },
  ]);
});

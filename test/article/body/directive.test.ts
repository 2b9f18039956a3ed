// Directives place tweets and pictures; where they would be printed instead, the editor is told.
import { describe, expect, test } from 'vitest';
import { body, html, told } from '../reading.ts';

describe('a directive alone at the start of a line becomes a block', () => {
  test.each([
    ['::tweet{#first}', '[tweet]'],
    ['::picture{#fence}  \n', '[picture]'],
    ['::Tweet{#first}', '[tweet]'],
    ['::picture{#fence}\n::picture{#fence}\n', '[picture]\n[picture]'],
    ['One.\n::tweet{#first}\nTwo.', '<p>One.</p>\n[tweet]\n<p>Two.</p>'],
    ['## A\n::tweet{#first}', '<h2 id="a">A</h2>\n[tweet]'],
    ['<!-- ::tweet{#nothing} -->\n\n::tweet{#first}', '[tweet]'],
    ['::tweet{#first}\n\nA note.[^1]\n\n[^1]: It.', expect.stringMatching(/^\[tweet\]\n<p>A note\.<sup>/)],
  ])('%j', (text, blocks) => {
    expect(html(text)).toEqual(blocks);
  });
});

describe('it stays text in code, behind a backslash, and where it is no directive', () => {
  test.each([
    ['`::tweet{#x}`', '<p><code>::tweet{#x}</code></p>'],
    ['```\n::tweet{#x}\n```', '<pre><code>::tweet{#x}\n</code></pre>'],
    ['\\::tweet{#x}', '<p>::tweet{#x}</p>'],
    ['::before', '<p>::before</p>'],
    ['std::vector', '<p>std::vector</p>'],
    ['::', '<p>::</p>'],
    ['::tweets are short', '<p>::tweets are short</p>'],
    ['The sign ::tweet is one of two.', '<p>The sign ::tweet is one of two.</p>'],
  ])('%j', (text, printed) => {
    expect(html(text)).toBe(printed);
  });
});

const LINE = 'Put it at the start of a line of its own, with an empty line before it.';
const ALONE =
  'Give it a line of its own, with an empty line before and after it, outside tables and elements.';
const FORM = 'alone on its line, with the key that the fields give it.';
const STANDS = 'stands inside a list, a quotation or a note.';
const SHORT =
  '`:tweet` begins with one colon; a directive begins with two. → Write ::tweet{#key} alone on its line.';
const STRAY = '`::tweet` does not stand alone at the start of a line.';

describe('anything else is reported at its place, with the way to mend it', () => {
  test.each([
    ['A\n\n::tweet{#frist}', '3:1 There is no “frist” in `tweets`. → Did you mean `::tweet{#first}`?'],
    [
      '::tweet{#zzz}',
      '1:1 There is no “zzz” in `tweets`. → Declare it in `tweets`, or delete the line. Declared are first.',
    ],
    [
      '::picture{#first}',
      '1:1 There is no “first” in `pictures`. → Declare it in `pictures`, or delete the line. Declared are fence.',
    ],
    [
      '::picture{#constructor}',
      '1:1 There is no “constructor” in `pictures`. → Declare it in `pictures`, or delete the line. Declared are fence.',
    ],
    [
      '::twet{#first}',
      '1:1 There is no directive `::twet`. → Did you mean `::tweet`? The directives are ::tweet{#key} and ::picture{#key}.',
    ],
    [
      '::video{#x}',
      '1:1 There is no directive `::video`. → The directives are ::tweet{#key} and ::picture{#key}.',
    ],
    ['::tweet', `1:1 This \`::tweet\` cannot be read. → Write ::tweet{#key} ${FORM}`],
    ['::tweet{first}', `1:1 This \`::tweet\` cannot be read. → Write ::tweet{#key} ${FORM}`],
    ['::tweet #first', `1:1 This \`::tweet\` cannot be read. → Write ::tweet{#key} ${FORM}`],
    ['::tweet{#first} and words', `1:1 This \`::tweet\` cannot be read. → Write ::tweet{#key} ${FORM}`],
    [':: tweet{#first}', `1:1 This \`::tweet\` cannot be read. → Write ::tweet{#key} ${FORM}`],
    ['::picture{#My Key}', `1:1 This \`::picture\` cannot be read. → Write ::picture{#key} ${FORM}`],
    ['- a\n- ::tweet{#first}', `2:3 \`::tweet\` ${STANDS} → ${LINE}`],
    ['- a\n::tweet{#first}', `2:1 \`::tweet\` ${STANDS} → ${LINE}`],
    ['> ::tweet{#first}', `1:3 \`::tweet\` ${STANDS} → ${LINE}`],
    ['> a\n::tweet{#first}', `2:1 \`::tweet\` ${STANDS} → ${LINE}`],
    ['a[^1]\n\n[^1]: b\n    ::tweet{#first}', `4:5 \`::tweet\` ${STANDS} → ${LINE}`],
    [
      '::tweet{#first}\n\n::tweet{#first}',
      '3:1 “first” is placed already, in line 1. → Quote its words in the text instead.',
    ],
    ['See :tweet{#first}.', `1:5 ${SHORT}`],
    [':tweet{#first}', `1:1 ${SHORT}`],
    [
      'A:\n\n    one\n    ::tweet{#first}',
      '4:5 `::tweet` is indented so far that it would be printed as code. → Begin the line with it; to show it as code, put it between lines of three backticks.',
    ],
    ['  ::tweet{#first}', `1:3 ${STRAY} → ${ALONE}`],
    ['See ::tweet{#first}.', `1:5 ${STRAY} → ${ALONE}`],
    ['One\n  ::tweet{#first}', `2:3 ${STRAY} → ${ALONE}`],
    ['|a|\n|-|\n|b|\n::tweet{#first}', `4:1 ${STRAY} → ${ALONE}`],
    ['<details>\n<summary>S</summary>\n::tweet{#first}\n</details>', `3:1 ${STRAY} → ${ALONE}`],
    [
      '<details>\n<summary>S</summary>\n\n::tweet{#first}\n\n</details>',
      '4:1 A directive cannot stand inside <details>. → Close the element before it.',
    ],
  ])('%j', (text, flaw) => {
    const { value, flaws } = body(text);
    expect(value).toBeNull();
    expect(flaws.map(told)).toEqual([flaw]);
  });
});

test('the keys that a body places are known', () => {
  const { value } = body('::tweet{#first}\n::picture{#fence}');
  expect(value?.placed.map(({ kind, key }) => `${kind} ${key}`)).toEqual(['tweet first', 'picture fence']);
});

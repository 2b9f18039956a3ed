// Raw HTML: the harmless passes, everything else is reported at its exact place with what to write instead.
import { describe, expect, test } from 'vitest';
import { HARMLESS_ELEMENTS } from '../../../src/article/body/harmlessHtml.ts';
import { blocks, body, bodyFlaws, html, told } from '../reading.ts';

describe('harmless elements pass through to the page', () => {
  test.each([
    ['H<sub>2</sub>O, x<sup>2</sup> and <mark>all</mark>'],
    ['<abbr title="United Nations">UN</abbr>, <cite>Emma</cite>, <kbd>Ctrl</kbd>'],
    ['<span lang="ar" dir="rtl">سلام</span> means peace'],
    ['<time datetime="2018-10-25T14:30Z">Thursday</time> at <time datetime="14:30">half past two</time>'],
    ['<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> and a long<wbr>word'],
    ['the <del datetime="2018-10-25">old</del> <ins>new</ins> <q>words</q>'],
    ['a <bdi>b</bdi> c<wbr>d'],
  ])('%s', (text) => {
    expect(html(text)).toBe(`<p>${text}</p>`);
  });

  test.each([
    ['<details open>\n<summary>More</summary>\nWords.\n</details>'],
    ['<dl>\n<dt>A</dt>\n<dd>B</dd>\n</dl>'],
    [
      '<table>\n<caption>C</caption>\n<colgroup><col span="2"></colgroup>\n<thead>\n<tr><th scope="col">A</th></tr>\n</thead>\n<tbody>\n<tr><td colspan="2" rowspan="1">B</td></tr>\n</tbody>\n</table>',
    ],
  ])('%j', (text) => {
    expect(html(text).replace('<details open="">', '<details open>')).toBe(text);
  });

  test('names in capitals are the same elements', () => {
    expect(html('a <ABBR TITLE=b>c</Abbr >')).toBe('<p>a <abbr title="b">c</abbr></p>');
  });

  test('Markdown between the tags of a block is read', () => {
    expect(html('<details>\n<summary>More</summary>\n\nSome **words**.\n\n- a\n\n</details>')).toBe(
      '<details>\n<summary>More</summary><p>Some <strong>words</strong>.</p>\n<ul>\n<li>a</li>\n</ul>\n</details>',
    );
  });
});

test('a table inside an element stays inside it, and a picture there is an error', () => {
  const hidden = (text: string) =>
    `<details>\n<summary>M</summary>\n\nHidden.\n\n${text}\n\nAfter.\n\n</details>`;
  const { value } = body(hidden('| a |\n|---|\n| S |'));
  expect(blocks(value)).toEqual([
    { kind: 'html', html: expect.stringMatching(/Hidden.*<table>.*After.*<\/details>$/s) },
  ]);
  expect(body(hidden('![A](a.jpg)')).flaws.map(told)).toEqual([
    '6:1 A picture cannot stand inside <details>. → Close the element before it.',
  ]);
  expect(html('<dl>\n<dt>T</dt>\n<dd>\n\n| a |\n|---|\n\n</dd>\n</dl>\n\n| b |\n|---|')).toMatch(
    /<\/dl>\n<table>/,
  );
});

test.each([
  ['a <!-- b --> c', '<p>a  c</p>'],
  ['<!-- <script> -->\n\na', '<p>a</p>'],
  ['<!-- one\n\ntwo -->\n\na', '<p>a</p>'],
])('comments are dropped: %j', (text, printed) => {
  expect(html(text)).toBe(printed);
});

describe('what is not harmless is refused with the Markdown or the directive for it', () => {
  test.each([
    [
      'a <b>c</b>',
      '1:3 The element <b> is not allowed in a story. → Write strong words in Markdown: **words**.',
    ],
    [
      'a <i>c</i>',
      '1:3 The element <i> is not allowed in a story. → Write emphasis in Markdown: *words*; for the title of a work use <cite>.',
    ],
    [
      'a <a href="x">c</a>',
      '1:3 The element <a> is not allowed in a story. → Write links in Markdown: [words](address).',
    ],
    [
      'a<br/>c',
      '1:2 The element <br> is not allowed in a story. → End the line with a backslash to break it.',
    ],
    ['<p>a</p>', '1:1 The element <p> is not allowed in a story. → Leave an empty line between paragraphs.'],
    [
      '<script>\nalert(1)\n\n</script>',
      '1:1 The element <script> is not allowed in a story. → Delete it: stories hold no scripts. The code that a platform gives for a post goes into a file: `npm run tweet -- FILE --into STORY`.',
    ],
    [
      '<style>\n\np{}\n</style>',
      '1:1 The element <style> is not allowed in a story. → Delete it: the site’s own design applies to every story.',
    ],
    [
      '<IFRAME src="https://x.example"></IFRAME>',
      '1:1 The element <iframe> is not allowed in a story. → Quote a post with ::tweet{#key}, or link to the page: nothing is loaded from other sites.',
    ],
    [
      '<img src=x onerror=alert(1)>',
      '1:1 The element <img> is not allowed in a story. → Declare it in `pictures` and place it with ::picture{#key}.',
    ],
    ['a </p> c', '1:3 </p> is not allowed in a story. → Leave an empty line between paragraphs.'],
    ['a</wbr> c', '1:2 </wbr> is not allowed in a story. → Delete it.'],
    ['<!DOCTYPE html>', '1:1 Only elements are read as HTML, not declarations. → Delete it.'],
    ['a <?php x ?>', '1:3 Only elements are read as HTML, not declarations. → Delete it.'],
    ['<![CDATA[ a ]]>', '1:1 Only elements are read as HTML, not declarations. → Delete it.'],
  ])('%j', (text, flaw) => {
    const { value, flaws } = body(text);
    expect(value).toBeNull();
    expect(flaws.map(told)).toEqual([flaw]);
  });

  test.each(['svg', 'math', 'form', 'object', 'x-y', 'constructor', 'title'])(
    '<%s> has no counterpart',
    (name) => {
      expect(body(`a <${name}> b`).flaws.map(told)).toEqual([
        `1:3 The element <${name}> is not allowed in a story. → Delete it, or write &lt;${name}&gt; if the words are meant. Harmless are ${HARMLESS_ELEMENTS.join(', ')}.`,
      ]);
    },
  );
});

describe('every one is reported at its line and column', () => {
  test.each([
    ['in a list', '- a\n- b <i>c</i>\n  - d <i>e</i>', ['2:5', '3:7']],
    ['in a quotation', '> a\n> <i>b</i>\n> > <i>c</i>', ['2:3', '3:5']],
    ['in a table', '|a|b|\n|-|-|\n| c | `<i>` <i>d</i> |\n|<i>e</i>| |', ['3:13', '4:2']],
    ['in a note', 'a[^1]\n\n[^1]: b <i>c</i>\n    d <i>e</i>', ['3:9', '4:7']],
    ['in a heading', '## a <i>b</i>', ['1:6']],
    ['in emphasis in a link', '[a *b <i>c</i>*](https://d.example)', ['1:7']],
    ['twice in a line', 'a <i>b</i> <i>c</i>', ['1:3', '1:12']],
    ['in a block of HTML', '<table>\n<tr><td><i>a</i></td>\n <td><i>b</i></td></tr></table>', ['2:9', '3:6']],
    [
      'in a block of HTML in a list',
      '- a\n\n  <table>\n  <tr><td><i>b</i></td></tr>\n  <tr><td><i>c</i></td></tr>\n  </table>',
      ['4:11', '5:11'],
    ],
    ['on the second line of a tag', 'a <i\nclass="b">c</i> <i>d</i>', ['1:3', '2:17']],
    ['behind code that shows the same', '`<i>` ``<i>``\n<i>a</i>', ['2:1']],
    ['behind a block of code', '```\n<script>\n<i>\n```\n\n    <i>\n\na <i>b</i>', ['8:3']],
    ['behind code in a list', '- a\n\n  ```\n  x <i>\n  ```\n\n  x <i>y</i>', ['7:5']],
    ['behind a comment', '<!-- <i> -->\n\n<i>a</i>', ['3:1']],
    ['behind an escape', '\\<i> <i>a</i>', ['1:6']],
    ['behind an emoji', '😀 <i>a</i>', ['1:4']],
  ])('%s', (_where, text, places) => {
    const flaws = bodyFlaws(text);
    expect(flaws.map((flaw) => flaw.split(' ')[0])).toEqual(places);
    for (const flaw of flaws) expect(flaw).toMatch(/The element <i> is not allowed in a story\.$/);
  });

  test('code that shows hostile HTML is text', () => {
    expect(html('`<script>` and\n\n    <iframe>\n')).toBe(
      '<p><code>&lt;script&gt;</code> and</p>\n<pre><code>&lt;iframe&gt;\n</code></pre>',
    );
  });
});

describe('what would swallow the rest of the story is reported', () => {
  const hides = (what: string) => `The ${what} that begins here is never closed; it would hide what follows.`;
  test.each([
    ['a\n\n<!-- b\n\nc', `3:1 ${hides('comment')} → Write --> where it ends.`],
    ['<details \n\na', `1:1 ${hides('tag')} → Write > at its end, without an empty line before that.`],
    ['<td title="\n\na\n\nb', `1:1 ${hides('tag')} → Write > at its end, without an empty line before that.`],
    ['<?php\n\na', `1:1 ${hides('tag')} → Write > at its end, without an empty line before that.`],
  ])('%j', (text, flaw) => {
    expect(body(text).flaws.map(told)).toEqual([flaw]);
  });

  test('signs that begin no tag are text', () => {
    expect(html('1 < 2 > 0, I <3 U, a <!-- b')).toBe('<p>1 &lt; 2 &gt; 0, I &lt;3 U, a &lt;!– b</p>');
  });
});

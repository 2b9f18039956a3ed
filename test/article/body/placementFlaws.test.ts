// Harmless elements stand where HTML allows them, close what they open, and have what they need.
import { describe, expect, test } from 'vitest';
import { body, html, told } from '../reading.ts';

const NEST = 'Close elements in the reverse order of their opening.';
const SAME = 'in the same paragraph, and in the same emphasis or link';

describe('tags come in pairs, in order, within one paragraph', () => {
  test.each([
    ['a <mark>b', [`1:3 <mark> is never closed. → Write </mark> where it ends, ${SAME}.`]],
    [
      'a</mark> b',
      [`1:2 </mark> closes nothing that is open here. → Open <mark> before it ${SAME}, or delete it.`],
    ],
    [
      '<mark><sub>a</mark></sub>',
      [
        `1:13 </mark> comes before </sub>. → ${NEST}`,
        `1:20 </sub> closes nothing that is open here. → Open <sub> before it ${SAME}, or delete it.`,
      ],
    ],
    [
      'a <mark>b\n\nc</mark>',
      [
        `1:3 <mark> is never closed. → Write </mark> where it ends, ${SAME}.`,
        `3:2 </mark> closes nothing that is open here. → Open <mark> before it ${SAME}, or delete it.`,
      ],
    ],
    [
      'a <mark>b *c</mark> d*',
      [
        `1:3 <mark> is never closed. → Write </mark> where it ends, ${SAME}.`,
        `1:13 </mark> closes nothing that is open here. → Open <mark> before it ${SAME}, or delete it.`,
      ],
    ],
    [
      '<details><summary>a</summary>b',
      ['1:1 <details> is never closed. → Write </details> where it ends, on a line of its own.'],
    ],
    [
      '</details>',
      ['1:1 </details> closes nothing that is open here. → Open <details> before it, or delete it.'],
    ],
    [
      '<mark>\n\na\n\n</mark>',
      [
        `1:1 <mark> is never closed. → Write </mark> where it ends, ${SAME}.`,
        `5:1 </mark> closes nothing that is open here. → Open <mark> before it ${SAME}, or delete it.`,
      ],
    ],
    ['*a <mark>b</mark>* [<mark>c</mark>](/d)', []],
    ['- <details>\n  <summary>a</summary>\n\n  b\n\n  </details>', []],
  ])('%j', (text, flaws) => {
    expect(body(text).flaws.map(told)).toEqual(flaws);
  });
});

describe('each stands where it may', () => {
  const CELL = 'Put them into a cell, a caption or a description.';
  test.each([
    ['<td>a</td>', '1:1 <td> stands outside <tr>. → Put it directly into <tr>.'],
    ['<table>\n<td>a</td>\n</table>', '2:1 <td> stands outside <tr>. → Put it directly into <tr>.'],
    ['<dd>a</dd>', '1:1 <dd> stands outside <dl>. → Put it directly into <dl>.'],
    [
      '<tr></tr>',
      '1:1 <tr> stands outside <tbody> or <thead> or <tfoot> or <table>. → Put it directly into <tbody>.',
    ],
    ['a <rt>b</rt>', '1:3 <rt> stands outside <ruby>. → Put it directly into <ruby>.'],
    ['<summary>a</summary>', '1:1 <summary> stands outside <details>. → Put it directly into <details>.'],
    ['<table><tr>a<td>b</td></tr></table>', `1:12 Words cannot stand directly in <tr>. → ${CELL}`],
    ['<table><tr>&amp;<td>b</td></tr></table>', `1:12 Words cannot stand directly in <tr>. → ${CELL}`],
    ['<table>\n\na\n\n</table>', `3:1 Words cannot stand directly in <table>. → ${CELL}`],
    [
      '<details>\na\n</details>',
      '1:1 <details> has no <summary>. → Begin it with <summary>Words to open it</summary>.',
    ],
    [
      '<details>\na\n<summary>b</summary>\n</details>',
      '3:1 <summary> is not the first thing in <details>. → Begin <details> with one <summary>.',
    ],
    [
      '<details>\n<summary>a</summary>\n<summary>b</summary>\n</details>',
      '3:1 <summary> is not the first thing in <details>. → Begin <details> with one <summary>.',
    ],
    [
      '<details>\n<summary>\n\na\n\n</summary>\n</details>',
      '4:1 Only words can stand in <summary>. → Write <summary>Words</summary> on one line.',
    ],
    [
      '<details>\n<summary>a</summary>\n<mark><table></table></mark>\n</details>',
      '3:7 <table> cannot stand inside <mark>. → Close <mark> before it.',
    ],
  ])('%j', (text, flaw) => {
    expect(body(text).flaws.map(told)).toEqual([flaw]);
  });

  test('a block does not stand in the midst of a paragraph', () => {
    expect(body('a <dl></dl>').flaws.map(told)).toEqual([
      '1:3 <dl> stands inside a paragraph. → Put it on a line of its own, after an empty line.',
    ]);
  });
});

describe('attributes are known, and have values that they can have', () => {
  const DATE = 'Write a date such as 2018-10-25, or a time such as 2018-10-25T14:30Z.';
  test.each([
    [
      '<abbr onclick="a">b</abbr> c',
      'The attribute `onclick` is not allowed on <abbr>. → Delete it: stories hold no scripts.',
    ],
    [
      '<mark style="color:red">b</mark> c',
      'The attribute `style` is not allowed on <mark>. → Delete it; <mark> may have lang, dir.',
    ],
    [
      '<abbr class=a>b</abbr> c',
      'The attribute `class` is not allowed on <abbr>. → Delete it; <abbr> may have lang, dir, title.',
    ],
    ['<time>2018</time> c', '<time> has no `datetime`. → Write <time datetime="2018-10-25">.'],
    ['<time datetime="yesterday">b</time> c', `\`datetime\` of <time> cannot be “yesterday”. → ${DATE}`],
    ['<time datetime="2018-02-30">b</time> c', `\`datetime\` of <time> cannot be “2018-02-30”. → ${DATE}`],
    ['<time datetime="2018-13">b</time> c', `\`datetime\` of <time> cannot be “2018-13”. → ${DATE}`],
    ['<time datetime="24:10">b</time> c', `\`datetime\` of <time> cannot be “24:10”. → ${DATE}`],
    ['<del datetime="14:30">b</del> c', `\`datetime\` of <del> cannot be “14:30”. → ${DATE}`],
    ['<ins datetime="2018">b</ins> c', `\`datetime\` of <ins> cannot be “2018”. → ${DATE}`],
    ['<span lang="english">b</span> c', '`lang` of <span> cannot be “english”. → Write a code such as fr.'],
    ['<span dir="up">b</span> c', '`dir` of <span> cannot be “up”. → It is ltr, rtl or auto.'],
    ['<span dir="&#114;t&#108;x">b</span> c', '`dir` of <span> cannot be “rtlx”. → It is ltr, rtl or auto.'],
  ])('%j', (text, flaw) => {
    expect(body(text).flaws.map(told)).toEqual([`1:1 ${flaw}`]);
  });

  test.each(['2018', '2018-02', '2018-02-28', '2018-02-28T10:00', '2018-02-28 10:00:59+01:00', '23:59'])(
    '%s is a time',
    (datetime) => {
      expect(html(`a <time datetime="${datetime}">b</time>`)).toBe(
        `<p>a <time datetime="${datetime}">b</time></p>`,
      );
    },
  );

  test('in a table, numbers count cells', () => {
    const cell = (attributes: string) =>
      body(`<table><tr><td ${attributes}>a</td></tr></table>`).flaws.map(told);
    expect(cell('colspan="2"')).toEqual([]);
    expect(cell('colspan="0"')).toEqual(['1:12 `colspan` of <td> cannot be “0”. → Write a whole number.']);
    expect(cell('rowspan="many"')).toEqual([
      '1:12 `rowspan` of <td> cannot be “many”. → Write a whole number.',
    ]);
    expect(cell('align="right"')).toEqual([
      '1:12 The attribute `align` is not allowed on <td>. → Delete it; <td> may have lang, dir, colspan, rowspan.',
    ]);
  });
});

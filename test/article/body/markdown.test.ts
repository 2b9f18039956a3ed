// Markdown prints as CommonMark has it, with tables, strikethrough, task lists and notes.
import { describe, expect, test } from 'vitest';
import { blocks, body, html, told } from '../reading.ts';

describe('CommonMark', () => {
  test.each([
    [
      '*a* **b** ***c*** `d`',
      '<p><em>a</em> <strong>b</strong> <em><strong>c</strong></em> <code>d</code></p>',
    ],
    ['a  \nb\\\nc', '<p>a<br>b<br>c</p>'],
    ['> a\n>\n> - b', '<blockquote>\n<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n</blockquote>'],
    ['3. a\n4. b', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
    ['a\n\n---\n\nb', '<p>a</p>\n<hr>\n<p>b</p>'],
    ['```js\nif (a < b && c) {}\n```', '<pre><code>if (a &lt; b &amp;&amp; c) {}\n</code></pre>'],
    ['```\n```', '<pre><code></code></pre>'],
    ['    a\n\n    b\n', '<pre><code>a\n\nb\n</code></pre>'],
    ['[a][b]\n\n[b]: https://c.example "T"', '<p><a href="https://c.example/" title="T">a</a></p>'],
    ['&copy; &#169; &amp; &nope;', '<p>© © &amp; &amp;nope;</p>'],
    ['\\*a\\*', '<p>*a*</p>'],
    ['~~a~~', '<p><del>a</del></p>'],
    ['- [ ] a\n- [x] b', '<ul>\n<li class="task">☐ a</li>\n<li class="task">☑ b</li>\n</ul>'],
    ['', ''],
    ['[a]: /b', ''],
  ])('%j', (text, printed) => {
    expect(html(text)).toBe(printed);
  });
});

describe('quotations', () => {
  test.each([
    ['an em dash', '> Words.\n>\n> — Jane *Doe*', 'Words.', '— Jane <em>Doe</em>'],
    ['hyphens, which are typeset first', '> Words.\n>\n> -- Jane Doe', 'Words.', '— Jane Doe'],
  ])('whose words they are stands beside them, after %s', (_sign, text, words, source) => {
    expect(html(text)).toBe(
      `<figure>\n<blockquote>\n<p>${words}</p>\n</blockquote>\n<figcaption>${source}</figcaption>\n</figure>`,
    );
  });

  test.each(['> — A dash begins the only paragraph.', '> Words.\n> — in the same paragraph', '> - a\n> - b'])(
    'other quotations are left as they are: %j',
    (text) => {
      expect(html(text)).toMatch(/^<blockquote>.*<\/blockquote>$/s);
    },
  );

  test('a pull quote is a quotation in an aside', () => {
    expect(html('<aside>\n\n> Words\n\n</aside>\n')).toBe(
      '<aside role="note"><blockquote>\n<p>Words</p>\n</blockquote>\n</aside>',
    );
  });
});

describe('what may be wide', () => {
  test('code and tables in HTML are blocks of their own, whatever stands in their cells', () => {
    const { value } = body(
      'One.\n\n<table>\n<tr><td>\n\n- a *b*\n\n</td></tr>\n</table>\n\n```\nc\n```\n\nTwo.\n',
    );
    expect(blocks(value).map(({ kind }) => kind)).toEqual(['html', 'table', 'code', 'html']);
    expect(blocks(value)[1]).toMatchObject({
      html: expect.stringMatching(/^<table>.*<em>b<\/em>.*<\/table>$/s),
    });
  });

  test('they stay in their place inside another element', () => {
    const { value } = body('<details>\n<summary>x</summary>\n\n```\nc\n```\n\n</details>\n');
    expect(blocks(value).map(({ kind }) => kind)).toEqual(['html']);
  });
});

describe('tables', () => {
  test('a table is a block of its own, with its alignment as classes', () => {
    const { value } = body('One.\n\n|a|b|c|d|\n|-|:-|:-:|-:|\n|1|*2*|3|4|\n\nTwo.');
    expect(blocks(value)).toEqual([
      { kind: 'html', html: '<p>One.</p>' },
      {
        kind: 'table',
        html:
          '<table>\n<thead>\n<tr><th scope="col">a</th><th scope="col">b</th><th scope="col" class="centre">c</th><th scope="col" class="end">d</th></tr>\n</thead>\n' +
          '<tbody>\n<tr><td>1</td><td><em>2</em></td><td class="centre">3</td><td class="end">4</td></tr>\n</tbody>\n</table>\n',
      },
      { kind: 'html', html: '<p>Two.</p>' },
    ]);
  });

  test('an empty corner heads no column, a pipe can be escaped, and rows fill up', () => {
    expect(html('||b|\n|-|-|\n|`c \\| d`|\n')).toBe(
      '<table>\n<thead>\n<tr><td></td><th scope="col">b</th></tr>\n</thead>\n<tbody>\n<tr><td><code>c | d</code></td><td></td></tr>\n</tbody>\n</table>\n',
    );
  });
});

describe('notes', () => {
  test('a note leads to its text and back, once for each reference', () => {
    const printed = html('A[^n] b[^n] c[^2].\n\n[^n]: One.\n[^2]: Two\n\n    and *three*.');
    for (const id of ['note_ref-1', 'note_ref-1-2', 'note_ref-2', 'note_1', 'note_2']) {
      expect(printed.split(`id="${id}"`)).toHaveLength(2);
      expect(printed).toContain(`href="#${id}"`);
    }
    expect(printed).toContain('aria-label="Back to reference 1">↩</a>');
    expect(printed).toContain('aria-label="Back to reference 1-2">↩<sup>2</sup></a>');
    expect(printed).toMatch(/<section class="footnotes">\n<h2 id="note_label" class="footnotes__label">/);
    expect(printed).toContain(
      '<p>and <em>three</em>. <a href="#note_ref-2" aria-label="Back to reference 2">↩</a></p>',
    );
  });

  test('notes are numbered through a text that tweets and tables interrupt', () => {
    const printed = html(
      'A[^a].\n\n::tweet{#first}\n\n|b|\n|-|\n|c[^c]|\n\nD[^d].\n\n[^a]: 1\n[^c]: 2\n[^d]: 3',
    );
    const numbers = [...printed.matchAll(/aria-describedby="note_label">(\d)</g)].map(([, number]) => number);
    expect(numbers).toEqual(['1', '2', '3']);
    expect(printed.match(/<section class="footnotes">/g)).toHaveLength(1);
  });

  test.each(['constructor', '__proto__', 'a b', '"><script>', 'é'])('any label will do: %s', (label) => {
    const printed = html(`A[^${label}]\n\n[^${label}]: B`);
    expect(printed).not.toContain('<script');
    expect(printed).toContain('<p>B <a href="#note_ref-');
  });

  test('a note’s sign inside the words of a link or picture is an error: links cannot hold links', () => {
    const MESSAGE =
      'The sign of a note stands inside the words of a link or of a picture. → Put it after them.';
    expect(body('[a *b[^1]*](/c)\n\n![D[^1]](e.jpg)\n\n[^1]: N').flaws.map(told)).toEqual([
      `1:6 ${MESSAGE}`,
      `3:4 ${MESSAGE}`,
    ]);
  });

  test('a note that nothing refers to is a warning, as readers would not see it', () => {
    expect(body('A.\n\n[^1]: Lost.\n').flaws.map(told)).toEqual([
      '3:1 No reference leads to this note: readers do not see it. → Write [^1] where it belongs, or delete it.',
    ]);
  });

  test('two texts do not share their notes', () => {
    const first = html('A[^1]\n\n[^1]: One.');
    expect(html('B')).toBe('<p>B</p>');
    expect(html('A[^1]\n\n[^1]: One.')).toBe(first);
  });
});

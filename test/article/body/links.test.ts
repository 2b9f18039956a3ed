// Links lead to this site or to an honest address elsewhere; all others are refused.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveLink } from '../../../src/article/body/links.ts';
import { body, bodyFlaws, html, told } from '../reading.ts';

const FILE = 'articles/2018/story.md';

describe('addresses of this site', () => {
  test.each([
    ['other.md', '/articles/other', '/articles/other'],
    ['../2019/other.md#part-two', '/articles/other', '/articles/other#part-two'],
    ['./other.md?x=1', '/articles/other', '/articles/other?x=1'],
    ['../../pages/about.md', '/about', '/about'],
    ['../../authors/jane.md', '/authors/jane', '/authors/jane'],
    ['/articles/other', '/articles/other', '/articles/other'],
    ['/articles/other/', '/articles/other', '/articles/other'],
    ['/', '/', '/'],
    ['/search?q=a%26b%20c', '/search', '/search?q=a%26b%20c'],
    ['/search?q=100%', '/search', '/search?q=100%25'],
    ['/topics/m%C3%A9xico', '/topics/méxico', '/topics/m%C3%A9xico'],
    ['/a%3Fb', '/a?b', '/a%3Fb'],
  ])('%s', (written, address, href) => {
    expect(resolveLink(written, FILE)).toEqual({ kind: 'internal', address, href });
  });

  test('a body lists them as the editor wrote them, with their places', () => {
    expect(body('a [b](other.md#x) c\n\n- [d](/about)').links).toEqual([
      { line: 1, column: 3, address: '/articles/other', written: 'other.md#x' },
      { line: 3, column: 3, address: '/about', written: '/about' },
    ]);
  });
});

test.each([
  ['[a](https://b.example/c?d=1&copy=2&section=3)', 'https://b.example/c?d=1&amp;copy=2&amp;section=3'],
  ['[a](https://b.example/?a&copy)', 'https://b.example/?a&amp;copy'],
  ['[a](https://b.example/?a=1&amp;copy;=2)', 'https://b.example/?a=1&amp;copy;=2'],
  ['<https://b.example/?a=1&copy=2>', 'https://b.example/?a=1&amp;copy=2'],
  ['https://b.example/?a=1&lt=2', 'https://b.example/?a=1&amp;lt=2'],
  ['[a](https://b.example/é)', 'https://b.example/%C3%A9'],
  ['[a](https://b.example/a%20b%)', 'https://b.example/a%20b%25'],
  ['[a](https://b.example/&#x22;onclick=1)', 'https://b.example/%22onclick=1'],
  ['[a](mailto:desk@paper.example)', 'mailto:desk@paper.example'],
  ['[a](tel:+1-202-555)', 'tel:+1-202-555'],
  ['www.b.example', 'http://www.b.example/'],
  ['[a](/topics/méxico)', '/topics/m%C3%A9xico'],
  ['[a](</a b>)', '/a%20b'],
])('%s keeps its address', (text, href) => {
  expect(html(text)).toContain(`<a href="${href}">`);
});

describe('no link leads where it should not', () => {
  const SCHEME = 'Use https, http, mailto or tel, or link to a file of this site.';
  const STRANGE = 'The address of the link holds characters that no address has. → Write the address anew.';
  const FILES =
    'Link to a story by its file, such as [words](other-story.md), or by its address, such as /articles/other-story.';
  const script = `Links may not lead to “javascript:” addresses. → ${SCHEME}`;
  test.each([
    ['[a](javascript:alert(1))', script],
    ['[a](JaVaScRiPt:alert(1))', script],
    ['[a](&#106;avascript:alert(1))', script],
    ['[a](&#x6A;avascript&colon;alert(1))', script],
    ['[a](< javascript:alert(1)>)', script],
    ['[a][b]\n\n[b]: javascript:alert(1)', script],
    ['<javascript:alert(1)>', script],
    ['[a](java&Tab;script:alert(1))', STRANGE],
    ['[a](java&NewLine;script:alert(1))', STRANGE],
    ['[a](&#1;javascript:alert(1))', STRANGE],
    ['[a](/\\\\evil.example)', STRANGE],
    ['[a](data:text/html,b)', `Links may not lead to “data:” addresses. → ${SCHEME}`],
    ['[a](VBScript:b)', `Links may not lead to “vbscript:” addresses. → ${SCHEME}`],
    ['[a](ftp://b.example)', `Links may not lead to “ftp:” addresses. → ${SCHEME}`],
    [
      '[a](//evil.example)',
      'The address begins with two slashes. → Write the whole address: https://evil.example',
    ],
    ['[a](https://)', 'The address of the link is not valid. → Copy it from the address bar of the browser.'],
    ['[a](mailto:desk)', 'This is not an e-mail address. → Write mailto: and the address.'],
    ['[a](tel:desk)', 'This is not a telephone number. → Write tel: and the number, without spaces.'],
    ['[a]()', 'The link leads nowhere. → Write its address between the parentheses.'],
    ['[](https://b.example)', 'This link has no words. → Write between the brackets what it leads to.'],
    [
      '[*&nbsp;*](https://b.example)',
      'This link has no words. → Write between the brackets what it leads to.',
    ],
    ['[a](other.html)', `“other.html” is no file of a story, page or author. → ${FILES}`],
    [
      '[a](../../../etc/passwd.md)',
      `“../../../etc/passwd.md” is no file of a story, page or author. → ${FILES}`,
    ],
    ['[a](../../pictures/b.jpg)', `“../../pictures/b.jpg” is no file of a story, page or author. → ${FILES}`],
  ])('%s', (text, flaw) => {
    const { value, flaws } = body(text);
    expect(value).toBeNull();
    expect(flaws.map(told)).toEqual([`1:1 ${flaw}`]);
  });
});

test('a link is found inside lists, quotations, tables, notes and emphasis', () => {
  const bad = '[b](ftp://c)';
  const text = `- a ${bad}\n\n> a\n> ${bad}\n\n|a|\n|-|\n|${bad}|\n\na[^1] *a ${bad}*\n\n[^1]: a ${bad}\n`;
  const places = bodyFlaws(text).map((flaw) => flaw.split(' ')[0]);
  expect(places).toEqual(['1:5', '4:3', '8:2', '10:10', '12:9']);
});

test('whatever the address, it is refused or has one of four schemes', () => {
  const piece = fc.constantFrom(
    'java',
    'script:',
    'data:',
    ':',
    '/',
    '\\',
    '&#58;',
    '&colon;',
    '&#x0;',
    '//',
    '#',
    '?',
    '%',
    'a',
    'é',
    '.md',
    '..',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const target = resolveLink(pieces.join(''), FILE);
      if (target.kind === 'refused') return;
      const { protocol, origin } = new URL(target.href, 'https://paper.example/articles/story');
      if (target.kind === 'external') expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(protocol);
      else expect(origin).toBe('https://paper.example');
    }),
    { numRuns: 1000 },
  );
});

// The second wall holds on its own, whatever HTML comes to it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sanitise, unlink } from '../../../src/article/body/sanitise.ts';

describe('hostile HTML leaves nothing that acts', () => {
  test.each([
    ['a<script>alert(1)</script>b', 'ab'],
    ['<scr<script>ipt>alert(1)</script>', 'ipt&gt;alert(1)'],
    ['<p onclick="a" style="color:red" class="x" id="y">b</p>', '<p>b</p>'],
    ['<style>p{}</style>a', 'a'],
    ['<iframe src="https://x.example"></iframe>', ''],
    ['<form action="/x"><input name="a"><button>b</button></form>', 'b'],
    [
      '<meta http-equiv="refresh" content="0;url=//x"><base href="//x"><link rel="stylesheet" href="//x">',
      '',
    ],
    ['<a href="javascript:alert(1)">b</a>', '<a>b</a>'],
    ['<a href=" &#1;JaVa&#9;Script:alert(1)">b</a>', '<a>b</a>'],
    [
      '<a href="data:text/html,x">b</a><a href="vbscript:x">c</a><a href="//x.example">d</a>',
      '<a>b</a><a>c</a><a>d</a>',
    ],
    ['<a href="/x" target="_blank" ping="//y" download>b</a>', '<a href="/x">b</a>'],
    ['<img src="//x/a.png" onerror="alert(1)">', ''],
    ['<x:script>a</x:script><o:p>b</o:p>', 'ab'],
    ['<p title="><script>alert(1)</script>">b</p>', '<p>b</p>'],
    ['<abbr title="&quot;><script>">b</abbr>', '<abbr title="&quot;&gt;&lt;script&gt;">b</abbr>'],
    ['<!--<script>--><![CDATA[<script>]]><?x <script>?>a', expect.not.stringContaining('<script')],
    ['<td class="end evil">a</td><h2 class="evil">b</h2>', '<td class="end">a</td><h2>b</h2>'],
    ['a &lt;script&gt; &amp;lt;', 'a &lt;script&gt; &amp;lt;'],
    ['a<br />b<wbr>c<hr>', 'a<br>b<wbr>c<hr>'],
    ['a<wbr></wbr>b<colgroup><col span=2></col></colgroup>', 'a<wbr>b<colgroup><col span="2"></colgroup>'],
    ['a\u0000b&#7;c\u009F', 'abc'],
  ])('%j', (hostile, left) => {
    expect(sanitise(hostile)).toEqual(left);
  });

  test.each([
    '<svg><script>alert(1)</script><a xlink:href="javascript:alert(1)"><text>b</text></a></svg>',
    '<math><mi xlink:href="javascript:alert(1)">b</mi></math>',
    '<svg><p><style><img src=x onerror=alert(1)></style></p></svg>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<textarea><p title="</textarea><img src=x onerror=alert(1)>"></textarea>',
    '<a href="x"onmouseover="alert(1)">b</a>',
    '<p/onclick=alert(1)>b',
    '<<p>script>alert(1)<</p>/script>',
    '<table><td><a href=javascript&colon;alert(1)>b',
  ])('%j', (hostile) => {
    expect(harm(sanitise(hostile))).toEqual([]);
  });
});

/** The tags that act, or that are not of the kinds that stories have. */
function harm(html: string): string[] {
  const tags = html.match(/<[^>]*>?/g) ?? [];
  const harmless =
    /^<\/?[a-z][a-z0-6]*(?: (?:href|id|title|lang|dir|class|datetime|open|start|span|scope|colspan|rowspan|aria-describedby|aria-label)="[^"<>]*")*>$/;
  const acts =
    /^<\/?(?:script|style|svg|math|iframe|form|meta|base)|href="\s*(?:javascript|data|vbscript|\/\/)|\son\w+=/i;
  return tags.filter((tag) => !harmless.test(tag) || acts.test(tag));
}

const PIECES = [
  '<',
  '>',
  '</',
  '/>',
  '"',
  "'",
  '=',
  ' ',
  '\n',
  '&',
  ';',
  '&#106;',
  '&lt;',
  '&amp;',
  '&#0;',
  '<!--',
  '-->',
];
const NAMES = [
  'script',
  'style',
  'svg',
  'math',
  'a',
  'p',
  'td',
  'title',
  'textarea',
  'noscript',
  'x:y',
  'plaintext',
];
const INSIDE = [
  'href',
  'src',
  'onerror',
  'title',
  'javascript:',
  '//x',
  '<a href="',
  '<![CDATA[',
  ']]>',
  '<?',
  '<!',
  '\u0001',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...PIECES, ...NAMES, ...INSIDE), fc.string({ maxLength: 4 })), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(''));

test('whatever comes, nothing acts, and what is clean stays as it is', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const clean = sanitise(text);
      expect(harm(clean)).toEqual([]);
      expect(sanitise(clean)).toBe(clean);
    }),
    { numRuns: 3000 },
  );
});

describe('links to stories that are not there lose their address and keep their words', () => {
  const dead = new Set(['/articles/gone', '/topics/méxico', '/a&b']);
  const without = (html: string) => unlink(sanitise(html), (address) => dead.has(address));
  test.each([
    ['<p>a <a href="/articles/gone">b <em>c</em></a> d</p>', '<p>a b <em>c</em> d</p>'],
    ['<a href="/articles/gone?x=1#y" title="t">b</a>', 'b'],
    ['<a href="/topics/m%C3%A9xico">b</a>', 'b'],
    ['<a href="/a&amp;b">c</a>', 'c'],
    ['<a href="/articles/gone">a</a><a href="/articles/here">b</a>', 'a<a href="/articles/here">b</a>'],
    ['<a href="https://x.example/articles/gone">a</a>', '<a href="https://x.example/articles/gone">a</a>'],
    ['<a href="#note_1" id="note_ref-1">1</a>', '<a href="#note_1" id="note_ref-1">1</a>'],
  ])('%s', (html, left) => {
    expect(without(html)).toBe(left);
  });
});

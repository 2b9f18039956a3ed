// Straight marks become those of the language, and only in prose.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typesetLine, typesetRun } from '../../../src/article/body/typography.ts';
import { article, blocks, html, REQUIRED } from '../reading.ts';

describe('in English', () => {
  test.each([
    ['"Stop," she said.', '“Stop,” she said.'],
    ["'It's \"fine\",' he said.", '‘It’s “fine”,’ he said.'],
    ['"\'a\' b" and "c \'d\'"', '“‘a’ b” and “c ‘d’”'],
    ["the '90s, '68 and the 1990's", 'the ’90s, ’68 and the 1990’s'],
    ["'tis rock 'n' roll, get 'em", '’tis rock ’n’ roll, get ’em'],
    ["the dogs' bowls", 'the dogs’ bowls'],
    ['("a") ["b"] -"c" "d"-"e"', '(“a”) [“b”] -“c” “d”-“e”'],
    ['"a"\'s', '“a”’s'],
    ['1914--18 a--b c -- d', '1914–18 a–b c – d'],
    ['a---b', 'a—b'],
    ['well-known, ---- and -', 'well-known, ---- and -'],
    ['wait... no.... two..', 'wait… no.... two..'],
    ['“already” ‘set’ – fine…', '“already” ‘set’ – fine…'],
  ])('%s', (straight, set) => {
    expect(typesetLine(straight, 'en-GB')).toBe(set);
  });
});

test.each([
  ['en', '“a ‘b’ c”'],
  ['de', '„a ‚b‘ c“'],
  ['de-AT', '„a ‚b‘ c“'],
  ['de-CH', '«a ‹b› c»'],
  ['fr', '«\u202Fa “b” c\u202F»'],
  ['sv', '”a ’b’ c”'],
  ['es', '«a “b” c»'],
  ['es-MX', '“a ‘b’ c”'],
  ['es-AR', '“a ‘b’ c”'],
  ['es-ES', '«a “b” c»'],
  ['ar', '«a “b” c»'],
  ['pl', '„a «b» c”'],
  ['ja', '「a 『b』 c」'],
  ['xx', '“a ‘b’ c”'],
])('quotations in %s are set as %s', (language, set) => {
  expect(typesetLine('"a \'b\' c"', language)).toBe(set);
});

test.each([
  ['fr', 'd\'"urgence" et l\'"État"', 'd’«\u202Furgence\u202F» et l’«\u202FÉtat\u202F»'],
  ['en', "l'\"école\" and 'the dogs'", 'l’“école” and ‘the dogs’'],
  ['it', 'dell\'"Unità"', 'dell’«Unità»'],
])('a quotation opens after an elision in %s', (language, straight, set) => {
  expect(typesetLine(straight, language)).toBe(set);
});

test.each([
  ['وقال "نعم" ثم "لا".', 'وقال «نعم» ثم «لا».'],
  ['عن و"الأهرام" وبـ"الأهرام"', 'عن و«الأهرام» وبـ«الأهرام»'],
  ['("نعم")، "لا"؟', '(«نعم»)، «لا»؟'],
])('a quotation in Arabic opens within the word that is joined to it: %s', (straight, set) => {
  expect(typesetLine(straight, 'ar')).toBe(set);
});

test('an apostrophe is the same in every language', () => {
  for (const language of ['fr', 'de', 'sv', 'es']) expect(typesetLine("l'homme", language)).toBe('l’homme');
});

test.each([
  [
    'A "quotation *across* emphasis" and **"one** in two".',
    '<p>A “quotation <em>across</em> emphasis” and <strong>“one</strong> in two”.</p>',
  ],
  ['"`"code" -- it\'s`"', '<p>“<code>"code" -- it\'s</code>”</p>'],
  ['```\n"a" -- b...\n```', '<pre><code>"a" -- b...\n</code></pre>'],
  ['<https://b.example/a--b>', '<p><a href="https://b.example/a--b">https://b.example/a--b</a></p>'],
  ['["a" -- b](https://b.example/a--b)', '<p><a href="https://b.example/a--b">“a” – b</a></p>'],
  ['<abbr title="a -- b">"c"</abbr> d', '<p><abbr title="a -- b">“c”</abbr> d</p>'],
  ['\\"straight\\" &quot;too&quot;', '<p>"straight" "too"</p>'],
  ['> "a"\n\n- \'b\'', '<blockquote>\n<p>“a”</p>\n</blockquote>\n<ul>\n<li>‘b’</li>\n</ul>'],
  ['"a"\\\n"b"', '<p>“a”<br>“b”</p>'],
])('in a body: %j', (text, printed) => {
  expect(html(text)).toBe(printed);
});

test('fields for readers are set in the language of the story; a tweet stays to the letter', () => {
  const text = '"a" -- it\'s...';
  const yaml = `${REQUIRED.replace('A headline', JSON.stringify(text))}
lang: de
picture: { src: a.jpg, alt: A, caption: ${JSON.stringify(text)} }
pictures: { b: { src: b.jpg, alt: B, caption: ${JSON.stringify(text)} } }
corrections: [{ at: 2018-10-26, text: ${JSON.stringify(text)} }]
tweets: { t: { text: ${JSON.stringify(text)}, author: { name: N, handle: h }, posted: 2018-10-25 } }`;
  const { value } = article(yaml, '::tweet{#t}\n::picture{#b}\n');
  const set = '„a“ – it’s…';
  expect(value).toMatchObject({
    fields: {
      headline: set,
      picture: { caption: set },
      corrections: [{ text: set }],
      tweets: { t: { text } },
    },
  });
  expect(blocks(value?.body)).toMatchObject([
    { kind: 'tweet', key: 't' },
    { kind: 'picture', picture: { caption: set } },
  ]);
});

test('only marks, hyphens and stops change, in a piece as in one', () => {
  const unit = fc.constantFrom('a', ' ', '"', "'", '-', '.', '9', 's', '(', 'é');
  fc.assert(
    fc.property(fc.array(fc.string({ unit }), { minLength: 1 }), (pieces) => {
      const set = typesetRun(pieces, 'en');
      expect(set).toHaveLength(pieces.length);
      const rest = (text: string) => text.replace(/["'“”‘’.…–—-]/g, '');
      expect(set.map(rest)).toEqual(pieces.map(rest));
      expect(typesetRun(set, 'en').join('')).toBe(set.join(''));
    }),
  );
});

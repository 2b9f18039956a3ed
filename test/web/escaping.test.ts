// Whatever stands in a field comes out of the page escaped once and exactly once.
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { story } from '../builders/contentFolder.ts';
import { paper } from '../builders/paper.ts';
import { dataOf, type Parsed, readHead } from '../builders/readHead.ts';

/** Texts that mean something to HTML, JSON, XML, templates or replacements. */
const TEXTS = [
  ['quotation marks', `"double" 'single' “set” \`back\``],
  ['the end of a script', '</script><script>alert(1)</script>'],
  ['the beginning of a comment', '<!--<script> --> <!-- x'],
  ['the end of a CDATA section', ']]> <![CDATA[ x ]]>'],
  ['character references', '&amp; &lt;b&gt; &#39; &quot; & &copy'],
  ['emoji', '👩‍👩‍👧‍👦 🇲🇽 👍🏽'],
  ['text from right to left', 'عربي \u202Eעברית\u202C \u200F(1)'],
  ['backslashes', '\\ \\n \\u003c \\"'],
  ['templates', '{{ 7 * 7 }} {% raw %} #{x} {# #}'],
  ['replacements', "$& $1 $` $' $$"],
  ['marks of our own', '<!--styles--> <!--structured-data-->'],
  ['invisible signs', 'a\u200Bb\u00ADc\u2060d\uFEFFe'],
] as const;

/** The same, with what only a text of several lines may hold. */
const LINES = [...TEXTS, ['line breaks', 'one\ntwo\n\nthree\u2028four\u2029five\tsix']] as const;

describe('a text with', () => {
  it.each(TEXTS)('%s comes out whole as HTML, as an attribute and as JSON', async (_name, text) => {
    const quoted = JSON.stringify(text);
    const { app, newsroom } = await paper({
      'articles/a.md': story({
        headline: quoted,
        standfirst: quoted,
        topics: `[${JSON.stringify(`t ${text}`)}]`,
        authors: '[jane]',
        corrections: `[{ at: 2018-10-26, text: ${quoted} }]`,
      }),
      'authors/jane.md': `---\nname: ${quoted}\n---\n`,
    });
    // Typography may have set other quotation marks: what the edition holds is what has to come out.
    const fields = newsroom.edition().articles.get('a')?.fields;
    const head = readHead((await request(app).get('/articles/a').expect(200)).text);
    const data = dataOf(head, 'NewsArticle');
    expect(fields?.headline).toBeTruthy();
    expect([
      head.title.replace(/ – The Test Paper$/, ''),
      data.headline,
      ...head.entries('og:title'),
    ]).toEqual(Array.from({ length: 3 }, () => fields?.headline));
    expect([data.description, ...head.entries('description'), ...head.entries('og:description')]).toEqual(
      Array.from({ length: 3 }, () => fields?.standfirst),
    );
    expect([data.keywords, head.entries('article:tag')]).toEqual([fields?.topics, fields?.topics]);
    expect((data.correction as Parsed[])[0]?.text).toBe(fields?.corrections[0]?.text);
    const name = newsroom.edition().authors.get('jane')?.fields.name;
    expect([(data.author as Parsed[])[0]?.name, ...head.entries('author')]).toEqual([name, name]);
  });

  it.each(LINES)('%s is cited from a tweet to the letter', async (_name, text) => {
    const author = `{ name: ${JSON.stringify(`N ${text.split('\n')[0]}`)}, handle: a }`;
    const tweets = `{ t: { text: ${JSON.stringify(text)}, author: ${author}, posted: 2018-10-25 } }`;
    const { app } = await paper({ 'articles/a.md': story({ tweets }, '::tweet{#t}\n') });
    const head = readHead((await request(app).get('/articles/a').expect(200)).text);
    expect((dataOf(head, 'NewsArticle').citation as Parsed[])[0]?.text).toBe(text);
  });

  it('control characters never reaches a page', async () => {
    const { app } = await paper({ 'articles/a.md': story({ headline: '"A\\u0000B"' }) });
    await request(app).get('/articles/a').expect(404);
  });
});

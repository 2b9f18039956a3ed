import { decodeHTML } from 'entities';
import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { paragraph, printMarkdown } from '../../src/syndication/markdownNodes.ts';
import { story } from '../builders/contentFolder.ts';
import { documentsOf, EVERYTHING, ORIGIN, textAt } from './documentsOf.ts';

function markdownOf(fields: Readonly<Record<string, string>> = {}, body?: string): string {
  return textAt({ 'articles/one.md': story(fields, body) }, '/articles/one.md');
}

/** The front matter, and what follows it. */
function partsOf(markdown: string): readonly [Record<string, unknown>, string] {
  const [, yaml = '', text = ''] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(markdown) ?? [];
  return [parse(yaml), text];
}

/** What stands between the dates and the line at the end. */
function bodyOf(markdown: string): string {
  return /\n\nPublished [^\n]*\n\n(.*)\n\n---\n\n[^\n]*\n$/s.exec(markdown)?.[1] ?? '';
}

describe('a story as Markdown', () => {
  it('has what the page shows in its front matter, and nothing else', () => {
    const fields = {
      authors: '[]',
      topics: '[Sea]',
      dateline: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
      aliases: '[former]',
      expires: '2038-01-01',
      series: 'A series',
      share: '{ title: Shared }',
    };
    expect(partsOf(markdownOf(fields))[0]).toEqual({
      headline: 'A headline',
      standfirst: 'A standfirst.',
      canonical: `${ORIGIN}/articles/one`,
      id: 'one',
      site: 'The Test Paper',
      section: 'World',
      kind: 'news',
      language: 'en-GB',
      published: '2018-10-25',
      dateline: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
      topics: ['Sea'],
    });
  });

  it('reads as a story: headline, standfirst, byline, dates, text, corrections, source', () => {
    const [, text] = partsOf(textAt(EVERYTHING, '/articles/everything.md'));
    const parts = [
      '# Everything: notes & “quotations” \\<b>\n\nFeature\n\nIt shows each part',
      `\n\nBy [Jane Doe](${ORIGIN}/authors/jane-doe) and [John Roe](${ORIGIN}/authors/john-roe) in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch\n\n`,
      'Published 25 October 2018, 09:00 BST. Updated 26 October 2018, 10:30 BST.\n\n',
      `![A grey field](${ORIGIN}/pictures/wide.000000000000.3-r1.png)\n\n*A grey field, in “quotation marks”. (The Test Paper)*\n\n`,
      `The first paragraph has *emphasis*, **strength**, \`code\`, ~~a deletion~~, a [link](${ORIGIN}/articles/another), a note[^1]`,
      '## A heading',
      '> A quotation of a whole paragraph',
      '- two\n  - nested',
      '1. first\n2. second',
      '| Years | Operation',
      '| - | - | -: | :-: | - |',
      'let code =',
      '[^1]: A short note.\n\n[^2]: A note with a [link](https://example.com/).',
      '## Corrections\n\n- 27 October 2018: An earlier version gave the wrong day.\n- 26 October 2018, 10:30 BST: An',
      `\n---\n\nThe Test Paper: [Everything: notes & “quotations” \\<b>](${ORIGIN}/articles/everything)\n`,
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).not.toMatch(/↩|<a |<p>|\]\(\//);
  });

  it('quotes tweets to the letter, with what is known of their source', () => {
    const text = textAt(EVERYTHING, '/articles/everything.md');
    expect(text).toContain(`> First line with @someone and #ünïcode
>
> Third line: $TWTR \\&amp; <https://example.com/a?b=c&d=e> 👩‍👩‍👧‍👦 \\<b>not bold\\</b>
>
> ![A small grey field](${ORIGIN}/pictures/small.000000000000.3-r1.png)
>
> > مرحبا بالعالم @someone #أخبار
> >
> > Tweet: سارة (@sara_ar), 24 October 2018. The account has been suspended, as last checked on 8 January 2021. Quoted in full.
>
> Tweet: Jane Doe ([@janedoe](https://x.com/janedoe)), [25 October 2018, 15:30 BST](https://x.com/janedoe/status/1055419292123456789). Quoted in full. Captured 26 October 2018 from twitter.com. [Archived copy](https://web.archive.org/web/2018/https://twitter.com/janedoe/status/1055419292123456789). Online when last checked, 27 October 2018.
`);
    expect(text).toContain(
      '> [In reply to @janedoe](https://x.com/janedoe/status/1055419292123456789).\n>\n> Gone by now.\n>\n> Tweet: John Roe ([@johnroe](https://x.com/johnroe)), 25 October 2018. This tweet has been deleted. Quoted in full.\n',
    );
  });

  it.each<[string, string, string]>([
    ['a link within the page', '[x](#a)\n\n## A', `[x](${ORIGIN}/articles/one#a)\n\n## A`],
    ['a link to the front', '[x](/)', `[x](${ORIGIN}/)`],
    ['an address with signs', '[x](https://a.example/?b=1&c=(2))', '[x](https://a.example/?b=1\\&c=\\(2\\))'],
    ['HTML that is allowed', 'H<sub>2</sub>O <q>said</q>', 'H2O "said"'],
    ['signs that are text', '\\*a\\* 1\\. &lt;b&gt; \\[c\\](d)', '\\*a\\* 1. \\<b> \\[c]\\(d)'],
    ['a number that begins a line', '1\\. Not a list.', '1\\. Not a list.'],
    ['a line break', 'a\\\nb', 'a\\\nb'],
    ['a table', '| a | b |\n|--:|---|\n| 1\\|2 | *x* |', '| a | b |\n| -: | - |\n| 1\\|2 | *x* |'],
  ])('writes %s', (_what, body, expected) => {
    expect(bodyOf(markdownOf({}, body))).toBe(expected);
  });

  it.each([
    ['opinion', 'Opinion'],
    ['analysis', 'Analysis'],
    ['explainer', 'Explainer'],
    ['review', 'Review'],
  ])('says of an item of the kind %s what it is, above its words', (kind, label) => {
    expect(partsOf(markdownOf({ kind }))[1]).toContain(`# A headline\n\n${label}\n\nA standfirst.\n\n`);
  });

  it('has no date but the day of publication where no more is known, and no byline without an author', () => {
    const text = partsOf(markdownOf())[1];
    expect(text).toBe(
      `# A headline\n\nA standfirst.\n\nPublished 25 October 2018.\n\nA first paragraph.\n\n---\n\nThe Test Paper: [A headline](${ORIGIN}/articles/one)\n`,
    );
  });

  it('is open to scripts of other sites, and names its page as the address that counts', () => {
    expect(documentsOf({ 'articles/one.md': story() })('/articles/one.md')?.headers).toEqual({
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      Link: `<${ORIGIN}/articles/one>; rel="canonical"`,
    });
  });

  it.each([
    '/articles/two.md',
    '/articles/one.txt',
    '/articles/.md',
    '/articles/one.md.md',
    '/one.md',
    '/about.md',
  ])('is not at %s', (path) => {
    const files = { 'articles/one.md': story(), 'pages/about.md': '---\ntitle: About\n---\n\nWords.\n' };
    expect(documentsOf(files)(path)).toBeNull();
  });

  it('says any words so that a reader of Markdown says them again', () => {
    const words = fc
      .array(
        fc.constantFrom(
          ...'*_`[]()<>#+-=.!|~&;:\\/"\'@1a é😀'.split(''),
          'http://a.example',
          'b@c.de',
          '&amp;',
        ),
        {
          minLength: 1,
          maxLength: 30,
        },
      )
      .map((signs) => signs.join('').trim().replace(/ +/g, ' '))
      .filter((text) => text !== '');
    fc.assert(
      fc.property(words, (text) => {
        const html = marked.parse(printMarkdown([paragraph(text)]), { async: false });
        expect(html).toMatch(/^<p>.*<\/p>\n$/s);
        expect(html.replace(/^<p>|<\/p>\n$/g, '')).not.toMatch(/<(?!a href="(?:mailto|http):)[a-z]/);
        expect(decodeHTML(html.replace(/<[^>]*>/g, '')).trim()).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

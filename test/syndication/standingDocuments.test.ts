// What crawlers and other programs look for at fixed addresses: robots.txt, security.txt, llms.txt.
import { marked } from 'marked';
import robotsParser from 'robots-parser';
import { describe, expect, it } from 'vitest';
import { page, SITE_YAML, story } from '../builders/contentFolder.ts';
import { documentsOf, ORIGIN, textAt } from './documentsOf.ts';

describe('robots.txt', () => {
  const robots = (robotsParser as unknown as typeof robotsParser.default)(
    `${ORIGIN}/robots.txt`,
    textAt({ 'articles/one.md': story() }, '/robots.txt'),
  );

  it('names both sitemaps by their whole address', () => {
    expect(robots.getSitemaps()).toEqual([`${ORIGIN}/sitemap.xml`, `${ORIGIN}/sitemap-news.xml`]);
  });

  it.each(['/', '/articles/one', '/articles/one.md', '/pictures/a.png', '/assets/x.css', '/sitemap.xml'])(
    'lets everybody read %s',
    (path) => {
      for (const name of ['Googlebot', 'Googlebot-News', 'bingbot', 'Twitterbot', 'somebody'])
        expect(robots.isAllowed(ORIGIN + path, name)).toBe(true);
    },
  );
});

describe('security.txt', () => {
  const PATH = '/.well-known/security.txt';
  const files = {
    'site.yaml': `${SITE_YAML}publisher: { name: The Test Paper, email: desk@paper.example }\n`,
  };

  it('says whom to write to', () => {
    expect(textAt(files, PATH, '2020-01-15T12:00:00Z').split('\n')).toEqual([
      'Contact: mailto:desk@paper.example',
      'Expires: 2020-07-01T00:00:00.000Z',
      'Preferred-Languages: en-GB',
      `Canonical: ${ORIGIN}${PATH}`,
      '',
    ]);
  });

  it('is the same all month, and new when the next one begins', () => {
    const first = documentsOf(files, '2020-01-01T00:00:00Z')(PATH);
    const last = documentsOf(files, '2020-01-31T23:59:59.999Z')(PATH);
    expect(last).toEqual(first);
    expect(first?.validUntil).toBe(Date.parse('2020-02-01T00:00:00Z'));
    expect(textAt(files, PATH, '2020-02-01T00:00:00Z')).not.toBe(first?.text);
  });

  it.each(['2020-01-01', '2020-02-29', '2020-08-31', '2020-12-31T23:59:59Z', '2023-12-01'])(
    'expires within a year of %s, and not soon',
    (date) => {
      const expires = Date.parse(/Expires: (.*)/.exec(textAt(files, PATH, date))?.[1] ?? '');
      const days = (expires - Date.parse(date)) / 86_400_000;
      expect(days).toBeGreaterThan(100);
      expect(days).toBeLessThan(365);
    },
  );

  it.each([
    ['a+b@paper.example', 'mailto:a%2Bb@paper.example'],
    ['who?cc=x@paper.example', 'mailto:who%3Fcc%3Dx@paper.example'],
    ['redaktör@paper.example', 'mailto:redakt%C3%B6r@paper.example'],
  ])('writes %s as an address that means the same', (email, expected) => {
    const site = { 'site.yaml': `${SITE_YAML}publisher: { name: P, email: "${email}" }\n` };
    expect(textAt(site, PATH)).toContain(`Contact: ${expected}\n`);
  });

  it('is not there without a contact', () => {
    expect(documentsOf({ 'site.yaml': SITE_YAML })(PATH)).toBeNull();
  });
});

describe('llms.txt', () => {
  const files = {
    'articles/one.md': story({ headline: '"One [of] *many* <b>"', standfirst: A_CLAIM() }),
    'articles/later.md': story({ published: '2021-01-01', headline: 'Under embargo' }),
    'pages/about.md': page('About us').replace('title', 'description: Who we are.\ntitle'),
  };

  function A_CLAIM(): string {
    return 'He claimed, with no evidence, that it was so.';
  }

  it('has the form of its kind: a name, a summary, lists of links', () => {
    const tokens = marked.lexer(textAt(files, '/llms.txt')).filter(({ type }) => type !== 'space');
    expect(tokens.map(({ type }) => type)).toEqual([
      'heading',
      'blockquote',
      'paragraph',
      ...['heading', 'list', 'heading', 'list', 'heading', 'list', 'heading', 'list'],
    ]);
    expect(tokens.filter(({ type }) => type === 'heading').map(({ raw }) => raw.trim())).toEqual([
      '# The Test Paper',
      '## Latest stories',
      '## Sections',
      '## About',
      '## Optional',
    ]);
  });

  it('links the Markdown of each story, with its whole standfirst', () => {
    expect(textAt(files, '/llms.txt')).toContain(
      `](${ORIGIN}/articles/one.md): He claimed, with no evidence, that it was so.\n`,
    );
  });

  it.each([
    ['opinion', 'Opinion. He claimed'],
    ['analysis', 'Analysis. He claimed'],
    ['news', 'He claimed'],
  ])('says what kind of story one is, where it is not news: %s', (kind, words) => {
    const text = textAt({ 'articles/one.md': story({ kind, standfirst: A_CLAIM() }) }, '/llms.txt');
    expect(text).toContain(`](${ORIGIN}/articles/one.md): ${words}, with no evidence, that it was so.\n`);
  });

  it('keeps the signs of Markdown in headlines as they are', async () => {
    const html = await marked.parse(textAt(files, '/llms.txt'));
    expect(html).toContain('>One [of] *many* &lt;b&gt;</a>');
  });

  it('names nothing that is not published', () => {
    expect(textAt(files, '/llms.txt')).not.toMatch(/embargo|later/i);
  });
});

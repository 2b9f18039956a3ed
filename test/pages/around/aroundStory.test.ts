// What the page of a story shows around it.
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { story } from '../../builders/contentFolder.ts';
import { deskPaper } from '../../builders/deskPaper.ts';
import { KITCHEN_SINK } from '../../builders/kitchenSink.ts';
import { markupFlaws } from '../../builders/markup.ts';
import { paper } from '../../builders/paper.ts';
import { png } from '../../builders/pixels.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

async function pageOf(files: Files, path = '/articles/a'): Promise<string> {
  const { app } = await paper(files);
  const { text } = await request(app).get(path).expect(200);
  expect(markupFlaws(text)).toEqual([]);
  return text;
}

/** The words of the part of a page whose heading has an id, without its marks. */
function part(html: string, id: string): string | null {
  const [found] = new RegExp(`<section[^>]* aria-labelledby="${id}".*?</section>`, 's').exec(html) ?? [];
  return (
    found
      ?.replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() ?? null
  );
}

describe('around a story', () => {
  it('stand its authors, its series, related stories and more from its section, and nothing empty', async () => {
    const html = await pageOf(KITCHEN_SINK, '/articles/everything');
    expect(part(html, 'author_1')).toBe('Jane Doe Correspondent She writes. All stories by Jane Doe');
    expect(part(html, 'author_2')).toBe('John Roe He writes. All stories by John Roe');
    expect(part(html, 'series')).toBe(
      'Everything Part 2 of 2 Previous part Another story Everything: notes &amp; “quotations” &lt;b&gt;',
    );
    expect(html).toContain('<a href="#series">Part 2 of 2: Everything</a>');
    expect(part(html, 'related')).toBe('Related stories World A third story 23 October 2018');
    expect(part(html, 'more')).toBeNull();
    expect(await pageOf({ 'articles/a.md': story() })).not.toMatch(
      /class="(?:around|series|strip|author-box)/,
    );
  });

  it('is an author of whom there is more to say than the name', async () => {
    const authors = {
      'authors/named.md': '---\nname: Only Named\n---\n',
      'authors/role.md': '---\nname: With Role\nrole: Editora\nlang: es\n---\n',
      'authors/life.md':
        '---\nname: With Life\npicture: face.png\n---\n\n## Heading\n\nShe *writes*, and [links](/about) & more.\n\nSecond paragraph.\n',
      'pictures/face.png': png(40, 50),
    };
    const html = await pageOf({ 'articles/a.md': story({ authors: '[named, role, life]' }), ...authors });
    expect(part(html, 'author_1')).toBe('With Role Editora All stories by With Role');
    expect(html).toContain('<p class="author-box__role" lang="es" dir="ltr">Editora</p>');
    expect(part(html, 'author_2')).toBe(
      'With Life She writes, and links &amp; more. All stories by With Life',
    );
    expect(html).toMatch(/<div class="author-box__portrait">.*?<img src="\/pictures\/face\.[^"]+" alt=""/s);
    expect(part(html, 'author_3')).toBeNull();
  });

  it('is how long it takes to read, if it has words', async () => {
    const files = {
      'articles/a.md': story({}, 'word '.repeat(1000)),
      'articles/b.md': story({}, '![A](a.png)'),
    };
    const all = { ...files, 'pictures/a.png': png(3, 2) };
    expect(await pageOf(all)).toContain('>4-minute read</span>');
    expect(await pageOf(all, '/articles/b')).not.toContain('read</span>');
  });

  it('is a part of its series that is under embargo from its instant on, and never before', async () => {
    const { app, setClock } = await paper({
      'articles/a.md': story({ series: 'S' }),
      'articles/b.md': story({ series: 'S', headline: 'Zanzibar', published: '2020-01-01T13:00:00Z' }),
    });
    const read = async () => (await request(app).get('/articles/a')).text;
    expect(await read()).not.toMatch(/Zanzibar|Part 1/);
    setClock('2020-01-01T13:00:00Z');
    expect(part(await read(), 'series')).toBe('S Part 1 of 2 A headline Next part Zanzibar');
  });

  it('is marked at the desk where no reader sees it yet', async () => {
    const { app } = await deskPaper({
      'articles/a.md': story({ series: 'S', topics: '[Oil]' }),
      'articles/b.md': story({ series: 'S', draft: 'true' }),
      'articles/c.md': story({ topics: '[Oil]', published: '2031-01-01' }),
    });
    const { text } = await request(app).get('/articles/a');
    expect(markupFlaws(text)).toEqual([]);
    expect(part(text, 'series')).toContain('Next part A headline Draft');
    expect(part(text, 'related')).toContain('World Embargoed A headline');
  });
});

// Lists that are longer than a page are cut, and every page of them has one address.
import { describe, expect, it } from 'vitest';
import { story } from '../builders/contentFolder.ts';
import { markupFlaws } from '../builders/markup.ts';
import { paper } from '../builders/paper.ts';
import { ask } from './exchange.ts';

function stories(count: number): Record<string, string> {
  const two = (number: number) => String(number).padStart(2, '0');
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const fields = (number: number) => ({
    headline: `Story ${two(number)}`,
    published: `2018-10-25T12:00:${two(number)}Z`,
    topics: '[Sea]',
    authors: '[jane-doe]',
  });
  return {
    'authors/jane-doe.md': '---\nname: Jane Doe\n---\n\nA biography.\n',
    ...Object.fromEntries(
      numbers.map((number) => [`articles/story-${two(number)}.md`, story(fields(number))]),
    ),
  };
}

function headlines(text: string): string[] {
  return [...text.matchAll(/<a href="\/articles\/story-(\d+)">/g)].map((match) => match[1] ?? '');
}

describe.each(['/sections/world', '/topics/sea', '/authors/jane-doe'])('%s', (path) => {
  it('has every story once, newest first, on pages that lead to one another', async () => {
    const { app } = await paper(stories(45));
    const seen: string[] = [];
    let next: string | undefined = path;
    const visited: string[] = [];
    while (next !== undefined) {
      const { status, text } = await ask(app, next);
      expect(status).toBe(200);
      expect(markupFlaws(text)).toEqual([]);
      expect(text).toContain(`<link rel="canonical" href="https://paper.example${next}">`);
      visited.push(next);
      seen.push(...headlines(text));
      next = /<a [^>]*rel="next" href="([^"]+)"/.exec(text)?.[1];
    }
    expect(visited).toEqual([path, `${path}?page=2`, `${path}?page=3`]);
    expect(seen).toEqual(Array.from({ length: 45 }, (_, index) => String(45 - index).padStart(2, '0')));
  });

  it('names the page in the title, and leads back', async () => {
    const { app } = await paper(stories(45));
    const { text } = await ask(app, `${path}?page=2`);
    expect(text).toMatch(/<title>(?:World|Sea|Jane Doe), page 2 – The Test Paper<\/title>/);
    expect(text).toContain('<span class="pager__place">Page 2 of 3</span>');
    expect(text).toContain(`<a class="pager__newer" rel="prev" href="${path}"`);
  });

  it('shows no way where one page is enough', async () => {
    const { app } = await paper(stories(20));
    expect((await ask(app, path)).text).not.toContain('class="pager"');
    expect((await ask(app, `${path}?page=2`)).status).toBe(404);
  });

  it.each(['0', '4', '-1', '1e0', '02', '2.0', 'two', '', '9999999', '2&page=3'])(
    'has no page %s',
    async (number) => {
      const { app } = await paper(stories(45));
      expect((await ask(app, `${path}?page=${number}`)).status).toBe(404);
    },
  );

  it('lets other queries be', async () => {
    const { app } = await paper(stories(45));
    const { status, text } = await ask(app, `${path}?utm_source=x&page=2`);
    expect([status, headlines(text)[0]]).toEqual([200, '25']);
  });
});

it('does not take the query of a story for the page of a list', async () => {
  const { app } = await paper(stories(1));
  expect((await ask(app, '/articles/story-01?page=7')).status).toBe(200);
  expect((await ask(app, '/?page=7')).status).toBe(200);
});

it('keeps the front to what people look through', async () => {
  const { app } = await paper(stories(45));
  const onFront = headlines((await ask(app, '/')).text);
  expect(onFront).toEqual(Array.from({ length: 13 }, (_, index) => String(45 - index)));
});

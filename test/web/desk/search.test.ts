// The search of the desk finds what no reader gets yet, marks it, and shows the page as the desk has it.
import { expect, it } from 'vitest';
import { story } from '../../builders/contentFolder.ts';
import { deskPaper } from '../../builders/deskPaper.ts';
import { resultsIn } from '../../builders/searchedPaper.ts';
import { soon } from '../../builders/soon.ts';
import { ask } from '../exchange.ts';

it('finds drafts and stories under embargo, marked, newest first, on pages that no browser keeps', async () => {
  const { app } = await deskPaper({
    'articles/open.md': story({}, 'Basalt.\n'),
    'articles/soon.md': story({ published: '2021-01-01' }, 'Basalt.\n'),
    'articles/draft.md':
      '---\nheadline: A draft\nstandfirst: Without a date.\nsection: world\ndraft: true\n---\n\nBasalt.\n',
  });
  const found = await soon(async () => {
    const results = resultsIn(await ask(app, '/search?q=basalt&sort=date'));
    expect(results.status).toBe(200);
    return results;
  });
  expect(found.slugs).toEqual(['draft', 'soon', 'open']);
  expect(found.text).toMatch(/Embargoed/);
  expect(found.text).toContain('class="desk-bar');
  expect(found.headers['cache-control']).toBe('no-store');
  expect((await ask(app, '/search?q=basalt&page=2')).status).toBe(404);
  expect((await ask(app, '/opensearch.xml')).status).toBe(200);
});

// Long work is divided into steps, between which others have their turn, and comes out as if it were done at once.
import { expect, it } from 'vitest';
import type { Archive } from '../../src/edition/Archive.ts';
import { composeEdition } from '../../src/edition/composeEdition.ts';
import { done, each, those } from '../../src/edition/Steps.ts';
import { page, story } from '../builders/contentFolder.ts';
import { archiveOf } from './editionOf.ts';

const NOON = Date.parse('2020-06-01T12:00:00Z');
const MANY = 3000;

/** An archive of many stories that are one but for their names. */
function largeArchive(): Archive {
  const archive = archiveOf({ 'articles/s.md': story(), 'pages/about.md': page('About') });
  const [one] = archive.articles;
  if (one === undefined) throw new Error('There is no story');
  const articles = Array.from({ length: MANY }, (_none, index) => {
    const slug = `s${String(index).padStart(5, '0')}`;
    return { ...one, slug, id: slug, file: `articles/${slug}.md` };
  });
  return { ...archive, articles };
}

it('the edition of a large archive is composed in many short steps, and others are made between them', () => {
  const archive = largeArchive();
  const other = archiveOf({ 'articles/a.md': story({ headline: 'Another paper' }) });
  const steps = composeEdition.inSteps(archive, NOON);
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    count += 1;
    expect(composeEdition(other, NOON).articles.size).toBe(1);
    // So does the site itself, as it was before.
    expect(composeEdition({ ...archive, articles: archive.articles.slice(0, 2) }, NOON).latest).toHaveLength(
      2,
    );
  }
  expect(count).toBeGreaterThan(MANY / 100);
  expect(step.value.latest).toHaveLength(MANY);
  const again = composeEdition({ ...archive, site: { ...archive.site } }, NOON);
  expect({ ...step.value, site: null }).toEqual({ ...again, site: null });
});

it('a list is gone through to its end, a part of it in each step', () => {
  const numbers = Array.from({ length: 1200 }, (_none, index) => index);
  const seen: number[] = [];
  const steps = each(numbers, (number) => seen.push(number));
  steps.next();
  expect(seen.length).toBeLessThan(numbers.length);
  done(steps);
  expect(seen).toEqual(numbers);
  expect(done(those(numbers, (number) => number % 2 === 0))).toEqual(numbers.filter((n) => n % 2 === 0));
  expect(done(those(numbers, () => true))).toBe(numbers);
});

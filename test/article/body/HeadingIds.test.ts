// The ids of headings are those of GitHub's own slugger.
import fc from 'fast-check';
import GithubSlugger from 'github-slugger';
import { expect, test } from 'vitest';
import { HeadingIds } from '../../../src/article/body/HeadingIds.ts';

test('whatever the words, ids are unique and as GitHub makes them', () => {
  const ascii = fc.string({ unit: 'binary-ascii', maxLength: 8 });
  const words = fc.oneof(
    ascii,
    fc.string({ maxLength: 6 }),
    fc.constantFrom('A', 'a-1', 'Top', '', '?', 'É_é', '“A”'),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), (headings) => {
      const ids = new HeadingIds();
      const theirs = new GithubSlugger();
      for (const id of ['top', 'content', 'corrections', 'topics', 'sections', 'related']) theirs.slug(id);
      const made = headings.map((heading) => ids.add(heading));
      const expected = headings.map(
        (heading) => theirs.slug(heading.replaceAll('_', '-')) || theirs.slug('section'),
      );
      expect(made).toEqual(expected);
      expect(ids.ofHeadings()).toEqual(made);
    }),
    { numRuns: 1000 },
  );
});

// The last part of a topic's address.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { topicSlug } from '../../src/article/topicSlug.ts';

it.each([
  ['US military', 'us-military'],
  ['  México: Ciudad ', 'mexico-ciudad'],
  ['me\u0301xico', 'mexico'],
  ['香港', '香港'],
  ['Ελλάδα', 'ελλάδα'],
  ['हिन्दी', 'हिन्दी'],
  ['AT&T', 'at-t'],
  ['a/b\\c?d#e%f', 'a-b-c-d-e-f'],
  ['../../etc', 'etc'],
  ['--x--', 'x'],
  ['Love ❤️ and 1️⃣', 'love-and-1'],
])('of “%s” is “%s”', (name, slug) => {
  expect(topicSlug(name)).toBe(slug);
});

it('is one part of a path, and its own slug', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const slug = topicSlug(name);
      expect(slug).toMatch(/^(?:[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*)?$/u);
      expect(topicSlug(slug)).toBe(slug);
      expect(slug.normalize('NFC').toLowerCase()).toBe(slug);
    }),
    { numRuns: 2000 },
  );
});

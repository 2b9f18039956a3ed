// Front matter and body are told apart; anything but YAML is refused.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitCopy } from '../../../src/article/copy/splitCopy.ts';
import { told } from '../reading.ts';

const EXAMPLE = 'Begin the file with a line of three hyphens, the fields, and another line of three hyphens.';

test.each([
  ['---\na: b\n---\nText\n', 'a: b', 'Text\n', 4],
  ['---\n---\nText', '', 'Text', 3],
  ['---\na: b\n---', 'a: b', '', 4],
  ['---  \na: b\n--- \t\nText', 'a: b', 'Text', 4],
  ['---yaml\na: b\n---\nText', 'a: b', 'Text', 4],
  ['--- YAML\na: b\n---\nText', 'a: b', 'Text', 4],
  ['---\na: |\n  ---\n---\nText', 'a: |\n  ---', 'Text', 5],
  ['---\na: b\n----\n---\nText', 'a: b\n----', 'Text', 5],
  ['---\na: b\n---\nText\n\n---\nMore', 'a: b', 'Text\n\n---\nMore', 4],
])('%j is split', (text, frontMatter, body, bodyLine) => {
  expect(splitCopy(text)).toEqual({ value: { frontMatter, frontMatterLine: 2, body, bodyLine }, flaws: [] });
});

describe('what has no front matter of ours is refused with the way to mend it', () => {
  const YAML = 'Write `---` alone on the first line, and the fields as YAML.';
  test.each([
    ['', 'The file is empty.', EXAMPLE],
    [' \n\n\t\n', 'The file is empty.', EXAMPLE],
    ['Only text.\n', 'The file has no front matter.', EXAMPLE],
    ['+++\na = 1\n+++\n', 'The front matter is TOML; only YAML is read.', EXAMPLE],
    [
      '---js\nprocess.exit()\n---\n',
      'The front matter is marked as “js”; only YAML is read, and code is never run.',
      YAML,
    ],
    [
      '--- coffee \n---\n',
      'The front matter is marked as “coffee”; only YAML is read, and code is never run.',
      YAML,
    ],
    [
      '---\na: b\nText\n',
      'The front matter has no end.',
      'Close it with a line of three hyphens before the text of the story.',
    ],
    [
      '\n---\na: b\n---\n',
      'The front matter does not begin on the first line.',
      'Delete what stands before the first line of three hyphens.',
    ],
    [
      '<!-- note -->\n---\na: b\n---\n',
      'The front matter does not begin on the first line.',
      'Delete what stands before the first line of three hyphens.',
    ],
  ])('%j', (text, message, hint) => {
    const { value, flaws } = splitCopy(text);
    expect(value).toBeNull();
    expect(flaws.map(told)).toEqual([`1:1 ${message} → ${hint}`]);
  });
});

test('the parts and their line numbers give the file again', () => {
  const line = fc.string({ unit: fc.constantFrom('a', ':', ' ', '-') });
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = ['---', ...lines].join('\n');
      const { value } = splitCopy(text);
      if (value === null) return;
      const all = text.split('\n');
      expect(all.slice(value.frontMatterLine - 1, value.bodyLine - 2).join('\n')).toBe(value.frontMatter);
      expect(all.slice(value.bodyLine - 1).join('\n')).toBe(value.body);
    }),
  );
});

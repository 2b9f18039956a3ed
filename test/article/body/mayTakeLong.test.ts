// Texts that could keep the parser busy are known by their signs; what is written for readers is none of them.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { mayTakeLong } from '../../../src/article/body/mayTakeLong.ts';
import { bytes } from '../reading.ts';

const file = (text: string, fields = 'headline: A') => bytes(`---\n${fields}\n---\n${text}`);

describe('may take long', () => {
  it.each([
    ['nested emphasis', '*a **a '.repeat(2000)],
    ['emphasis of two kinds', '**_a '.repeat(1000)],
    ['underscores', 'x_'.repeat(5000)],
    ['pictures that never open', '!'.repeat(5000)],
    ['brackets', '['.repeat(5000)],
    ['lines without an end to the item', `- ${'a\n'.repeat(5000)}`],
    ['quotations in each other', `${'>'.repeat(3000)} a`],
    [
      'lists in each other',
      Array.from({ length: 100 }, (_none, level) => `${'  '.repeat(level)}- a`).join('\n\n'),
    ],
    ['one word', 'a'.repeat(5000)],
    ['many headings', '# a\n\n'.repeat(5000)],
    ['a novel', 'Some words of a novel.\n\n'.repeat(10_000)],
  ])('%s', (_what, text) => {
    expect(mayTakeLong(file(text))).toBe(true);
  });
});

describe('does not take long', () => {
  const paragraph = `${'It was “said” – by [them](/a), *not* by us: 1,000 of 2,000. '.repeat(10)}\n\n`;

  it.each([
    ['a paragraph', paragraph],
    ['a long story', paragraph.repeat(25)],
    ['a table', `| a | b |\n| - | - |\n${'| 1.5 | 2.5 |\n'.repeat(100)}`],
    ['a list', '- An item, with words\n'.repeat(200)],
    ['code', `    ${'const a = [b, { c: d }];\n    '.repeat(50)}`],
    ['lines of nothing but spaces', `Words.\n${`${' '.repeat(100)}\n`.repeat(20)}Words.`],
    ['Chinese, which has no spaces', '字'.repeat(10_000)],
  ])('%s', (_what, text) => {
    expect(mayTakeLong(file(text))).toBe(false);
  });

  it('the front matter, whatever stands in it', () => {
    expect(mayTakeLong(file('Words.', `a: "${'*_['.repeat(5000)}"`))).toBe(false);
  });
});

test('no story of ours may take long', () => {
  const folder = new URL('../../../content/', import.meta.url);
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.md'));
  expect(files.length).toBeGreaterThan(3);
  expect(files.filter((name) => mayTakeLong(readFileSync(new URL(name, folder))))).toEqual([]);
});

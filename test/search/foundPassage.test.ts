// What a result shows of a text never cuts a claim from its qualifier.
import { expect, it } from 'vitest';
import { foundPassage } from '../../src/search/foundPassage.ts';
import { passagesOf } from '../../src/search/passagesOf.ts';

const shown = (text: string, ...words: string[]) => {
  const passage = foundPassage(
    [{ text, author: null }],
    words.map((word) => [word]),
  );
  return (
    passage &&
    [
      passage.isBegun ? '…' : '',
      ...passage.segments.map((segment) => segment.text),
      passage.isOpen ? '…' : '',
    ].join('')
  );
};

const FILLING =
  'A sentence about something else stands here, and it is as long as sentences of newspapers are. ';

it('a paragraph of ordinary length is shown whole', () => {
  const text = 'He has claimed that they paid for it. There is no evidence for that.';
  expect(shown(text, 'paid')).toBe(text);
});

it('of a long one, whole sentences', () => {
  const claim = 'He has claimed, with no evidence, that the others organised and paid for it. ';
  const passage = shown(FILLING.repeat(6) + claim + FILLING.repeat(6), 'paid');
  expect(passage).toContain(claim.trim());
  expect(passage).toMatch(/^…(?:A sentence [^.]*\. )*He has .*\.…$/);
});

it.each(['Mr. Smith', 'J. Smith', 'the U.S. Senate', 'Gen. Smith'])('“%s” is not taken apart', (name) => {
  const claim = `There is no evidence, as ${name} has said again and again ${'and again '.repeat(30)}that they paid.`;
  expect(shown(`${FILLING}${claim} ${FILLING}`, 'paid')).toContain(claim);
});

it('a sentence too long to be shown is not cut: nothing of it is shown', () => {
  expect(shown(`It is not true that ${'and so on and '.repeat(80)}they paid.`, 'paid')).toBeNull();
});

it('the passage with the most of the words is taken, and the first of several', () => {
  const passages = ['One word: caravan.', 'Two words: caravan, border.', 'Again: border, caravan.'];
  const marks = [['caravan'], ['border']];
  const found = foundPassage(
    passages.map((text) => ({ text, author: null })),
    marks,
  );
  expect(found?.segments.map(({ text }) => text).join('')).toBe('Two words: caravan, border.');
});

it('passages are the paragraphs, items, rows and posts of a text, without the numbers of notes', () => {
  const html = `<p id="a">First<sup><a href="#note_1" id="note_ref-1">1</a></sup> one,<br>in <em>two</em> lines.</p>
<ul><li>An item</li></ul><table><tr><th>Year</th><th>Troops</th></tr><tr><td>2006</td><td>6,000</td></tr></table>`;
  const passages = passagesOf([{ html }, { text: 'A  post', author: 'Jane @jane' }]);
  expect(passages.map(({ text }) => text)).toEqual([
    'First one, in two lines.',
    'An item',
    'Year · Troops',
    '2006 · 6,000',
    'A post',
  ]);
  expect(passages.map(({ author }) => author).at(-1)).toBe('Jane @jane');
});

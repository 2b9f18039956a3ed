// The anchors of a body: they come from its words, and stay as they are while the text around them changes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchoring } from '../../../src/article/body/anchors.ts';
import type { Block } from '../../../src/article/body/Block.ts';
import { sanitise } from '../../../src/article/body/sanitise.ts';
import { markupFlaws } from '../../builders/markup.ts';
import { blocks, body, told } from '../reading.ts';

function soundBlocks(text: string): readonly Block[] {
  const { value, flaws } = body(text);
  if (value === null) throw new Error(flaws.map(told).join('\n'));
  return blocks(value);
}

/** The page of a text, its pieces anchored one after the other. */
function anchored(text: string): string {
  const anchor = anchoring('Link to this paragraph');
  return soundBlocks(text)
    .map((block) => (block.kind === 'html' ? anchor(block.html) : ''))
    .join('\n');
}

/** The ids of paragraphs by their words. */
function idsOf(html: string): [string, string][] {
  return [...html.matchAll(/<p id="([^"]+)">(.*?)<\/p>/gs)].map(([, id = '', inner = '']) => [
    inner.replace(/<[^>]+>/g, ''),
    id,
  ]);
}

function idOf(text: string): string {
  return idsOf(anchored(text))[0]?.[1] ?? '';
}

describe('an anchor', () => {
  it('stands at each paragraph, with a link to it that has a name and no words', () => {
    const html = anchored(
      'First words.\n\n> Quoted words.\n\n<details>\n<summary>More</summary>\n\nHidden words.\n\n</details>',
    );
    const ids = idsOf(html);
    expect(ids.map(([words]) => words)).toEqual(['First words.', 'Quoted words.', 'Hidden words.']);
    for (const [, id] of ids) {
      expect(id).toMatch(/^p_[0-9a-z]{6}$/);
      expect(html).toContain(
        `<a class="prose__link" href="#${id}" aria-label="Link to this paragraph" hidden></a></p>`,
      );
    }
  });

  it('is the same on every machine', () => {
    expect(idOf('The vote came after midnight.')).toBe('p_lnsj75');
  });

  it('makes of the words of a heading a link to it', () => {
    expect(anchored('## What *may* troops do?')).toBe(
      '<h2 id="what-may-troops-do"><a href="#what-may-troops-do">What <em>may</em> troops do?</a></h2>',
    );
  });

  it('has its link behind the words of a heading that holds a link already', () => {
    const html = anchored('## The [law](/about) of 1878');
    expect(html).toBe(
      '<h2 id="the-law-of-1878">The <a href="/about">law</a> of 1878<a class="prose__link" href="#the-law-of-1878" aria-label="Link to this paragraph" hidden></a></h2>',
    );
  });

  it('is not given to notes, items of lists and tables', () => {
    const html = anchored('- one\n- two\n\n| a |\n| - |\n| b |\n\nWords.[^1]\n\n[^1]: A note.');
    expect(idsOf(html).map(([words]) => words)).toEqual(['Words.1']);
    expect(html).not.toMatch(/<li id="p_/);
    expect(html).toContain('<h2 id="note_label" class="footnotes__label">Footnotes</h2>');
  });

  it.each([
    ['a comma is mended', 'The vote came after midnight.', 'The vote, came after midnight.'],
    ['quotation marks are set otherwise', 'It is “done”, he said.', "It is 'done', he said."],
    ['a word is set off', 'The vote came.', 'The *vote* **came**.'],
    ['a word becomes a link', 'The vote came.', 'The [vote](https://example.com/) came.'],
    ['lines are wrapped anew', 'The vote came after midnight.', 'The vote\ncame after\nmidnight.'],
    [
      'a note before it gives its own another number',
      'Words.[^b]\n\n[^b]: Note.',
      'Words.[^a][^b]\n\n[^a]: Note.\n[^b]: Note.',
    ],
  ])('stays when %s', (_what, before, after) => {
    expect(idOf(after)).toBe(idOf(before));
  });

  it('is another one for other words', () => {
    expect(idOf('The vote came after noon.')).not.toBe(idOf('The vote came after midnight.'));
    expect(idOf('…')).not.toBe(idOf('!'));
  });

  it('is numbered where the same words come again', () => {
    const [first, second, third] = idsOf(
      anchored('Again.\n\nOther.\n\nAgain!\n\n## Heading\n\nagain'),
    ).filter(([words]) => words !== 'Other.');
    expect([second?.[1], third?.[1]]).toEqual([`${first?.[1]}-2`, `${first?.[1]}-3`]);
  });

  it('never meets the id of a heading, whatever a heading says', () => {
    const id = idOf('Words.');
    const html = anchored(`Words.\n\n## ${id}\n\n## ${id.replace('_', '-')}`);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  const paragraph = fc
    .array(fc.stringMatching(/^[A-Za-zéñ]{1,9}$/), { minLength: 1, maxLength: 8 })
    .map((words) => words.join(' '));

  it('stays whatever is written before, behind and between', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(paragraph, { minLength: 2, maxLength: 6, selector: (text) => text.toLowerCase() }),
        fc.array(fc.nat(), { maxLength: 4 }),
        (texts, places) => {
          const before = new Map(idsOf(anchored(texts.join('\n\n'))));
          const edited = [...texts];
          for (const [number, place] of places.entries())
            edited.splice(place % (edited.length + 1), 0, `${number} were put in, 100 in all`);
          const after = new Map(idsOf(anchored(edited.join('\n\n'))));
          for (const text of texts) expect(after.get(text)).toBe(before.get(text));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves valid HTML with unique ids and every word, whatever the text holds', () => {
    const piece = fc.oneof(
      paragraph,
      paragraph.map((text) => `## ${text}`),
      paragraph.map((text) => `> ${text}`),
      paragraph.map((text) => `- ${text}\n- again`),
      paragraph.map((text) => `1. ${text}\n\n   again`),
      fc.constant('Again & again <kbd>x</kbd> `</p><p id="p_x">` “so” \\<p>'),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const html = anchored(pieces.join('\n\n'));
        const plain = soundBlocks(pieces.join('\n\n')).map((block) =>
          block.kind === 'html' ? block.html : '',
        );
        const words = (markup: string) => markup.replace(/<[^>]+>/g, '');
        expect(words(html)).toBe(words(plain.join('\n')));
        const flaws = markupFlaws(
          `<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>A</title></head>\n<body>\n<main><h1>A</h1>${html}</main>\n</body>\n</html>\n`,
        );
        expect(flaws.filter((flaw) => /id|anchor|h30|close|nesting|permitted/.test(flaw))).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  it('changes nothing in HTML that holds neither paragraphs nor headings', () => {
    const html = sanitise('<ul><li>A</li></ul><pre><code>&lt;p&gt;</code></pre><hr>');
    expect(anchoring('Link')(html)).toBe(html);
  });
});

// Share pictures are there before a story is shared, and none is drawn before its story is public.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { drawAhead } from '../../src/cli/drawAhead.ts';
import { openNewsroom } from '../../src/newsroom/openNewsroom.ts';
import type { Cards } from '../../src/render/cards/openCards.ts';
import { contentFolder, story } from '../builders/contentFolder.ts';
import { soon } from '../builders/soon.ts';

/** A newsroom whose cards are drawn ahead, and the headlines of those that were; a card takes some milliseconds of its clock. */
async function drawing(files: Readonly<Record<string, string>>, takes = 0) {
  let offset = Date.parse('2020-01-01T12:00:00Z') - Date.now();
  const clock = () => Date.now() + offset;
  const folder = contentFolder(files);
  const ahead = drawAhead({ clock, pauses: { start: 0, change: 0 } });
  const newsroom = await openNewsroom({
    folder,
    clock,
    listener: { onEdition: ahead.look, onTrouble: () => {} },
  });
  const drawn: string[] = [];
  const instants: number[] = [];
  const card: Cards['card'] = async ({ headline: { text } }, shape) => {
    drawn.push(`${text} ${shape}`);
    instants.push(clock());
    offset += takes;
    if (text === 'Cannot be drawn') throw new Error('no');
    return { png: Buffer.alloc(0), isWhole: true };
  };
  ahead.follow(newsroom, { card });
  onTestFinished(() => {
    ahead.close();
    newsroom.close();
  });
  return { folder, drawn, instants };
}

const named = (headline: string, fields: Readonly<Record<string, string>> = {}) =>
  story({ headline, ...fields });

describe('the card of a story', () => {
  it('is drawn after the start, and again once its words change; a failure holds up no other', async () => {
    const { folder, drawn } = await drawing({
      'articles/a.md': named('Cannot be drawn', { published: '2018-10-27' }),
      'articles/b.md': named('Second', { published: '2018-10-26' }),
      'articles/c.md': named('Third', { published: '2018-10-25' }),
    });
    await soon(() => expect(drawn).toEqual(['Cannot be drawn wide', 'Second wide', 'Third wide']));
    writeFileSync(join(folder, 'articles/c.md'), named('Other words', { published: '2018-10-25' }));
    await soon(() => expect(drawn.slice(3)).toEqual(['Other words wide']));
  });

  it('is drawn for the newest thirty stories of an archive', async () => {
    const days = Array.from({ length: 31 }, (_, day) => `2018-10-${String(day + 1).padStart(2, '0')}`);
    const files = days.map((published) => [`articles/on-${published}.md`, named(published, { published })]);
    const { drawn } = await drawing(Object.fromEntries(files));
    await soon(() => expect(drawn).toHaveLength(30));
    expect(drawn).toEqual(
      days
        .slice(1)
        .reverse()
        .map((day) => `${day} wide`),
    );
  });

  it('is not drawn before its embargo ends, and then though no file changes', async () => {
    const embargo = '2020-01-01T12:00:01Z';
    const { drawn, instants } = await drawing({
      'articles/a.md': named('Public'),
      'articles/b.md': named('Embargoed', { published: embargo }),
      'articles/c.md': named('Draft', { draft: 'true' }),
    });
    await soon(() => expect([...drawn].sort()).toEqual(['Embargoed wide', 'Public wide']));
    expect(instants[drawn.indexOf('Embargoed wide')]).toBeGreaterThanOrEqual(Date.parse(embargo));
  });

  it('is drawn though its embargo ends while another one is drawn', async () => {
    const files = {
      'articles/a.md': named('Public'),
      'articles/b.md': named('Embargoed', { published: '2020-01-01T13:00:00Z' }),
    };
    const { drawn } = await drawing(files, 2 * 3_600_000);
    await soon(() => expect(drawn).toEqual(['Public wide', 'Embargoed wide']));
  });
});

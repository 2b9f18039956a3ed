// The map of the lead story: drawn as its program draws it, safe, light, legible, and naming no place of its own.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { caravanMap, LABELS, sharedCaravanMap } from '../../.maps/caravanMap.ts';
import { letter } from '../../.maps/lettering.ts';
import { MAP_COLOURS, type Part } from '../../.maps/mapColours.ts';
import { measurePicture } from '../../src/newsroom/measurePicture.ts';

const MAP = 'content/pictures/us-mexico-border-map.svg';
const SHARED = 'content/pictures/us-mexico-border-map-for-sharing.png';

/** Seas tell where one is, and are no part of the news. */
const SEAS = ['Pacific Ocean', 'Gulf of Mexico'];

describe('the map of the lead story', () => {
  it('is what .maps/drawMaps.ts draws', () => {
    expect(readFileSync(MAP, 'utf8') === caravanMap(), 'run npx tsx .maps/drawMaps.ts').toBe(true);
  });

  it('is drawn for sharing as its program draws it, but for what compressing changes', async () => {
    const pixels = (picture: string | Buffer) => sharp(picture).flatten().resize(240).raw().toBuffer();
    const [kept, drawn] = await Promise.all([pixels(SHARED), pixels(Buffer.from(sharedCaravanMap()))]);
    expect(drawn).toHaveLength(kept.length);
    const difference = kept.reduce((sum, value, index) => sum + Math.abs(value - (drawn[index] ?? 0)), 0);
    expect(difference / kept.length).toBeLessThan(2);
  });

  it('is light, and as large as it says', () => {
    const bytes = readFileSync(MAP);
    expect(bytes.length).toBeLessThan(60_000);
    expect(gzipSync(bytes).length).toBeLessThan(20_000);
    expect(measurePicture('map.svg', bytes)).toMatchObject({
      value: { width: 1500, height: 1000, mediaType: 'image/svg+xml' },
    });
  });

  it('consists of shapes alone and asks for nothing from elsewhere', () => {
    const svg = readFileSync(MAP, 'utf8');
    const elements = new Set([...svg.matchAll(/<([a-z]\w*)/gi)].map(([, name]) => name));
    expect([...elements].sort()).toEqual(
      ['defs', 'g', 'linearGradient', 'path', 'stop', 'style', 'svg', 'title', 'use'].sort(),
    );
    const references = [...svg.matchAll(/(?:href="|url\()([^")]*)/g)].map(([, target]) => target);
    expect(new Set(references)).toEqual(new Set(['#land', '#south']));
    expect(svg.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
    expect(svg).not.toMatch(/\son\w+=|@import/);
  });

  it('names no place that the story does not name', () => {
    const story = readFileSync('content/articles/2018/us-troops-southern-border-caravan.md', 'utf8');
    const named = LABELS.map(({ text }) => text).filter((text) => !SEAS.includes(text));
    const told = named.flatMap((text) => (text === 'US–Mexico border' ? text.split(/[– ]/) : [text]));
    expect(told.filter((words) => !story.toLowerCase().includes(words.toLowerCase()))).toEqual([]);
    expect(LABELS.length).toBe(named.length + SEAS.length);
  });

  it('can be read on the narrowest of telephones, where it is 298 pixels wide', () => {
    const small = LABELS.filter(({ part, size }) => part !== 'water' && (size * 298) / 15_000 < 9);
    expect(small.map(({ text }) => text)).toEqual([]);
  });

  it('has its words inside the frame, none over another', () => {
    const boxes = LABELS.map((label) => {
      const { left, right } = letter(label);
      return {
        text: label.text,
        left,
        right,
        top: label.at[1] - label.size,
        bottom: label.at[1] + label.size / 4,
      };
    });
    expect(
      boxes.filter(
        ({ left, right, top, bottom }) => left < 0 || right > 15_000 || top < 0 || bottom > 10_000,
      ),
    ).toEqual([]);
    const collisions = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter((other) => one.left < other.right && other.left < one.right)
        .filter((other) => one.top < other.bottom && other.top < one.bottom)
        .map((other) => [one.text, other.text]),
    );
    expect(collisions).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('has words that stand out in the %s', (scheme) => {
    const colour = (part: Part) => MAP_COLOURS[part][scheme === 'light' ? 0 : 1];
    const faint = [...new Set(LABELS.map(({ part }) => part))].flatMap((part) =>
      (part === 'water' ? (['sea'] as const) : (['sea', 'land', 'unnamed'] as const))
        .filter((ground) => contrast(colour(part), colour(ground)) < (part === 'water' ? 4.5 : 6))
        .map((ground) => `${part} on ${ground}: ${contrast(colour(part), colour(ground)).toFixed(2)}`),
    );
    expect(faint).toEqual([]);
  });

  it('is light where a program knows no schemes', async () => {
    const { data } = await sharp(MAP)
      .extract({ left: 5, top: 500, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(`#${data.subarray(0, 3).toString('hex')}`).toBe(MAP_COLOURS.sea[0]);
  });
});

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

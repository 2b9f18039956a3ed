// Share pictures: every word is on them, in whatever script, and they are small enough.
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { directionOf } from '../../../src/article/language.ts';
import { CARD_SHAPES, type CardShape } from '../../../src/edition/cardAddress.ts';
import type { Card } from '../../../src/edition/cardOf.ts';
import { cropPicture } from '../../../src/render/cards/cropPicture.ts';
import { drawCard } from '../../../src/render/cards/drawCard.ts';
import { fitWords } from '../../../src/render/cards/fitWords.ts';
import { loadTypefaces } from '../../../src/render/cards/Typeface.ts';
import { typesetter } from '../../../src/render/cards/Typesetter.ts';
import { png } from '../../builders/pixels.ts';

const set = typesetter(loadTypefaces(process.cwd()));

const words = (text: string, language = 'en') => ({ text, language, direction: directionOf(language) });

function card(headline: string, more: Partial<Card> & { readonly language?: string } = {}): Card {
  const { language = 'en', ...rest } = more;
  const site = words('The Test Paper');
  return {
    headline: words(headline, language),
    site,
    section: words('World'),
    kind: null,
    picture: null,
    ...rest,
  };
}

const FILE = { path: 'a.png', hash: '', width: 1, height: 1, mediaType: 'image/png' };
const PICTURE = { file: FILE, focus: [50, 50] } as const;

const draw = (drawn: Card, picture: Buffer | null = null, shape: CardShape = 'wide') =>
  drawCard(set, { card: drawn, shape, picture });

/** The paper, with what a palette may make of it. */
const PAPER = expect.stringMatching(/^f[ef]f[cd]f[78]$/);

/** The colour at a point, such as `8a1a12`. */
async function colourAt(image: Buffer, left: number, top: number): Promise<string> {
  const pixel = sharp(image).removeAlpha().extract({ left, top, width: 1, height: 1 });
  return (await pixel.raw().toBuffer()).toString('hex');
}

/** Whether anything is drawn in the left and in the right half of the rows of the section’s name. */
async function inkInHalves(image: Buffer): Promise<readonly boolean[]> {
  const halves = [0, 600].map(async (left) => {
    const part = sharp(image).extract({ left, top: 50, width: 600, height: 50 });
    return (await part.removeAlpha().raw().toBuffer()).some((value) => value < 100);
  });
  return Promise.all(halves);
}

/** Whether anything is drawn in an area: left, top, width, height. */
async function inkIn(image: Buffer | undefined, area: readonly [number, number, number, number]) {
  const [left, top, width, height] = area;
  const part = sharp(image).extract({ left, top, width, height });
  return (await part.removeAlpha().raw().toBuffer()).some((value) => value < 140);
}

/** Noise that cannot be made small. */
function noise(width: number, height: number): Promise<Buffer> {
  let seed = 1;
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at += 1) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    pixels[at] = seed >>> 24;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

const LONG =
  'Trump plans to send 800 troops as he warns, without evidence, of “Middle Easterners” in the caravan to the north';

describe('a share picture', () => {
  it.each(Object.keys(CARD_SHAPES) as CardShape[])('has the size of its shape: %s', async (shape) => {
    const { png: image } = await draw(card('A headline'), null, shape);
    expect(image.subarray(1, 4).toString()).toBe('PNG');
    const { width, height } = CARD_SHAPES[shape];
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([width, height]);
    expect(image.length).toBeLessThan(100_000);
  });

  it('of the site has its name large, and what it says of itself where there is room for all of it', async () => {
    const site = (description?: string): Card => ({
      headline: words('The Test Paper'),
      site: null,
      section: null,
      kind: null,
      picture: null,
      ...(description && { description: words(description) }),
    });
    const [plain, described, long, strange] = await Promise.all(
      [undefined, 'A paper for tests.', 'A paper for tests. '.repeat(40), '日报'].map((text) =>
        draw(site(text)),
      ),
    );
    // The name is not moved, and the rest of the card is.
    expect(await inkIn(described?.png, [64, 60, 1000, 150])).toBe(true);
    expect(await inkIn(described?.png, [64, 540, 500, 40])).toBe(true);
    expect(await inkIn(long?.png, [64, 540, 500, 40])).toBe(false);
    expect(await inkIn(plain?.png, [64, 540, 500, 40])).toBe(false);
    expect(strange?.remarks).toEqual(['its description is left out: no typeface here has “日报”']);
  });

  it('has the same bytes each time', async () => {
    const drawn = card('A headline', { picture: PICTURE });
    const stops = '<stop stop-color="#fa0"/><stop offset="1" stop-color="#03f"/>';
    const sky = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><linearGradient id="g">${stops}</linearGradient><rect width="40" height="40" fill="url(#g)"/></svg>`;
    const picture = Buffer.from(sky);
    const [first, second] = [await draw(drawn, picture), await draw(drawn, picture)];
    expect(first.png.equals(second.png)).toBe(true);
    expect(first.remarks).toEqual([]);
  });

  it('stays below 300 KB with the noisiest picture', async () => {
    const { png: image } = await draw(card(LONG, { picture: PICTURE }), await noise(1200, 480), 'square');
    expect(image.length).toBeLessThan(300_000);
  });

  it('has the picture at the end side, which for Arabic is the left', async () => {
    const blue = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#0000ff' } })
      .png()
      .toBuffer();
    const ltr = await draw(card('A headline', { picture: PICTURE }), blue);
    const rtl = await draw(card('عنوان', { language: 'ar', picture: PICTURE }), blue);
    expect(await Promise.all([colourAt(ltr.png, 1190, 300), colourAt(ltr.png, 5, 300)])).toEqual([
      '0000ff',
      PAPER,
    ]);
    expect(await Promise.all([colourAt(rtl.png, 1190, 300), colourAt(rtl.png, 5, 300)])).toEqual([
      PAPER,
      '0000ff',
    ]);
  });

  it('begins at the side at which its headline is read first', async () => {
    expect(await inkInHalves((await draw(card('A headline'))).png)).toEqual([true, false]);
    expect(await inkInHalves((await draw(card('عنوان', { language: 'ar' }))).png)).toEqual([false, true]);
  });

  it('stays readable where section and kind are long', async () => {
    const long = card('A headline', {
      section: words('W'.repeat(40)),
      kind: words('Explainer'),
      picture: PICTURE,
    });
    const { png: image } = await draw(long, png(900, 900));
    expect(await colourAt(image, 770, 70)).toEqual(PAPER);
  });
});

describe('a picture that cannot be drawn', () => {
  it.each<[string, Buffer, RegExp]>([
    ['is no picture', Buffer.from('words'), /its picture is left out: .*unsupported/i],
    ['is cut off', png(900, 900).subarray(0, 200), /its picture is left out/],
    ['is tiny', png(3, 2), /^its picture is left out: it is only 3 by 2 pixels large$/],
  ])('is left out where it %s, and the card is made as if there were none', async (_name, bytes, remark) => {
    const { png: image, remarks } = await draw(card('A headline', { picture: PICTURE }), bytes);
    expect(remarks).toEqual([expect.stringMatching(remark)]);
    expect(image.equals((await draw(card('A headline'))).png)).toBe(true);
  });
});

describe('a cut picture', () => {
  const AREA = { left: 0, top: 0, width: 100, height: 100 };
  const halves = sharp({ create: { width: 400, height: 100, channels: 3, background: '#ff0000' } }).composite(
    [
      {
        input: { create: { width: 200, height: 100, channels: 3, background: '#0000ff' } },
        left: 200,
        top: 0,
      },
    ],
  );

  it.each([
    ['0% 50%', [0, 50], 'ff0000'],
    ['100% 50%', [100, 50], '0000ff'],
  ] as const)('keeps the focus %s in view', async (_name, focus, colour) => {
    const cut = await cropPicture(await halves.clone().png().toBuffer(), AREA, focus);
    expect(await colourAt('png' in cut ? cut.png : Buffer.alloc(0), 50, 50)).toBe(colour);
  });

  it.each(['jpeg', 'webp', 'avif', 'gif'] as const)('may be of the format %s', async (format) => {
    const cut = await cropPicture(await halves.clone().toFormat(format).toBuffer(), AREA, [50, 50]);
    expect(cut).toHaveProperty('png');
  });

  it('may be SVG, which is sharp at every size, and stands the right way up where its camera was turned', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"><rect width="4" height="2" fill="#0f0"/></svg>';
    const drawing = await cropPicture(Buffer.from(svg), AREA, [50, 50]);
    expect(await colourAt('png' in drawing ? drawing.png : Buffer.alloc(0), 50, 50)).toBe('00ff00');
    const turned = await halves.clone().withMetadata({ orientation: 6 }).jpeg({ quality: 100 }).toBuffer();
    const upright = await cropPicture(turned, AREA, [50, 0]);
    expect(await colourAt('png' in upright ? upright.png : Buffer.alloc(0), 50, 50)).toMatch(
      /^f[ef]0[0-2]0[0-2]$/,
    );
  });
});

describe('the words of a card', () => {
  const BOX = { width: 672, height: 360, sizes: [148, 100, 80, 60, 50, 44, 40, 30, 20] };

  it.each<[string, string, string]>([
    ['short', 'Budget out', 'en'],
    ['of 110 characters', LONG.slice(0, 110), 'en'],
    ['of one word of 110 characters', 'W'.repeat(110), 'en'],
    [
      'of the longest German words',
      'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlung gekürzt',
      'de',
    ],
    ['in Arabic', 'البرلمان يوافق على الميزانية بعد محادثات (2018) مع NASA في 25 أكتوبر', 'ar'],
  ])('are all drawn within their box, %s', (_name, text, language) => {
    const { lines, size, leading } = fitWords(set(words(text, language)), BOX);
    const without = (spaced: string) => spaced.replaceAll(' ', '');
    expect(without(lines.map((line) => line.text).join(''))).toBe(without(text));
    for (const { width, runs } of lines) {
      expect(width * size).toBeLessThanOrEqual(BOX.width);
      expect(runs.flatMap(({ glyphs }) => glyphs).length).toBeGreaterThan(0);
    }
    expect(lines.length * leading).toBeLessThanOrEqual(BOX.height);
  });

  it('are large where they are few, and not parted where they fit', () => {
    expect(fitWords(set(words('Budget out')), BOX).size).toBeGreaterThan(99);
    expect(
      fitWords(set(words(LONG)), BOX)
        .lines.map(({ text }) => text)
        .join(' '),
    ).toBe(LONG);
  });

  it('stand in lines of like width', () => {
    const { lines } = fitWords(
      set(words('Mattis expected to send 800 troops to border as caravan moves through Mexico')),
      BOX,
    );
    const widths = lines.map(({ width }) => width);
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.7);
  });

  it.each<[string, string]>([
    ['Latin with accents', 'Łódź Málaga Škoda Đà Nẵng œil Ærø ğüşı €£ “x” ‘y’ – — … «z» ½ №'],
    ['Greek', 'Η Ελλάδα, η Αθήνα και οι Έλληνες; ΐ ΰ ώ'],
    ['Cyrillic', 'Україна, Россия, Ђорђе, Беларусь ў ґ є ї ё ъ'],
    ['Arabic, Persian and Urdu', 'البرلمان، گفتگو پژوهش ٹڈڑ ے ۱۲۳ ١٢٣ ؟'],
    ['Hebrew', 'הכנסת אישרה את התקציב, שָׁלוֹם ״צה״ל״ ־ ׳'],
    ['symbols and mathematics', '← → ↑ ↓ ⇒ ≤ ≥ ≠ ≈ ∞ √ ★ ☆ ✓ ■ □ ▲ ▼ ● ○ † ‡'],
    ['what gives way to what looks like it', 'H₂O ‰ ‑ ℃ ⅓ ①'],
    ['emoji', '🚀 👩‍🚀 🇬🇧 ❤️ 👍🏽 1️⃣ 🏴‍☠️ 🧵 ⭐ ☀️'],
  ])('have a glyph for every sign of %s', (_name, text) => {
    const copy = set(words(text));
    expect(copy.missing).toBe('');
    const glyphs = copy.line(0, copy.text.length).runs.flatMap((run) => run.glyphs);
    expect(glyphs.length).toBeGreaterThan(5);
    expect(glyphs.filter(({ code }) => code === 0)).toEqual([]);
  });

  it('say which signs no typeface has; the headline is then left out whole, and the name of the site stands for it', async () => {
    expect(set(words('In 東京 today')).missing).toBe('東京');
    const { png: image, remarks } = await draw(card('In 東京 today'));
    expect(remarks).toEqual(['its headline is left out: no typeface here has “東京”']);
    expect(image.equals((await draw(card('東京'))).png)).toBe(true);
  });

  it('are not broken after a hyphen that holds them together', () => {
    const { lines } = fitWords(set(words('well‑known')), { width: 300, height: 900, sizes: [60, 50] });
    expect(lines.map(({ text }) => text.replace('\u2060', ''))).toEqual(['well-known']);
  });

  it('are ordered by the bidirectional algorithm', () => {
    const order = (text: string, language: string) => {
      const copy = set(words(text, language));
      return copy
        .line(0, copy.text.length)
        .runs.map(({ text: run }) => run.trim())
        .filter((run) => run !== '');
    };
    expect(order('של COVID-19 (לאחר 12 שעות)', 'he').join('|')).toContain('COVID-19');
    expect(order('אב 12 גד', 'he')).toEqual(['גד', '12', 'אב']);
    expect(order('The אב word', 'en')).toEqual(['The', 'אב', 'word']);
  });
});

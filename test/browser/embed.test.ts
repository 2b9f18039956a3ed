// What only a browser can tell of the card of a story on another site.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { accessibilityFlaws } from '../builders/accessibility.ts';
import { forAllVisits, launch, visit, withoutBrowser } from '../builders/chromium.ts';
import { story } from '../builders/contentFolder.ts';
import { paper } from '../builders/paper.ts';
import { png } from '../builders/pixels.ts';
import { ask } from '../web/exchange.ts';

const LONG =
  'Ministers agree on a budget after a long night of talks in which nobody wanted to give way to the other side.';
const SENTENCE =
  'The vote came after midnight and by a small margin, as officials said, without any evidence that it would hold. ';
const ARABIC =
  'تتفق الحكومة على الميزانية بعد ليلة طويلة من المحادثات التي لم يرغب فيها أحد في التنازل للطرف الآخر هذا العام';

const PICTURE = '{ src: a.png, alt: A grey field }';
const STANDFIRST = `${SENTENCE.repeat(3).slice(0, 299).trim()}.`;

const FILES = {
  'articles/short.md': story({ headline: 'Ten signs!', standfirst: STANDFIRST }),
  'articles/long.md': story({
    headline: LONG.slice(0, 110),
    standfirst: STANDFIRST,
    authors: '[jane, john]',
  }),
  'articles/pictured.md': story({ headline: LONG.slice(0, 110), standfirst: STANDFIRST, picture: PICTURE }),
  'articles/arabic.md': story({
    headline: ARABIC.slice(0, 110),
    standfirst: `${ARABIC} ${ARABIC}`,
    lang: 'ar',
  }),
  'articles/gone.md': story({ withdrawn: '{ at: 2018-11-01, reason: The figures could not be confirmed. }' }),
  'authors/jane.md': '---\nname: Jane Doe\n---\n\nShe writes.\n',
  'authors/john.md': '---\nname: John Roe\n---\n\nHe writes.\n',
  'pictures/a.png': png(1600, 900),
};

interface Described {
  readonly type: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

async function described(app: Express, slug: string, room: string): Promise<Described> {
  const url = encodeURIComponent(`https://paper.example/articles/${slug}`);
  return JSON.parse((await ask(app, `/oembed?url=${url}${room}`)).text);
}

/** Serves pages of another site, under another name, which isolates itself. */
async function foreignSite(pageOf: () => string): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
    response.end(pageOf());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}

function hostPage(body: string, scheme = 'light'): string {
  return `<!DOCTYPE html><html lang="en" style="color-scheme: ${scheme}"><title>Another site</title>${body}`;
}

/** What cannot be seen of a card at its size. */
function flawsOf(frame: Frame | Page): Promise<string[]> {
  return frame.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const scrolling = [
      ...document.querySelectorAll('html, body, .embed, .embed__text, .embed__words'),
    ].filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight);
    const card = box('main');
    const parts = ['h1', 'h1 + p', '.embed__foot', '.embed__foot p:last-child', 'img'];
    const outside = parts.filter((part) => {
      const found = box(part);
      if (found === undefined || card === undefined) return part !== 'img';
      return (
        found.left < card.left ||
        found.right > card.right ||
        found.top < card.top ||
        found.bottom > card.bottom
      );
    });
    return [
      ...scrolling.map(({ tagName }) => `${tagName} scrolls`),
      ...outside.map((part) => `${part} is cut`),
    ];
  });
}

/** The height, in pixels, that stays empty between the words and the foot. */
function spareIn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const foot = document.querySelector('.embed__foot')?.getBoundingClientRect().top ?? 0;
    return foot - (document.querySelector('h1 + p')?.getBoundingClientRect().bottom ?? 0);
  });
}

describe.skipIf(withoutBrowser)('the card of a story', () => {
  const cards = forAllVisits(() => paper(FILES));
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  async function card(slug: string, options: BrowserContextOptions = {}) {
    const { app } = cards();
    return { app, ...(await visit(browser, app, `/articles/${slug}/embed`, options)) };
  }

  it('fits into every size that is named for it, whatever its headline', async () => {
    const { app, page, origin } = await card('short');
    for (const slug of ['short', 'long', 'pictured', 'arabic']) {
      await page.goto(`${origin}/articles/${slug}/embed`);
      for (const width of [220, 300, 399, 400, 519, 520, 800]) {
        const { height, ...size } = await described(app, slug, `&maxwidth=${width}`);
        expect(size.width).toBe(width);
        await page.setViewportSize({ width, height });
        const at = `${slug}: ${width} x ${height}`;
        expect(await flawsOf(page), at).toEqual([]);
        expect(await spareIn(page), at).toBeLessThan(height * 0.35);
      }
    }
  });

  it('leaves out what has no room whole: first the picture, then the standfirst', async () => {
    const { app, page } = await card('pictured');
    const whole = await described(app, 'pictured', '&maxwidth=400');
    await page.setViewportSize({ width: 400, height: whole.height });
    expect((await page.locator('img').boundingBox())?.height).toBeGreaterThan(190);
    const less = await described(app, 'pictured', `&maxwidth=400&maxheight=${whole.height - 1}`);
    await page.setViewportSize({ width: 400, height: less.height });
    expect(await flawsOf(page)).toEqual(['img is cut']);
    expect((await page.locator('img').boundingBox())?.x).toBeGreaterThanOrEqual(398);
    const least = await described(app, 'pictured', `&maxwidth=400&maxheight=${less.height - 1}`);
    await page.setViewportSize({ width: 400, height: least.height });
    expect(await flawsOf(page)).toEqual(['h1 + p is cut', 'img is cut']);
    // Beyond the edge of the words, which is 17 pixels from that of the card.
    expect((await page.locator('h1 + p').boundingBox())?.x).toBeGreaterThanOrEqual(383);
  });

  it('shows on another site, which isolates itself, and an ordinary page does not', async () => {
    const { app, page, origin } = await card('pictured');
    const { html, width, height } = await described(app, 'pictured', '&maxwidth=400');
    const ours = html.replaceAll('https://paper.example', origin);
    const page2 = `<iframe src="${origin}/articles/pictured" title="A page" id="page"></iframe>`;
    await page.goto(await foreignSite(() => hostPage(ours + page2)));
    const [framed, ordinary] = page.frames().slice(1);
    const shown = framed?.locator('h1');
    expect(await shown?.innerText()).toBe(LONG.slice(0, 110));
    expect(await framed?.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
    expect(await framed?.evaluate(() => document.querySelector('img')?.naturalWidth)).toBeGreaterThan(0);
    expect(ordinary?.url()).toBe('chrome-error://chromewebdata/');
  });

  it('opens the story in a page of its own, wherever one clicks, and runs no script', async () => {
    const { app, page, origin } = await card('long');
    const { html } = await described(app, 'long', '');
    const ours = html.replaceAll('https://paper.example', origin);
    await page.goto(await foreignSite(() => hostPage(ours)));
    await page.context().route('https://paper.example/**', (route) => route.fulfill({ body: 'The story.' }));
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      page.locator('iframe').click({ position: { x: 30, y: 150 } }),
    ]);
    expect(opened.url()).toBe('https://paper.example/articles/long');
    expect(await opened.evaluate(() => window.opener)).toBeNull();
  });

  it.each(['light', 'dark'])('is %s where the site that shows it is', async (scheme) => {
    const { page, origin } = await card('long', { colorScheme: null });
    const paperColour = () => getComputedStyle(document.body).backgroundColor;
    const expected = scheme === 'light' ? 'rgb(255, 253, 248)' : 'rgb(21, 19, 17)';
    const frame = `<iframe src="${origin}/articles/long/embed" title="A story"></iframe>`;
    await page.goto(await foreignSite(() => hostPage(frame, scheme)));
    expect(await page.frames()[1]?.evaluate(paperColour)).toBe(expected);
  });

  it('passes axe in both schemes, in forced colours, narrow and in another language', async () => {
    const { page, origin } = await card('long');
    for (const [slug, width, media] of [
      ['long', 600, { colorScheme: 'light' }],
      ['pictured', 240, { colorScheme: 'dark' }],
      ['pictured', 600, { forcedColors: 'active' }],
      ['arabic', 400, { forcedColors: 'none', colorScheme: 'dark' }],
      ['gone', 400, { colorScheme: 'light' }],
    ] as const) {
      await page.emulateMedia(media);
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${origin}/articles/${slug}/embed`);
      expect(await accessibilityFlaws(page), slug).toEqual([]);
    }
  });

  it('shows where the keyboard is', async () => {
    const { page } = await card('long');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement ?? document.body, '::after').outlineWidth,
    );
    expect(outline).toBe('3px');
  });

  it('is whole on paper', async () => {
    const { page } = await card('long', { viewport: { width: 400, height: 150 } });
    expect(await flawsOf(page)).not.toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect((await flawsOf(page)).filter((flaw) => flaw.endsWith('cut'))).toEqual([]);
  });
});

// What only a browser can tell of the page of a story.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forAllVisits, launch, lookAt, visit, visitIn, withoutBrowser } from '../builders/chromium.ts';
import { story } from '../builders/contentFolder.ts';
import { KITCHEN_SINK } from '../builders/kitchenSink.ts';
import { layoutShift } from '../builders/layoutShift.ts';
import { paper, paperOn } from '../builders/paper.ts';
import { png } from '../builders/pixels.ts';

const LEAD = '/articles/us-troops-southern-border-caravan';
const EVERYTHING = '/articles/everything';

/** How many characters stand on each full line of the text, and how large they are. */
function linesOfProse() {
  const lengths: number[] = [];
  for (const paragraph of document.querySelectorAll('.prose > p')) {
    const range = new Range();
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let top: number | null = null;
    let length = 0;
    while (walker.nextNode())
      for (let at = 0; at < (walker.currentNode.nodeValue ?? '').length; at += 1) {
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + 1);
        const box = range.getClientRects()[0];
        if (box === undefined) continue;
        if (top !== null && box.top - top > 10) {
          lengths.push(length);
          length = 0;
        }
        top = box.top;
        length += 1;
      }
  }
  const prose = document.querySelector('.prose') ?? document.body;
  return { lengths, size: Number.parseFloat(getComputedStyle(prose).fontSize) };
}

describe.skipIf(withoutBrowser)('the page of a story', () => {
  const real = forAllVisits(() => paperOn('content'));
  const sink = forAllVisits(() => paper(KITCHEN_SINK));
  let browser: Browser;
  let tab: Page;
  beforeAll(async () => {
    browser = await launch();
    tab = await browser.newPage();
  });
  afterAll(() => browser.close());

  it('asks nothing of any other site, and breaks no rule of its own policy', async () => {
    const { page, foreign, console: messages } = await visit(browser, sink().app, EVERYTHING);
    expect(foreign).toEqual([]);
    expect(messages).toEqual([]);
    expect(
      await page.evaluate(() =>
        [...document.images].every((image) => image.complete || image.loading === 'lazy'),
      ),
    ).toBe(true);
    const fonts = await page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2')).length,
    );
    expect(fonts).toBeGreaterThan(0);
  });

  it('holds the whole story with scripts switched off', async () => {
    const { page } = await visit(browser, real().app, LEAD, { javaScriptEnabled: false });
    expect(await page.locator('h1').innerText()).toContain('800 or more troops');
    expect(await page.locator('blockquote').innerText()).toMatch(
      /^To those in the Caravan, turnaround,.*are doing!$/s,
    );
  });

  it('sets no cookie', async () => {
    const { page } = await visitIn(tab, real().app, LEAD);
    expect(await page.context().cookies()).toEqual([]);
  });

  it('does not scroll sideways on any screen', async () => {
    const { page } = await visitIn(tab, sink().app, EVERYTHING);
    for (const width of [320, 360, 768, 1280]) {
      await lookAt(page, { viewport: { width, height: 800 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  it.each([
    ['nothing', null],
    ['its pictures', /\/pictures\//],
    ['its typefaces', /\.woff2$/],
  ])('moves nothing while it loads, with %s late', async (_what, late) => {
    const { page: first, origin } = await visit(browser, sink().app, '/about');
    const page = await first.context().newPage();
    let held = 0;
    // What is late comes when the words can be read already.
    await page.route(late ?? (() => false), async (route) => {
      held += 1;
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      await route.continue();
    });
    await page.goto(origin + EVERYTHING);
    await page.evaluate(() => document.fonts.ready);
    expect(held > 0).toBe(late !== null);
    expect(await layoutShift(page)).toBe(0);
  });

  it('shows a picture in its own proportions, no wider than it is nor than the column', async () => {
    const { app } = await paper({
      'articles/a.md': story({ picture: '{ src: wide.png, alt: A }' }, '![B](small.png)\n'),
      'pictures/wide.png': png(1600, 400),
      'pictures/small.png': png(60, 30),
    });
    const { page } = await visitIn(tab, app, '/articles/a', { viewport: { width: 360, height: 640 } });
    const sizes = await page
      .locator('.picture img')
      .evaluateAll((images) => images.map(({ clientWidth, clientHeight }) => [clientWidth, clientHeight]));
    const [[width = 0, height = 0] = [], small] = sizes;
    expect(small).toEqual([60, 30]);
    expect(width).toBeLessThanOrEqual(360);
    expect(width / height).toBeCloseTo(4, 1);
  });

  it('leads the keyboard first past the navigation, with a focus that can be seen', async () => {
    const { page } = await visitIn(tab, real().app, LEAD);
    await page.keyboard.press('Tab');
    const skip = page.locator('a:focus');
    expect(await skip.innerText()).toBe('Skip to content');
    expect((await skip.boundingBox())?.height).toBeGreaterThan(24);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator('main a:focus').count()).toBe(1);
    expect(
      await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineWidth),
    ).toBe('3px');
  });

  it('leads the keyboard past a long tweet', async () => {
    const { page } = await visitIn(tab, sink().app, EVERYTHING);
    await page.locator('a[href="#tweet_plain_end"]').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.tweet') === null)).toBe(true);
  });

  it('keeps the words of a tweet in their own direction and line breaks', async () => {
    const { page } = await visitIn(tab, sink().app, EVERYTHING);
    const words = page.locator('#tweet_plain > blockquote p');
    expect(await words.innerText()).toBe(
      'First line with @someone and #ünïcode\n\nThird line: $TWTR &amp; https://example.com/a?b=c&d=e 👩‍👩‍👧‍👦 <b>not bold</b>',
    );
    expect(
      await page.locator('#tweet_arabic > blockquote').evaluate((quote) => getComputedStyle(quote).direction),
    ).toBe('rtl');
  });

  it('keeps tweet, pictures and corrections on paper, and adds the address and the date', async () => {
    const { page } = await visitIn(tab, sink().app, EVERYTHING);
    await page.emulateMedia({ media: 'print' });
    for (const kept of ['.tweet', '.picture', '.corrections', '.address']) {
      expect(await page.locator(kept).first().isVisible(), kept).toBe(true);
    }
    expect(await page.locator('.address').innerText()).toMatch(
      /^https:\/\/paper\.example\/articles\/everything · Published 25 October 2018, 09:00 BST/,
    );
    for (const gone of ['nav', '.footer', '.share-row', '.author-box', '.around'])
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
  });

  it.each([
    [
      'larger spacing',
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    ],
    ['text of twice the size', ':root { font-size: 200% !important }'],
  ])('bears %s at 320 pixels without clipping any', async (_what, content) => {
    const { page } = await visit(browser, sink().app, EVERYTHING, {
      viewport: { width: 320, height: 640 },
      bypassCSP: true,
    });
    await page.addStyleTag({ content });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const clipped = await page.evaluate(() =>
      [...document.querySelectorAll('body *:not(.visually-hidden, .skip-link)')]
        .filter((element) => /hidden|clip/.test(getComputedStyle(element).overflow))
        .filter((element) => element.scrollHeight > element.clientHeight + 1)
        .map(({ className }) => className),
    );
    expect(clipped).toEqual([]);
  });

  it('sets between 60 and 70 characters on a line, at 18 to 20 pixels', async () => {
    for (const width of [768, 1280]) {
      const { page } = await visitIn(tab, real().app, LEAD, { viewport: { width, height: 800 } });
      const { lengths, size } = await page.evaluate(linesOfProse);
      expect(size).toBeGreaterThanOrEqual(18);
      expect(size).toBeLessThanOrEqual(20);
      const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
      expect(mean).toBeGreaterThan(60);
      expect(mean).toBeLessThan(70);
    }
  });

  it('scrolls wide tables and code in boxes of their own, which have names and take the focus', async () => {
    const { page } = await visitIn(tab, sink().app, EVERYTHING, { viewport: { width: 320, height: 640 } });
    for (const name of ['Table 1', 'Guards & soldiers', 'Code 1']) {
      const box = page.getByRole('region', { name, exact: true });
      await box.focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
    }
  });

  it('gives a finger 24 pixels at least, and 44 in the navigation and for what is worked; within sentences what there is', async () => {
    for (const path of ['/', EVERYTHING, '/authors/jane-doe', '/search?q=story']) {
      const { page } = await visitIn(tab, sink().app, path, { viewport: { width: 360, height: 640 } });
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('a, button, summary, input, select')]
          .filter((element) => element.checkVisibility() && !element.matches('.skip-link'))
          .filter((element) => !element.matches(':is(.prose :is(p, li), .tweet__text) > a'))
          .flatMap((element) => {
            const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
            const least = element.matches('.masthead *, .pager *, button, summary, input, select') ? 44 : 24;
            return width >= 24 && height >= least ? [] : [`${element.outerHTML}: ${width} × ${height}`];
          }),
      );
      expect(small, path).toEqual([]);
    }
  });

  it('does not move its lines apart for what is raised or lowered', async () => {
    const { app } = await paper({ 'articles/a.md': story({}, 'A<sup>2</sup>\n\nB<sub>2</sub>\n\nC\n') });
    const { page } = await visitIn(tab, app, '/articles/a');
    const heights = await page
      .locator('.prose > p')
      .evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().height));
    expect(new Set(heights).size).toBe(1);
  });

  it.each(['/', '/sections/world', '/articles/long'])(
    '%s does not scroll sideways for one long word',
    async (path) => {
      const headline = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
      const { app } = await paper({
        'articles/long.md': story({ headline, standfirst: headline }),
        'articles/b.md': story(),
      });
      const { page } = await visitIn(tab, app, path, { viewport: { width: 320, height: 640 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    },
  );
});

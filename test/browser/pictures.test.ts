// What only a browser can tell of pictures: which form it chooses, how large it shows it, and that nothing moves.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, visit, withoutBrowser } from '../builders/chromium.ts';
import { story } from '../builders/contentFolder.ts';
import { layoutShift } from '../builders/layoutShift.ts';
import { paper } from '../builders/paper.ts';
import { photograph } from '../builders/photograph.ts';

/** The pictures of a page as they are shown, from the top. */
function shownOn(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('main img')].map((image) => {
      const { width, height } = image.getBoundingClientRect();
      const { currentSrc, naturalWidth, naturalHeight } = image as HTMLImageElement;
      const [, form = ''] = /\.([\w-]+\.\w+)$/.exec(currentSrc) ?? [];
      return { form, width, height, ratio: naturalWidth / naturalHeight };
    }),
  );
}

describe.skipIf(withoutBrowser)('pictures in a browser', () => {
  let browser: Browser;
  let files: Record<string, string | Uint8Array>;
  beforeAll(async () => {
    const text = `${'Words. '.repeat(400)}\n\n::picture{#tall}\n\nMore.\n`;
    const lead = '{ src: wide.jpg, alt: A fence, caption: The fence., credit: Jane Doe, focus: 20% 50% }';
    files = {
      'articles/a.md': story({ picture: lead, pictures: '{ tall: { src: tall.jpg, alt: A tower } }' }, text),
      'articles/b.md': story({ published: '2018-10-20' }),
      'pictures/wide.jpg': await photograph({ width: 2000, height: 1000 }),
      'pictures/tall.jpg': await photograph({ width: 900, height: 1800 }),
    };
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each([
    ['a small telephone', { width: 360, height: 740 }, 1, '384-r1.avif', '3x2-20-50-384-r1.avif'],
    ['a fine one', { width: 360, height: 740 }, 3, '1100-r1.avif', '3x2-20-50-1100-r1.avif'],
    ['a desk', { width: 1280, height: 900 }, 1, '740-r1.avif', '3x2-20-50-740-r1.avif'],
    ['a fine desk', { width: 1280, height: 900 }, 2, '1280-r1.avif', '3x2-20-50-1100-r1.avif'],
  ])('come in the best format and in the size that %s needs, and nothing moves', async (...row) => {
    const [_where, viewport, deviceScaleFactor, whole, cut] = row;
    const { app } = await paper(files);
    for (const [path, form] of [
      ['/articles/a', whole],
      ['/', cut],
    ] as const) {
      const { page } = await visit(browser, app, path, { viewport, deviceScaleFactor });
      await page.waitForFunction(() => document.querySelector('img')?.complete);
      const [lead] = await shownOn(page);
      expect(lead?.form).toBe(form);
      expect(lead?.ratio).toBeCloseTo(path === '/' ? 1.5 : 2, 1);
      await page.evaluate(() => document.querySelector('main')?.scrollIntoView(false));
      await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
      expect(await layoutShift(page)).toBe(0);
      for (const { width, height, ratio } of await shownOn(page)) {
        expect(width).toBeLessThanOrEqual(viewport.width);
        expect(height).toBeLessThanOrEqual(viewport.height * 0.86);
        expect(ratio).toBeGreaterThan(0);
      }
    }
  });

  it('are loaded first where they lead, and once they are near where they do not', async () => {
    const { app } = await paper(files);
    const { page } = await visit(browser, app, '/articles/a', { viewport: { width: 360, height: 400 } });
    const [lead, other] = await page.evaluate(() =>
      [...document.querySelectorAll('main img')].map((image) => [
        image.getAttribute('fetchpriority'),
        image.getAttribute('loading'),
      ]),
    );
    expect([lead, other]).toEqual([
      ['high', null],
      [null, 'lazy'],
    ]);
  });
});

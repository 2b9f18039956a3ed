// Pages from right to left in a real browser: they mirror, nothing sticks out, and axe finds nothing.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFlaws } from '../builders/accessibility.ts';
import { forAllVisits, launch, lookAt, visitIn, withoutBrowser } from '../builders/chromium.ts';
import { ARABIC_PAPER, ENGLISH_PAPER } from '../builders/languages.ts';
import { paper } from '../builders/paper.ts';

/** Where an element begins and ends, and how it is set. */
function boxOf(page: Page, selector: string) {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { left, right } = element.getBoundingClientRect();
      const { letterSpacing, fontStyle, direction } = getComputedStyle(element);
      return { left, right, letterSpacing, fontStyle, direction };
    });
}

/** Where the words of an element stand. */
function wordsOf(page: Page, selector: string) {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { left, right } = range.getBoundingClientRect();
      return { left, right };
    });
}

describe.skipIf(withoutBrowser)('a page from right to left', () => {
  const arabic = forAllVisits(() => paper(ARABIC_PAPER));
  let browser: Browser;
  let tab: Page;
  beforeAll(async () => {
    browser = await launch();
    tab = await browser.newPage();
  });
  afterAll(() => browser.close());

  it.each(['/', '/articles/arabic', '/articles/english', '/sections/world', '/no-such-page'])(
    '%s of an Arabic site passes axe in light, dark and forced colours, and nothing sticks out at 320 pixels',
    async (path) => {
      const { page } = await visitIn(tab, arabic().app, path);
      for (const look of [{}, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
        await lookAt(page, { ...look, viewport: { width: 320, height: 640 } });
        expect(await accessibilityFlaws(page), JSON.stringify(look)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      }
    },
  );

  it('mirrors: names begin at the right, rules stand there, and the sections end at the left', async () => {
    const { page } = await visitIn(tab, arabic().app, '/articles/arabic');
    const name = await boxOf(page, '.masthead__name');
    const sections = await boxOf(page, '.masthead__sections');
    expect(sections.right).toBeLessThan(name.left);
    const tweet = await boxOf(page, '.tweet');
    expect(tweet.right - (await boxOf(page, '.tweet__label')).right).toBeGreaterThan(10);
    expect((await boxOf(page, '.tweet__label')).left).toBeCloseTo(tweet.left, 0);
    const column = await boxOf(page, '.prose');
    expect((await wordsOf(page, '.headline')).right).toBeCloseTo(column.right, -1);
  });

  it('sets a story from left to right within it, each word its own way, at the edge of the list', async () => {
    const { page } = await visitIn(tab, arabic().app, '/articles/arabic');
    const teaser = await boxOf(page, '.strip .teaser__words');
    const headline = await boxOf(page, '.strip .teaser__headline[lang="en-GB"]');
    expect(headline.direction).toBe('ltr');
    expect((await wordsOf(page, '.strip .teaser__headline[lang="en-GB"]')).right).toBeCloseTo(
      teaser.right,
      0,
    );
  });

  it('keeps an English tweet from left to right', async () => {
    const { app } = await paper(ENGLISH_PAPER);
    const { page } = await visitIn(tab, app, '/articles/arabic');
    const quotation = await boxOf(page, '.tweet__quotation');
    expect(quotation.direction).toBe('ltr');
    expect((await wordsOf(page, '.tweet__text')).left).toBeCloseTo(quotation.left, 0);
    expect((await boxOf(page, '.masthead')).direction).toBe('ltr');
  });

  it('neither spaces nor slants letters that join, and does so again for English within', async () => {
    const { page } = await visitIn(tab, arabic().app, '/articles/arabic');
    expect(await boxOf(page, '.headline')).toMatchObject({ letterSpacing: 'normal' });
    expect(await boxOf(page, '.prose em')).toMatchObject({ fontStyle: 'normal' });
    const { letterSpacing } = await boxOf(page, '.strip .teaser__headline[lang="en-GB"]');
    expect(Number.parseFloat(letterSpacing)).toBeLessThan(0);
  });
});

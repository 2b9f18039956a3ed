// The search in a real browser: accessible in every look, used by keyboard alone, and whole on the smallest screen.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFlaws } from '../builders/accessibility.ts';
import { type Look, launch, lookAt, visitIn, withoutBrowser } from '../builders/chromium.ts';
import { searchedPaper } from '../builders/searchedPaper.ts';
import { SEARCHED } from '../builders/searchedStories.ts';

const SMALL = { colorScheme: 'light', viewport: { width: 320, height: 640 } } as const;
const LOOKS = [{ colorScheme: 'light' }, { colorScheme: 'dark' }, SMALL, { forcedColors: 'active' }] as const;

const PAGES: [name: string, path: string, looks: readonly Look[]][] = [
  ['results', '/search?q=lighthouse+keeper+foghorn+fjelde+navigation', LOOKS],
  [
    'results of other words, and a day that is none',
    '/search?q=parafin&from=2018-13-45&section=world',
    LOOKS,
  ],
  ['the start', '/search', [SMALL]],
  ['the second page', '/search?q=sameness&page=2&sort=date', [SMALL]],
  ['no result', '/search?q=zzyzx', [SMALL]],
  ['ten thousand letters', `/search?q=${'x'.repeat(10_000)}`, [SMALL]],
  ['Arabic results', `/search?q=${encodeURIComponent('محمد')}`, [SMALL]],
  ['a page that is not there', '/nowhere', [SMALL]],
];

describe.skipIf(withoutBrowser)('the search', () => {
  const paper = searchedPaper(SEARCHED);
  let browser: Browser;
  let tab: Page;
  beforeAll(async () => {
    browser = await launch();
    tab = await browser.newPage();
  });
  afterAll(() => browser.close());

  it.each(PAGES)('shows %s without a flaw, and nothing beyond the screen', async (_name, path) => {
    const { page, console } = await visitIn(tab, paper.app(), path);
    for (const look of LOOKS) {
      await lookAt(page, look);
      expect(await accessibilityFlaws(page), JSON.stringify(look)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
    expect(console.filter((line) => !line.includes('404'))).toEqual([]);
  });

  it('works by keyboard alone, from the front to a result', async () => {
    const { page } = await visitIn(tab, paper.app(), '/');
    await page.locator('.masthead__search a').focus();
    await Promise.all([page.waitForURL('**/search'), page.keyboard.press('Enter')]);
    await page.locator('#q').focus();
    await page.keyboard.type('lighthouse');
    await Promise.all([page.waitForURL('**/search?q=lighthouse'), page.keyboard.press('Enter')]);
    expect(await page.locator('#results').innerText()).toBe('1 story with “lighthouse”');
    expect(await page.locator('#q').inputValue()).toBe('lighthouse');
    await page.locator('.search-result a').focus();
    await Promise.all([page.waitForURL('**/articles/lamp'), page.keyboard.press('Enter')]);
    expect(await page.locator('h1').innerText()).toContain('lighthouse');
  });

  it('narrows results by the form, whose fields are as large as a finger', async () => {
    const { page } = await visitIn(tab, paper.app(), '/search?q=harbour', {
      viewport: { width: 360, height: 640 },
    });
    await page.locator('summary').click();
    await page.locator('#section').selectOption('science');
    await page.locator('#from').fill('2015-01-01');
    await Promise.all([
      page.waitForURL('**/search?q=harbour&section=science&from=2015-01-01'),
      page.locator('.search-form__button').click(),
    ]);
    expect(await page.locator('.search-result').count()).toBe(1);
    expect(await page.locator('details').getAttribute('open')).not.toBeNull();
    for (const field of ['#q', '#section', '#from', '#to', '.search-form__button', 'summary']) {
      const box = await page.locator(field).boundingBox();
      expect(box?.height, field).toBeGreaterThanOrEqual(44);
    }
  });
});

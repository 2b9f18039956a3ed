// The fronts in a real browser, with one story, a few, and hundreds: what only a layout can get wrong.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flawsInLooks } from '../builders/accessibility.ts';
import { forAllVisits, type Look, launch, lookAt, visitIn, withoutBrowser } from '../builders/chromium.ts';
import { largePaper } from '../builders/largePaper.ts';
import { paper } from '../builders/paper.ts';

const DATE = '2018-10-27T12:00:00Z';
const LISTS = ['/archive/2018/10', '/archive', '/corrections', '/authors/writer-2'];

const PHONE: Look = { viewport: { width: 320, height: 640 } };
const DARK_PHONE: Look = { ...PHONE, colorScheme: 'dark' };
const TABLET: Look = { viewport: { width: 768, height: 1024 } };

/** What is wrong with the outline of the headings, and with the place of each headline after the one before it. */
function orderFlaws(tab: Page): Promise<string[]> {
  return tab.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')];
    const levels = all.map(({ tagName }) => Number(tagName.slice(1)));
    const gaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    const firsts = levels.filter((level) => level === 1).length;
    const links = [...document.querySelectorAll<HTMLElement>('main a')].filter(
      ({ offsetParent }) => offsetParent,
    );
    const jumps = links.slice(1).filter((link, index) => {
      const [before, now] = [links[index]?.getBoundingClientRect(), link.getBoundingClientRect()];
      // Who reads on goes down, or to the next column: never up in the same one, nor back to one before.
      return before !== undefined && now.bottom <= before.top && now.left <= before.left;
    });
    return [
      ...(firsts === 1 ? [] : [`${firsts} headings of the first level`]),
      ...gaps.map((level) => `a heading of level ${level} without one above it`),
      ...jumps.map(({ textContent }) => `“${textContent}” stands above what is read before it`),
      ...(document.documentElement.scrollWidth > window.innerWidth ? ['it is wider than the screen'] : []),
    ];
  });
}

/** The pictures that are shown much wider or narrower than their attribute sizes tells the browser that chooses a file. */
function wrongSizes(tab: Page): Promise<string[]> {
  return tab.evaluate(() => {
    const ruler = document.body.appendChild(document.createElement('div'));
    ruler.style.position = 'absolute';
    const told = (sizes: string): number => {
      const choices = sizes.split(/,(?![^(]*\))/).map((choice) => choice.trim());
      const fits = (choice: string) => matchMedia(/^\(min-width[^)]*\)/.exec(choice)?.[0] ?? 'all').matches;
      ruler.style.width = (choices.find(fits) ?? '').replace(/^\(min-width[^)]*\)\s*/, '');
      return ruler.getBoundingClientRect().width;
    };
    return [...document.querySelectorAll('main picture')].flatMap((picture) => {
      const width = picture.querySelector('img')?.getBoundingClientRect().width ?? 0;
      const said = told(picture.querySelector('source')?.sizes ?? '');
      return said / width < 0.95 || said / width > 1.15 ? [`${width}, not ${said}`] : [];
    });
  });
}

function box(tab: Page, selector: string) {
  return tab.locator(selector).evaluate((element) => {
    const { left, right, top, bottom, width } = element.getBoundingClientRect();
    return { left, right, top, bottom, width };
  });
}

describe.skipIf(withoutBrowser)('the fronts', () => {
  const ninety = forAllVisits(async () => paper(await largePaper(90), DATE));
  let browser: Browser;
  let tab: Page;
  beforeAll(async () => {
    browser = await launch();
    tab = await browser.newPage();
  });
  afterAll(() => browser.close());

  it.each<[string, readonly Look[]]>([
    ['/', [{}, { colorScheme: 'dark' }, PHONE]],
    ['/sections/world', [{}, DARK_PHONE]],
    ...LISTS.map((path): [string, readonly Look[]] => [path, [DARK_PHONE]]),
  ])('%s passes axe: %j', async (path, looks) => {
    const { page } = await visitIn(tab, ninety().app, path);
    expect(await flawsInLooks(page, looks)).toEqual([]);
  });

  it.each([
    [0, ['/', '/corrections', '/archive']],
    [1, ['/']],
    [4, ['/']],
    [12, ['/']],
    [600, ['/', '/sections/world', '/archive/2018/10']],
  ])(
    'with %i stories are read in the order of their source, fit every screen and have a whole outline: %j',
    async (count, paths) => {
      const { app } = await paper(await largePaper(count), DATE);
      for (const path of paths) {
        const { page } = await visitIn(tab, app, path);
        for (const look of [{}, TABLET, PHONE]) {
          await lookAt(page, look);
          expect(await orderFlaws(page), `${path} ${JSON.stringify(look)}`).toEqual([]);
        }
      }
    },
  );

  it('have the lead across two thirds with the largest headline, and the seconds beside it', async () => {
    const { page } = await visitIn(tab, ninety().app, '/');
    const [opening, lead, seconds, picture] = [
      await box(page, '.opening'),
      await box(page, '.opening__lead'),
      await box(page, '.opening__seconds'),
      await box(page, '.opening__lead img'),
    ];
    expect(lead.width / opening.width).toBeGreaterThan(0.62);
    expect([seconds.top, seconds.left > lead.right]).toEqual([lead.top, true]);
    expect(picture.bottom).toBeLessThan(900);
    const sizes = await page
      .locator('main .teaser__headline')
      .evaluateAll((all) => all.map((headline) => Number.parseFloat(getComputedStyle(headline).fontSize)));
    expect(new Set(sizes).size).toBeGreaterThanOrEqual(4);
    expect(sizes.indexOf(Math.max(...sizes))).toBe(0);
  });

  it('tell browsers how wide their pictures are shown', async () => {
    for (const path of ['/', '/sections/world']) {
      const { page } = await visitIn(tab, ninety().app, path);
      for (const width of [360, 640, 768, 1024, 1280]) {
        await lookAt(page, { viewport: { width, height: 900 } });
        expect(await page.locator('main picture source').count()).toBeGreaterThan(5);
        expect(await wrongSizes(page), `${path} at ${width}`).toEqual([]);
      }
    }
  });

  it('have columns beneath a lead without a picture, and no empty place for one', async () => {
    const files = await largePaper(4);
    const bare = Object.entries(files).map(([file, text]) => [
      file,
      typeof text === 'string' ? text.replace(/^picture: .*\n/m, '') : text,
    ]);
    const { app } = await paper(Object.fromEntries(bare), DATE);
    const { page } = await visitIn(tab, app, '/');
    const [lead, seconds] = [await box(page, '.opening__lead'), await box(page, '.opening__seconds')];
    expect([seconds.left, seconds.top >= lead.bottom]).toEqual([lead.left, true]);
    const tops = await page
      .locator('.opening__seconds > li')
      .evaluateAll((all) => all.map((item) => item.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    expect(await page.locator('main img').count()).toBe(0);
  });
});

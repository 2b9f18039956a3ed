// The small comforts that scripts add: the choice of display, ages of stories, pages fetched ahead.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFlaws } from '../builders/accessibility.ts';
import { forAllVisits, launch, visit, withoutBrowser } from '../builders/chromium.ts';
import { story } from '../builders/contentFolder.ts';
import { paper } from '../builders/paper.ts';

const FILES = {
  'articles/old.md': story({ headline: 'Old', published: '2018-10-25' }, '[The new one](new.md)\n'),
  'articles/new.md': story({ headline: 'New', published: '2019-12-31T09:00:00Z' }),
  'pages/about.md': '---\ntitle: About us\n---\n\nWords about us.\n',
};
const NOON = new Date('2019-12-31T12:00:00Z');
const DARK = 'rgb(21, 19, 17)';

const backgroundOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const sizeOf = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));

/** Waits for the script, which comes when the page has been painted: before that it hears nothing, and adds nothing. */
const scriptOf = (page: Page) => page.getByRole('radio').first().waitFor();

describe.skipIf(withoutBrowser)('what scripts add for comfort', () => {
  const small = forAllVisits(() => paper(FILES));
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  async function open(path: string, options: BrowserContextOptions = {}, prepare?: (page: Page) => unknown) {
    if (prepare === undefined) return visit(browser, small().app, path, options);
    const first = await visit(browser, small().app, '/about', options);
    await prepare(first.page);
    await first.page.goto(first.origin + path);
    return first;
  }

  it('is not there without scripts, and leaves no room behind', async () => {
    const { page } = await open('/articles/old', { javaScriptEnabled: false });
    expect(await page.locator('.display').boundingBox()).toMatchObject({ height: 0 });
    expect(await page.locator('.prose').innerText()).toContain('The new one');
  });

  it('is sent for once words can be seen', async () => {
    const { page } = await open('/articles/old');
    await scriptOf(page);
    const [seen, asked] = await page.evaluate(() => [
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      performance.getEntriesByType('resource').find(({ name }) => name.includes('/assets/site.'))?.startTime,
    ]);
    expect(asked).toBeGreaterThan(seen ?? Number.POSITIVE_INFINITY);
  });

  it('keeps a colour scheme over pages, from the first paint on, and gives it up again', async () => {
    const { page, origin, console: messages } = await open('/');
    await page.getByRole('radio', { name: 'Dark' }).check();
    expect(await backgroundOf(page)).toBe(DARK);
    // Before any script has come that is not in the page itself.
    await page.route(/\/assets\/site\./, (route) => route.abort());
    await page.goto(`${origin}/articles/old`);
    expect(await backgroundOf(page)).toBe(DARK);
    const shades = page.locator('meta[name="theme-color"]');
    expect(await shades.evaluateAll((all) => all.map((meta) => (meta as HTMLMetaElement).media))).toEqual([
      'not all',
      'all',
    ]);
    await page.unroute(/\/assets\/site\./);
    await page.reload();
    expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: 'As on this device' }).check();
    expect(await backgroundOf(page)).not.toBe(DARK);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expect(await shades.first().getAttribute('media')).toBe('(prefers-color-scheme: light)');
    expect(messages.filter((message) => !message.includes('ERR_FAILED'))).toEqual([]);
  });

  it('lets a choice for light stand against a dark device, on paper too', async () => {
    const { page } = await open('/', { colorScheme: 'dark' });
    expect(await backgroundOf(page)).toBe(DARK);
    await page.getByRole('radio', { name: 'Light' }).check();
    expect(await backgroundOf(page)).toBe('rgb(255, 253, 248)');
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.emulateMedia({ media: 'print' });
    expect(await backgroundOf(page)).toBe('rgb(255, 255, 255)');
  });

  it('keeps a size of text, with the choice under the finger that made it', async () => {
    const { page, origin } = await open('/articles/old', { viewport: { width: 320, height: 500 } });
    const before = await sizeOf(page);
    const group = page.getByRole('group', { name: 'Text size' });
    await group.scrollIntoViewIfNeeded();
    const top = (await group.boundingBox())?.y ?? 0;
    await page.getByRole('radio', { name: 'Largest' }).check();
    expect(Math.abs(((await group.boundingBox())?.y ?? 0) - top)).toBeLessThan(4);
    await page.goto(`${origin}/articles/new`);
    expect((await sizeOf(page)) / before).toBeGreaterThan(1.45);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it('can be worked with the keyboard, and is large enough for a finger', async () => {
    const { page } = await open('/');
    await page.getByRole('radio', { name: 'As on this device' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await backgroundOf(page)).toBe(DARK);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: 'Large', exact: true }).isChecked()).toBe(true);
    const heights = await page
      .locator('.display label')
      .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().height));
    expect(heights.every((height) => height >= 44)).toBe(true);
  });

  it.each(['Light', 'Dark'])('passes axe once %s is chosen', async (scheme) => {
    const { page } = await open('/articles/old', { forcedColors: 'none' });
    await page.getByRole('radio', { name: scheme }).check();
    expect(await accessibilityFlaws(page)).toEqual([]);
  });

  it('offers nothing where the browser keeps its storage from pages, and breaks nothing', async () => {
    const { page, console: messages } = await open('/articles/old', {}, (tab) =>
      tab.addInitScript(() =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        }),
      ),
    );
    expect(await page.getByRole('radio').count()).toBe(0);
    expect(messages).toEqual([]);
  });

  it('tells beside its date how old a new story is, and moves nothing for it', async () => {
    const { page } = await open('/articles/new', {}, (tab) => tab.clock.setFixedTime(NOON));
    await scriptOf(page);
    expect(await page.locator('.times').innerText()).toBe(
      'Published 31 December 2019, 09:00 GMT 1-minute read · 3 hours ago',
    );
    await page.clock.setFixedTime(new Date('2020-01-01T09:00:00Z'));
    await page.reload();
    await scriptOf(page);
    expect(await page.locator('.times').innerText()).toBe(
      'Published 31 December 2019, 09:00 GMT 1-minute read',
    );
    await page.clock.setFixedTime(NOON);
    for (const width of [320, 360, 400, 440, 480]) {
      await page.setViewportSize({ width, height: 600 });
      await page.reload();
      await scriptOf(page);
      const moved = await page.evaluate(() => {
        const top = () => document.querySelector('.prose')?.getBoundingClientRect().top ?? 0;
        const before = top();
        document.querySelector('[data-ago]')?.remove();
        return before - top();
      });
      expect(moved, `${width}`).toBe(0);
    }
  });

  async function hovering(prepare: (page: Page) => unknown) {
    const visited = await open('/articles/old', {}, async (page) => {
      await page.clock.install();
      await prepare(page);
    });
    const { page } = visited;
    await scriptOf(page);
    await page.getByRole('link', { name: 'The new one' }).hover();
    await page.clock.runFor(200);
    await page.locator('.masthead__name a').hover();
    await page.clock.runFor(20);
    await page.getByRole('link', { name: 'The new one' }).hover();
    await page.clock.runFor(200);
    const ahead = page.locator('link[rel="prefetch"]');
    return {
      ...visited,
      asked: await ahead.evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    };
  }

  it('fetches the page that a reader is about to open, once, and shows it from there', async () => {
    let requests = 0;
    const {
      page,
      asked,
      console: messages,
    } = await hovering((tab) =>
      tab.on('request', (request) => {
        if (request.url().endsWith('/articles/new')) requests += 1;
      }),
    );
    expect(asked.filter((address) => address === '/articles/new')).toHaveLength(1);
    await page.getByRole('link', { name: 'The new one' }).click();
    expect(await page.locator('h1').innerText()).toBe('New');
    expect(requests).toBeGreaterThan(0);
    expect(messages).toEqual([]);
  });

  it.each([
    ['saves data', { saveData: true, effectiveType: '4g' }],
    ['has a slow connection', { saveData: false, effectiveType: '3g' }],
  ])('fetches nothing ahead for who %s', async (_who, connection) => {
    const { asked } = await hovering((tab) =>
      tab.addInitScript((value) => Object.defineProperty(navigator, 'connection', { value }), connection),
    );
    expect(asked).toEqual([]);
  });

  it.each([
    ['lets one page give way to the next', 'no-preference', true],
    ['moves nothing for who asked for less motion', 'reduce', false],
  ] as const)('%s', async (_what, reducedMotion, isShown) => {
    const { page, console: messages } = await open('/articles/old', { reducedMotion }, (tab) =>
      tab.addInitScript(() =>
        addEventListener('pagereveal', (event) =>
          Object.assign(window, {
            isTransition: (event as Event & { viewTransition: unknown }).viewTransition !== null,
          }),
        ),
      ),
    );
    await page.getByRole('link', { name: 'The new one' }).click();
    await page.waitForURL(/new$/);
    await page.waitForFunction(() => 'isTransition' in window);
    expect(await page.evaluate(() => 'isTransition' in window && window.isTransition)).toBe(isShown);
    expect(messages).toEqual([]);
  });

  it('sets no cookie, whatever is chosen', async () => {
    const { page } = await open('/');
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.getByRole('radio', { name: 'Largest' }).check();
    expect(await page.context().cookies()).toEqual([]);
  });

  it('marks the current section with a line that stays where colours are forced', async () => {
    const { page } = await open('/sections/world', { forcedColors: 'active' });
    const style = await page
      .locator('.masthead a[aria-current]')
      .evaluate((link) => getComputedStyle(link).borderBlockEnd);
    expect(style).toMatch(/^3px solid rgb\(/);
  });
});

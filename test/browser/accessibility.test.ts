// Every kind of page, and every example of a component, passes axe in a real browser.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFlaws } from '../builders/accessibility.ts';
import { launch, visitIn, withoutBrowser } from '../builders/chromium.ts';
import { renderExamples } from '../builders/componentExamples.ts';
import { KITCHEN_SINK } from '../builders/kitchenSink.ts';
import { paper, paperOn } from '../builders/paper.ts';

const LEAD = '/articles/us-troops-southern-border-caravan';

const SETTINGS = [
  ['in the light scheme', { colorScheme: 'light' }],
  ['in the dark scheme', { colorScheme: 'dark' }],
  ['at 320 pixels', { colorScheme: 'light', viewport: { width: 320, height: 640 } }],
  ['in forced colours', { forcedColors: 'active' }],
  ['with more contrast', { contrast: 'more' }],
  ['with more contrast in the dark', { contrast: 'more', colorScheme: 'dark' }],
] as const;

describe.skipIf(withoutBrowser)('accessibility', () => {
  let browser: Browser;
  let tab: Page;
  beforeAll(async () => {
    browser = await launch();
    tab = await browser.newPage();
  });
  afterAll(() => browser.close());

  it.each(SETTINGS)('the lead story passes axe %s', async (_name, options) => {
    const { app } = await paperOn('content');
    const { page } = await visitIn(tab, app, LEAD, options);
    expect(await accessibilityFlaws(page)).toEqual([]);
  });

  it.each(SETTINGS)('a story with everything passes axe %s', async (_name, options) => {
    const { app } = await paper(KITCHEN_SINK);
    const { page } = await visitIn(tab, app, '/articles/everything', options);
    expect(await accessibilityFlaws(page)).toEqual([]);
  });

  it.each(['/', '/sections/world', '/topics/mexico', '/authors/jane-doe', '/about', '/no-such-page'])(
    '%s passes axe in both schemes',
    async (path) => {
      const { app } = await paper(KITCHEN_SINK);
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page } = await visitIn(tab, app, path, { colorScheme });
        expect(await accessibilityFlaws(page)).toEqual([]);
      }
    },
  );

  it('a page with faults does not pass', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.setContent(
      '<html lang="en"><title>x</title><main><h1>x</h1><img src="x.png"><p style="color:#999">grey</p><p style="color:#767676">darker</p></main></html>',
    );
    const flaws = await accessibilityFlaws(page);
    expect(flaws.map((flaw) => flaw.split(':')[0]).sort()).toEqual([
      'color-contrast',
      'color-contrast-enhanced',
      'image-alt',
    ]);
    await context.close();
  });

  it('every example of a component passes axe', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    for (const { document, component, name } of renderExamples()) {
      await page.setContent(document);
      expect(await accessibilityFlaws(page), `${component}: ${name}`).toEqual([]);
    }
    await context.close();
  });
});

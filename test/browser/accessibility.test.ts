// Every kind of page, and every example of a component, passes axe in a real browser.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFlaws, flawsInLooks } from '../builders/accessibility.ts';
import { forAllVisits, type Look, launch, visitIn, withoutBrowser } from '../builders/chromium.ts';
import { renderExamples } from '../builders/componentExamples.ts';
import { KITCHEN_SINK } from '../builders/kitchenSink.ts';
import { paper, paperOn } from '../builders/paper.ts';

const LEAD = '/articles/us-troops-southern-border-caravan';

const SCHEMES: readonly Look[] = [{ colorScheme: 'light' }, { colorScheme: 'dark' }];
const LOOKS: readonly Look[] = [
  ...SCHEMES,
  { colorScheme: 'light', viewport: { width: 320, height: 640 } },
  { forcedColors: 'active' },
  { contrast: 'more' },
  { contrast: 'more', colorScheme: 'dark' },
];

describe.skipIf(withoutBrowser)('accessibility', () => {
  const real = forAllVisits(() => paperOn('content'));
  const sink = forAllVisits(() => paper(KITCHEN_SINK));
  let browser: Browser;
  let tab: Page;
  beforeAll(async () => {
    browser = await launch();
    tab = await browser.newPage();
  });
  afterAll(() => browser.close());

  it('the lead story passes axe in both schemes, at 320 pixels, in forced colours and with more contrast', async () => {
    const { page } = await visitIn(tab, real().app, LEAD);
    expect(await flawsInLooks(page, LOOKS)).toEqual([]);
  });

  it('a story with everything passes axe in all of these', async () => {
    const { page } = await visitIn(tab, sink().app, '/articles/everything');
    expect(await flawsInLooks(page, LOOKS)).toEqual([]);
  });

  it.each(['/', '/sections/world', '/topics/mexico', '/authors/jane-doe', '/about', '/no-such-page'])(
    '%s passes axe in both schemes',
    async (path) => {
      const { page } = await visitIn(tab, sink().app, path);
      expect(await flawsInLooks(page, SCHEMES)).toEqual([]);
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

// What only a browser can tell of the desk: pages reload by themselves, keep their place, and count down.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFlaws } from '../builders/accessibility.ts';
import { launch, visit, withoutBrowser } from '../builders/chromium.ts';
import { story } from '../builders/contentFolder.ts';
import { deskPaper } from '../builders/deskPaper.ts';

let browser: Browser;
beforeAll(async () => {
  if (!withoutBrowser) browser = await launch();
});
afterAll(() => browser?.close());

const LONG = Array.from({ length: 80 }, (_, number) => `Paragraph ${number}.\n`).join('\n');

function tomorrow(): string {
  return new Date(Date.now() + 86_400_000 + 3_600_000).toISOString();
}

describe.skipIf(withoutBrowser)('a page at the desk', () => {
  it('reloads when its file is saved, and stays where it was', async () => {
    const desk = await deskPaper({ 'articles/a.md': story({ draft: 'true' }, LONG) });
    const { page, console, foreign } = await visit(browser, desk.app, '/articles/a');
    await page.evaluate(() => scrollTo(0, 900));
    writeFileSync(
      join(desk.folder, 'articles/a.md'),
      story({ draft: 'true' }, LONG.replace('30.', '30, edited.')),
    );
    await page.getByText('Paragraph 30, edited.').waitFor();
    await page.waitForFunction(() => scrollY === 900);
    expect(console).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it('shows a problem as soon as it is saved, and drops it as soon as it is mended', async () => {
    const desk = await deskPaper({ 'articles/a.md': story() });
    const { page } = await visit(browser, desk.app, '/articles/a');
    writeFileSync(join(desk.folder, 'articles/a.md'), story({ section: 'wrold' }));
    await page.getByText('section cannot be “wrold”.').waitFor();
    writeFileSync(join(desk.folder, 'articles/a.md'), story({ headline: 'Mended' }));
    await page.getByRole('heading', { name: 'Mended' }).waitFor();
    expect(await page.getByText('wrold').count()).toBe(0);
  });

  it('waits for a story that is not there yet', async () => {
    const desk = await deskPaper({});
    const { page } = await visit(browser, desk.app, '/articles/new');
    await page.getByRole('heading', { name: 'Page not found' }).waitFor();
    mkdirSync(join(desk.folder, 'articles'));
    writeFileSync(join(desk.folder, 'articles/new.md'), story({ headline: 'Here it is', draft: 'true' }));
    await page.getByRole('heading', { name: 'Here it is' }).waitFor();
  });

  it('counts down to the end of an embargo', async () => {
    const desk = await deskPaper(
      { 'articles/a.md': story({ published: tomorrow() }) },
      { date: new Date().toISOString() },
    );
    const { page } = await visit(browser, desk.app, '/articles/a');
    const countdown = page.locator('.desk-bar__countdown');
    const first = await countdown.textContent();
    expect(first).toMatch(/^1 day, 0[01]:\d\d:\d\d$/);
    await page.waitForFunction(
      (text) => document.querySelector('.desk-bar__countdown')?.textContent !== text,
      first,
    );
    expect(await countdown.textContent()).toMatch(/^1 day, 0[01]:\d\d:\d\d$/);
  });

  it.each(['light', 'dark'] as const)('is accessible, as is the desk itself (%s)', async (colorScheme) => {
    const desk = await deskPaper(
      {
        'articles/a.md': story({ published: tomorrow() }),
        'articles/b.md': story({ section: 'wrold', standfirst: 'x'.repeat(301) }),
      },
      { date: new Date().toISOString() },
    );
    const { page, origin } = await visit(browser, desk.app, '/desk', {
      colorScheme,
      viewport: { width: 320, height: 800 },
    });
    for (const path of ['/desk', '/articles/a', '/articles/b']) {
      await page.goto(origin + path);
      expect(await accessibilityFlaws(page), path).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        path,
      ).toBeLessThanOrEqual(0);
    }
  });
});

// The reader view of browsers gets the whole story, and nothing but the story.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Readability } from '@mozilla/readability';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, visit, withoutBrowser } from '../builders/chromium.ts';
import { paperOn } from '../builders/paper.ts';

const SOURCE = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

describe.skipIf(withoutBrowser)('the reader view', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it('extracts headline, date, language and every word of the story, standfirst and tweet too', async () => {
    const { app } = await paperOn('content');
    const { page } = await visit(browser, app, '/articles/us-troops-southern-border-caravan');
    const words = (text: string) => text.split(/\s+/).filter((word) => /\w/.test(word));
    const standfirst = await page.locator('.standfirst').innerText();
    const story = words(`${standfirst} ${await page.locator('.prose').innerText()}`);
    await page.evaluate(`${SOURCE};window.Readability = Readability`);
    const read = await page.evaluate(() => {
      const Reader = (window as unknown as { Readability: typeof Readability }).Readability;
      const copy = document.cloneNode(true) as Document;
      // What is read as text has no space where one paragraph ends and the next begins.
      for (const paragraph of copy.querySelectorAll('p')) paragraph.append(' ');
      return new Reader(copy).parse();
    });
    expect(read?.title).toBe('US plans to send 800 or more troops to border amid migrant caravan');
    expect(read?.publishedTime).toBe('2018-10-25T00:00:00+01:00');
    expect(read?.lang).toBe('en-GB');
    expect(read?.byline ?? null).toBeNull();
    const found = new Set(words(read?.textContent ?? ''));
    expect(story.filter((word) => !found.has(word))).toEqual([]);
    expect(read?.textContent?.split(standfirst)).toHaveLength(2);
    expect(read?.textContent).toContain('This article is more than 1 year old.');
    expect(read?.textContent).toContain('To those in the Caravan, turnaround');
    expect(read?.textContent).not.toMatch(/Skip to content|Related stories|Privacy|Share/);
    // The links to paragraphs have no words of their own.
    expect(read?.content).not.toMatch(/<a [^>]*>\s*<\/a>/);
  });
});

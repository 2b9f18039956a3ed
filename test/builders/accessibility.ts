// Judges a page in the browser with axe.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { type Look, lookAt } from './chromium.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Without its comments and long names, it is compiled in half the time in each page. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The violations of WCAG 2.2 A and AA, of best practices and of AAA contrast, a line each. */
export async function accessibilityFlaws(page: Page): Promise<string[]> {
  // A page whose content is replaced keeps it, and it is large.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  return page.evaluate(async (tags) => {
    const runner = (window as unknown as { axe: typeof axe }).axe;
    const rules = { 'color-contrast-enhanced': { enabled: true } };
    const { violations } = await runner.run(document, { runOnly: tags, rules, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
  }, TAGS);
}

/** The same in several looks of one page, with which: what axe does first in a page takes it as long as all the rest. */
export async function flawsInLooks(page: Page, looks: readonly Look[]): Promise<string[]> {
  const flaws: string[] = [];
  for (const look of looks) {
    await lookAt(page, look);
    for (const flaw of await accessibilityFlaws(page)) flaws.push(`${JSON.stringify(look)}: ${flaw}`);
  }
  return flaws;
}

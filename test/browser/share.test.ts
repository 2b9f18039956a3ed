// What only a browser can tell of sharing: the buttons that it gets, the links to selected words, and that all is well without.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flawsInLooks } from '../builders/accessibility.ts';
import { forAllVisits, launch, visit, withoutBrowser } from '../builders/chromium.ts';
import { story } from '../builders/contentFolder.ts';
import { deskPaper } from '../builders/deskPaper.ts';
import { KITCHEN_SINK } from '../builders/kitchenSink.ts';
import { paper } from '../builders/paper.ts';

const EVERYTHING = '/articles/everything';
const SCHEMES = [{ colorScheme: 'light' }, { colorScheme: 'dark' }] as const;
const PHONE = { width: 360, height: 800 };
const ADDRESS = `https://paper.example${EVERYTHING}`;

/** Paragraphs, far enough apart that a browser has to scroll, with what makes words hard to find again. */
const FILLER = Array.from({ length: 30 }, (_, number) => `Filler ${number} goes on and on.\n`).join('\n');
const WORDS = `The vote came twice. The vote came first.

${FILLER}
## Under a *heading*

He said “costs, well-known & high” – 100% of them – and [went](https://example.com/) home, as the minister had said he would, before the vote came to an end.

- One item of a list, which is long
- Another item of a list

${FILLER}
خبر عاجل من المدينة.

The vote came twice. The vote came first.
`;

/** What is selected: from some words to others, and how many pieces of text that hold the first are passed over. */
const SELECTIONS: readonly (readonly [string, string, string, number])[] = [
  ['words that stand once', 'well-known & high', 'well-known & high', 0],
  ['half a word', 'inister had sa', 'inister had sa', 0],
  ['words that stand several times', 'vote came', 'vote came', 1],
  ['words across a link', 'of them', 'went', 0],
  ['words across blocks', 'Under a', 'One item', 0],
  ['words from right to left', 'عاجل من', 'عاجل من', 0],
  ['items of a list', 'One item', 'Another item', 0],
];

/** Puts into a page what the machine of the tests does not have, and keeps what was handed to it. */
async function withDevice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const handed: unknown[] = [];
    Object.assign(window, { handed });
    navigator.share = async (data) => void handed.push(data);
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => void handed.push(text) },
    });
  });
  await page.reload();
  await scriptOf(page);
}

/** Waits for the script, which comes when the page has been painted: who selects words before that is not heard. */
function scriptOf(page: Page): Promise<void> {
  return page.locator('.share-row__status').first().waitFor({ state: 'attached' });
}

function handed(page: Page): Promise<unknown[]> {
  return page.evaluate(() => (window as unknown as { handed: unknown[] }).handed);
}

/** Selects from the first appearance of some words to the end of others, in the text of a story; ends when the page knows. */
async function select(page: Page, from: string, to = from, which = 0): Promise<void> {
  await page.evaluate(
    async ([first, last, skipped]) => {
      const nodes: Text[] = [];
      const walker = document.createTreeWalker(
        document.querySelector('.prose') as Element,
        NodeFilter.SHOW_TEXT,
      );
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      const start = nodes.filter(({ data }) => data.includes(first as string))[skipped as number] as Text;
      const end = nodes.slice(nodes.indexOf(start)).find(({ data }) => data.includes(last as string)) as Text;
      const known = new Promise((resolve) => {
        document.addEventListener('selectionchange', resolve, { once: true });
      });
      getSelection()?.setBaseAndExtent(
        start,
        start.data.indexOf(first as string),
        end,
        end.data.indexOf(last as string) + (last as string).length,
      );
      await known;
    },
    [from, to, which] as const,
  );
}

/** The ways to hand a story on are folded until somebody wants them. */
function openWays(page: Page): Promise<void> {
  return page.locator('.share-row summary').click();
}

describe.skipIf(withoutBrowser)('sharing', () => {
  const sink = forAllVisits(() => paper(KITCHEN_SINK));
  const desk = forAllVisits(() => deskPaper(KITCHEN_SINK));
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  async function everything(options: Parameters<typeof visit>[3] = {}) {
    return visit(browser, sink().app, EVERYTHING, options);
  }

  it('needs no script: the links, the anchors and the box that shows them work without', async () => {
    const { page, foreign } = await everything({ javaScriptEnabled: false });
    const row = page.getByRole('region', { name: 'Share this story' });
    expect(await row.getByRole('link').count()).toBe(0);
    await openWays(page);
    expect(await row.getByRole('link').allInnerTexts()).toHaveLength(7);
    expect(await row.getByRole('button').count()).toBe(0);
    expect(await row.getByRole('link', { name: 'Share on Bluesky' }).getAttribute('href')).toContain(
      encodeURIComponent(ADDRESS),
    );
    expect(await page.getByRole('link', { name: 'Link to this paragraph' }).count()).toBe(0);
    await page.getByLabel('Show a link at each paragraph').check();
    const links = page.getByRole('link', { name: 'Link to this paragraph' });
    const paragraphs = await page.locator('.prose > p[id]').count();
    expect(paragraphs).toBeGreaterThan(3);
    expect(await links.count()).toBeGreaterThanOrEqual(paragraphs);
    await links.first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#p_/);
    const [, id] = page.url().split('#');
    expect(await page.locator(':target').getAttribute('id')).toBe(id);
    expect(foreign).toEqual([]);
  });

  it('offers to copy and to share where the browser can, and says what came of it', async () => {
    const { page, origin, foreign, console } = await everything();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Link copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(ADDRESS);
    await withDevice(page);
    const row = page.locator('.share-row');
    await row.getByRole('button', { name: 'Copy link' }).click();
    await row.getByRole('status').getByText('Link copied').waitFor();
    await row.getByRole('button', { name: 'Share…' }).click();
    const title = 'Everything: notes & “quotations” <b>';
    expect(await handed(page)).toEqual([ADDRESS, { title, url: ADDRESS }]);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await row.getByRole('button', { name: 'Copy link' }).click();
    await row.getByText('The link could not be copied').waitFor();
    expect([foreign, console]).toEqual([[], []]);
  });

  it('adds no button that would do nothing', async () => {
    const { page } = await everything();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Object.defineProperty(navigator, 'share', { value: undefined });
    });
    await page.reload();
    await scriptOf(page);
    expect(await page.getByRole('button').count()).toBe(0);
  });

  it('moves nothing when its buttons come', async () => {
    const { app } = await paper({ 'articles/a.md': story() });
    const { page } = await visit(browser, app, '/articles/a', { viewport: { width: 360, height: 900 } });
    const height = () => page.locator('.share-row').evaluate((row) => row.getBoundingClientRect().height);
    await page.locator('.share-row button').first().waitFor();
    const withButtons = await height();
    await page.evaluate(() => document.querySelector('.share-row__actions')?.replaceChildren());
    expect(await height()).toBe(withButtons);
  });

  it('gives links that lead to the selected words, and to their paragraph should the words be edited', async () => {
    const { app } = await paper({ 'articles/a.md': story({}, WORDS) });
    const { page, origin } = await visit(browser, app, '/articles/a');
    await withDevice(page);
    // In a window of its own: a page behind another is shown once a second, and clicks wait for that.
    const { page: reader } = await visit(browser, app, '/about');
    const button = page.getByRole('button', { name: 'Copy link to words' });
    const fell: [string, string][] = [];
    for (const [what, from, to, which] of SELECTIONS) {
      await select(page, from, to, which);
      const top = await page.evaluate(
        () => (getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? 0) + scrollY,
      );
      await button.click();
      const link = String((await handed(page)).at(-1));
      if (
        !/^https:\/\/paper\.example\/articles\/a#(?:p_[^:]+|under-a-heading)?:~:text=[^.!'()*~]+$/.test(link)
      )
        fell.push([what, link]);
      // Without the anchor, only the words can lead there.
      await reader.goto('about:blank');
      await reader.goto(`${origin}/articles/a#${link.slice(link.indexOf(':~:'))}`);
      // A browser looks for the words once it has laid out the page, when it comes to it.
      const arrived = reader.waitForFunction(
        (place) => scrollY > 0 && place >= scrollY && place <= scrollY + innerHeight,
        top,
        { timeout: 20_000 },
      );
      if (!(await arrived.then(Boolean, () => false)))
        fell.push([what, `${top} at ${await reader.evaluate(() => scrollY)}: ${link}`]);
      // With the selection goes its link: the next button that comes has that of the next words.
      await page.evaluate(() => getSelection()?.removeAllRanges());
      await button.waitFor({ state: 'detached' });
    }
    expect(fell).toEqual([]);
    // Words in a paragraph that stands twice, each time whole, cannot be told from each other: its anchor can.
    await select(page, 'vote came first', 'vote came first', 1);
    await button.click();
    const id = await page.locator('.prose > p').last().getAttribute('id');
    expect(id).toMatch(/-2$/);
    expect((await handed(page)).at(-1)).toBe(`https://paper.example/articles/a#${id}`);
  });

  it('offers the link to selected words to the next press of Tab, and goes at Escape or with the selection', async () => {
    const { page } = await everything();
    await withDevice(page);
    await page.getByText('Donaudampfschiff').dblclick({ position: { x: 60, y: 10 } });
    await page.mouse.move(5, 5);
    const tool = page.getByRole('group', { name: 'The selected words' });
    await tool.waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Share…');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tool.getByText('Link copied').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator('.share-row__tool :focus').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await tool.count()).toBe(0);
    await select(page, 'Donaudampfschiff');
    await tool.waitFor();
    await page.evaluate(() =>
      getSelection()?.selectAllChildren(document.querySelector('.topics') as Element),
    );
    await tool.waitFor({ state: 'detached' });
  });

  it('goes on saying what came of a press, does not come back after Escape, and copies what is selected by then', async () => {
    const { page } = await everything();
    await page.clock.install();
    await withDevice(page);
    const tool = page.getByRole('group', { name: 'The selected words' });
    const copy = tool.getByRole('button', { name: 'Copy' });
    await select(page, 'Donaudampfschiff');
    await page.clock.runFor(300);
    await copy.click();
    await page.clock.runFor(300);
    expect(await tool.getByRole('status').innerText()).toBe('Link copied');
    await select(page, 'first paragraph');
    await copy.click();
    expect((await handed(page)).at(-1)).toContain('first%20paragraph');
    await select(page, 'Donaudampfschiff');
    await page.keyboard.press('Escape');
    await page.clock.runFor(300);
    expect(await tool.count()).toBe(0);
  });

  it('has room for a finger, and stays at the foot of the screen, out of the way of the browser’s own menu', async () => {
    const { page } = await everything({
      viewport: { width: 360, height: 640 },
      hasTouch: true,
      isMobile: true,
    });
    await withDevice(page);
    await openWays(page);
    const targets = await page.locator('.share-row :is(a, button, label, summary)').all();
    const boxes = await Promise.all(targets.map((target) => target.boundingBox()));
    expect(boxes).toHaveLength(11);
    expect(Math.min(...boxes.flatMap((one) => [one?.width ?? 0, one?.height ?? 0]))).toBeGreaterThanOrEqual(
      44,
    );
    await select(page, 'first paragraph');
    const box = await page.getByRole('group', { name: 'The selected words' }).boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(600);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it('shows the link of a paragraph under a pointer without taking room, those of headings and tweets always, none on paper', async () => {
    const { page } = await everything();
    const paragraph = page.locator('.prose > p').first();
    const before = await paragraph.boundingBox();
    await paragraph.hover();
    const link = paragraph.getByRole('link', { name: 'Link to this paragraph' });
    expect(await link.isVisible()).toBe(true);
    expect((await paragraph.boundingBox())?.height).toBe(before?.height);
    await link.click();
    expect(page.url()).toContain(`#${await paragraph.getAttribute('id')}`);
    const heading = page.locator('h2#a-heading').getByRole('link', { name: 'A heading' });
    expect(await heading.getAttribute('href')).toBe('#a-heading');
    await page.locator('#tweet_plain').getByRole('link', { name: 'Link to this tweet' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator(':target').getAttribute('id')).toBe('tweet_plain');
    await openWays(page);
    await page.getByLabel('Show a link at each paragraph').check();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.share-row').isVisible()).toBe(false);
    expect(await page.locator('.prose__link').first().isVisible()).toBe(false);
  });

  it('is accessible with everything shown, in both schemes', async () => {
    const { page } = await everything();
    await withDevice(page);
    await openWays(page);
    await page.getByLabel('Show a link at each paragraph').check();
    await page.locator('#tweet_plain').getByRole('link', { name: 'Link to this tweet' }).click();
    await select(page, 'Donaudampfschiff');
    await page.getByRole('group', { name: 'The selected words' }).waitFor();
    expect(await flawsInLooks(page, SCHEMES)).toEqual([]);
    // What is judged is still all there.
    expect(await page.getByRole('group', { name: 'The selected words' }).isVisible()).toBe(true);
  });

  it('is accessible as a preview at the desk, in both schemes', async () => {
    const options = { viewport: PHONE };
    const { page, foreign, console } = await visit(browser, desk().app, '/desk/share/everything', options);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect([foreign, console]).toEqual([[], []]);
    const looks = SCHEMES.map((look) => ({ ...look, viewport: PHONE }));
    expect(await flawsInLooks(page, looks)).toEqual([]);
  });
});

// Finds and drives the Chromium of this machine.
import { accessSync, constants } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import {
  type Browser,
  type BrowserContextOptions,
  type ConsoleMessage,
  chromium,
  type Page,
  type Request,
} from 'playwright-core';
import { onTestFinished } from 'vitest';
import { createWebServer } from '../../src/web/createWebServer.ts';
import { forAllTests, whenOver } from './ending.ts';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const executablePath = PLACES.find((path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
});

/** Whether browser tests are left out: no browser is here, and this is no CI, where that is a failure. */
export const withoutBrowser = executablePath === undefined && process.env.CI !== 'true';

// A browser without its background services asks nothing of the network by itself. Its processes cost more than the pages
// that they show: one for all pages will do, as everything is our own.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-site-isolation-trials',
  '--renderer-process-limit=1',
  '--in-process-gpu',
  '--disable-software-rasterizer',
];

/** Starts the browser. */
export function launch(): Promise<Browser> {
  if (executablePath === undefined) throw new Error('No Chromium was found; install the package chromium');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A page of an application in a browser, with what it asked of other origins. */
export interface Visit {
  readonly page: Page;
  readonly origin: string;
  readonly foreign: readonly string[];
  readonly console: readonly string[];
}

const DESKTOP = { width: 1280, height: 900 };

/** Serves an application for the length of a test, and opens one of its addresses in a browser of its own. */
export async function visit(
  browser: Browser,
  app: Express,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: DESKTOP, ...options });
  onTestFinished(() => context.close());
  return arrive(await context.newPage(), app, path);
}

/** How a page is looked at. */
export type Look = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'forcedColors' | 'contrast'>;

/** Looks otherwise at the page that a tab shows: nothing is loaded again. */
export async function lookAt(tab: Page, look: Look): Promise<void> {
  const { viewport, colorScheme = 'light', forcedColors = 'none', contrast = 'no-preference' } = look;
  await tab.setViewportSize(viewport ?? DESKTOP);
  await tab.emulateMedia({ media: null, colorScheme, forcedColors, contrast });
}

/**
 * The same in a tab that is open already, which takes a third of the time. It is for tests that change nothing but the
 * look: what they teach a tab (scripts, routes, permissions) it keeps.
 */
export async function visitIn(tab: Page, app: Express, path: string, look: Look = {}): Promise<Visit> {
  await lookAt(tab, look);
  onTestFinished(async () => {
    await tab.goto('about:blank');
    await tab.context().clearCookies();
  });
  return arrive(tab, app, path);
}

async function arrive(page: Page, app: Express, path: string): Promise<Visit> {
  const origin = origins.get(app) ?? (await serve(app));
  const foreign: string[] = [];
  const messages: string[] = [];
  const onRequest = (request: Request) => {
    if (!request.url().startsWith(origin)) foreign.push(request.url());
  };
  const onConsole = (message: ConsoleMessage) => void messages.push(message.text());
  const onError = (error: Error) => void messages.push(error.message);
  page.on('request', onRequest).on('console', onConsole).on('pageerror', onError);
  onTestFinished(() => {
    page.off('request', onRequest).off('console', onConsole).off('pageerror', onError);
  });
  await page.goto(origin + path);
  await page.evaluate(() => document.fonts.ready);
  return { page, origin, foreign, console: messages };
}

/** The origins of the applications that are served for all tests of a file: at one, a browser keeps what it has compiled. */
const origins = new WeakMap<Express, string>();

/** Opens a paper once and serves it to all tests of a file. */
export function forAllVisits<T extends { readonly app: Express }>(open: () => Promise<T>): () => T {
  return forAllTests(async () => {
    const opened = await open();
    origins.set(opened.app, await serve(opened.app));
    return opened;
  });
}

async function serve(app: Express): Promise<string> {
  const server = createWebServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  whenOver(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

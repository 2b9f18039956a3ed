// Finds and drives the Chromium of this machine.
import { accessSync, constants } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { createWebServer } from '../../src/web/createWebServer.ts';

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

// A browser without its background services asks nothing of the network by itself.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
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

/** Serves an application for the length of a test, and opens one of its addresses. */
export async function visit(
  browser: Browser,
  app: Express,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const server = createWebServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  onTestFinished(async () => {
    await context.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const page = await context.newPage();
  const foreign: string[] = [];
  const messages: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) foreign.push(request.url());
  });
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  await page.goto(origin + path);
  await page.evaluate(() => document.fonts.ready);
  return { page, origin, foreign, console: messages };
}

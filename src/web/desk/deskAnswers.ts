// Answers for those who write: every page with its state and problems, drafts among them, and the desk itself.
import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { articleAddress } from '../../edition/redirects.ts';
import { deskBarAt } from '../../pages/deskBarAt.ts';
import { deskPage } from '../../pages/deskPage.ts';
import { deskProblems } from '../../pages/deskProblems.ts';
import { canonicalPath, findPage, isList } from '../../pages/findPage.ts';
import { failurePage, unreadablePage } from '../../pages/messagePage.ts';
import type { Page } from '../../pages/Page.ts';
import { pageNumber } from '../../pages/pagination.ts';
import type { CopyOnDisk } from '../../pages/problemView.ts';
import { PREVIEWS } from '../../pages/share/previewAddress.ts';
import { sharePreviewPage } from '../../pages/share/sharePreviewPage.ts';
import { redirect } from '../answers.ts';
import type { Parts } from '../createApp.ts';
import { answerOf } from '../printing.ts';
import { requestTarget } from '../requestTarget.ts';
import { sendAnswer } from '../sendAnswer.ts';
import type { Changes } from './Changes.ts';
import { sendChanges } from './sendChanges.ts';
import { troubleAnswer } from './troubleAnswer.ts';

/** What the desk needs beyond what the site needs. */
export interface DeskParts extends Parts {
  /** The host name or IP address at which the desk listens. */
  readonly host: string;
  readonly changes: Changes;
  readonly copy: CopyOnDisk;
  /** The script that reloads pages. */
  readonly script: string;
  /** Why the templates on disk cannot be used; null where they can. */
  readonly trouble: () => string | null;
}

const SCRIPT = '/desk/reload.js';

/** Answers with the desk, its script and the stream of changes. */
export function deskRoom(parts: DeskParts): RequestHandler {
  return (request, response, next) => {
    const { decoded } = requestTarget(request.url);
    if (!isReading(request)) next();
    else if (decoded === '/desk/changes') sendChanges(parts.changes, request, response);
    else if (decoded === SCRIPT) sendScript(parts.script, response);
    else if (decoded === '/desk/') redirect(response, '/desk', NO_STORE);
    else if (decoded === '/desk') {
      const edition = parts.newsroom.edition();
      const desk = { edition, archive: parts.newsroom.archive(), now: parts.clock(), copy: parts.copy };
      sendDeskPage(parts, request, response, deskPage(desk));
    } else {
      const page = decoded?.startsWith(PREVIEWS) ? previewAt(parts, decoded.slice(PREVIEWS.length)) : null;
      if (page === null) next();
      else sendDeskPage(parts, request, response, page);
    }
  };
}

const IS_FILE =
  /^\/(?:assets|pictures)\/|\/(?:card(?:-\d+x\d+)?\.png|embed)$|^\/(?:apple-touch-icon\.png|favicon\.ico)$/;

/** Answers with the pages of the site, as `pageAnswers` does; no answer is kept by a browser. */
export function deskPages(parts: DeskParts): RequestHandler {
  return (request, response, next) => {
    const { raw, decoded, query } = requestTarget(request.url);
    if (!isReading(request) || decoded === null || IS_FILE.test(decoded)) return next();
    const edition = parts.newsroom.edition();
    const path = canonicalPath(edition, decoded.replace(/\/{2,}/g, '/'));
    if (path !== null && encodeURI(path) !== raw) redirect(response, encodeURI(path) + query, NO_STORE);
    else sendDeskPage(parts, request, response, pageAt(parts, path, { decoded, query }));
  };
}

function previewAt({ newsroom, origin, copy, clock }: DeskParts, slug: string): Page | null {
  const edition = newsroom.edition();
  const article = edition.articles.get(slug);
  if (article === undefined) return null;
  const now = clock();
  const known = deskProblems(edition, newsroom.archive(), now);
  const bar = deskBarAt({ edition, known, path: articleAddress(slug), copy, now });
  return sharePreviewPage({ edition, origin: origin ?? edition.site.url, article, bar });
}

/** What no browser keeps. */
export const NO_STORE = 'no-store';

/** Whether a request only reads. */
export function isReading({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}

interface Asked {
  readonly decoded: string;
  readonly query: string;
}

function pageAt({ newsroom, origin, copy, clock }: DeskParts, path: string | null, asked: Asked): Page {
  const edition = newsroom.edition();
  const now = clock();
  const known = deskProblems(edition, newsroom.archive(), now);
  const home = origin ?? edition.site.url;
  const number = path !== null && isList(path) ? pageNumber(asked.query) : 1;
  const found = path === null || number === null ? null : findPage(edition, home, { path, number, now });
  const desk = deskBarAt({ edition, known, path: path ?? asked.decoded, copy, now });
  const isBroken = found === null && desk.problems.length > 0;
  const page = found ?? (isBroken ? unreadablePage(edition, home) : failurePage(edition, home, 404));
  return { ...page, shell: { ...page.shell, desk } };
}

/** Prints a page of the desk anew and sends it, with the script that reloads it. */
export function sendDeskPage(parts: DeskParts, request: Request, response: Response, page: Page): void {
  const version = parts.changes.version();
  const { desk } = page.shell;
  const script = { address: SCRIPT, version, integrity: integrityOf(parts.script) };
  const shell = { ...page.shell, desk: desk && { ...desk, note: parts.trouble(), script } };
  try {
    const answer = answerOf(parts.press, { ...page, shell });
    sendAnswer(request, response, { ...answer, headers: { ...answer.headers, 'Cache-Control': NO_STORE } });
  } catch (error) {
    const answer = troubleAnswer([parts.trouble(), error], script);
    sendAnswer(request, response, { ...answer, headers: { ...answer.headers, 'Cache-Control': NO_STORE } });
  }
}

function integrityOf(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}

function sendScript(script: string, response: Response): void {
  response
    .writeHead(200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': NO_STORE,
      'X-Content-Type-Options': 'nosniff',
    })
    .end(script);
}

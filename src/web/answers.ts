// Answers with what the site holds: pages, their assets and the pictures of stories.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Request, RequestHandler, Response } from 'express';
import type { Picture } from '../edition/Archive.ts';
import type { Edition } from '../edition/Edition.ts';
import { canonicalPath } from '../pages/findPage.ts';
import { pictureAddress } from '../pages/pictureView.ts';
import type { FailureParts } from './failures.ts';
import { originOf } from './gatekeeping.ts';
import { printedAnswer } from './printing.ts';
import { requestTarget } from './requestTarget.ts';
import { sendAnswer } from './sendAnswer.ts';

interface AnswerParts extends FailureParts {
  readonly contentDir: string;
  readonly clock: () => number;
}

/** The bytes at these addresses never change, so they need no second request (RFC 8246). */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Answers with the page at the canonical address, and redirects every other way of writing it there. */
export function pageAnswers(parts: AnswerParts): RequestHandler {
  return (request, response, next) => {
    const { raw, decoded, query } = requestTarget(request.url);
    const edition = parts.newsroom.edition();
    const path = canonicalPath(edition, decoded ?? '');
    if (path === null) next();
    else if (encodeURI(path) !== raw) redirect(response, encodeURI(path) + query);
    else answerPage(parts, edition, path, request, response);
  };
}

function answerPage(
  parts: AnswerParts,
  edition: Edition,
  path: string,
  request: Request,
  response: Response,
): void {
  const answer = printedAnswer({ press: parts.press, origin: originOf(parts) }, edition, path, parts.clock());
  if (answer === null) throw new Error(`No page was found at ${path}, which is an address`);
  sendAnswer(request, response, answer);
}

// 308 keeps the method (RFC 9110, section 15.4.9). The location is a path: no Host header can bend it.
function redirect(response: Response, location: string): void {
  response
    .writeHead(308, { Location: location, 'Cache-Control': 'public, max-age=30', 'Content-Length': 0 })
    .end();
}

/** Answers with the files under `/assets/`. */
export function assetAnswers({ press }: AnswerParts): RequestHandler {
  const assets = new Map([...press.assets.values()].map((asset) => [asset.address, asset]));
  return (request, response, next) => {
    const asset = assets.get(requestTarget(request.url).decoded ?? '');
    if (asset === undefined) return next();
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.writeHead(200, {
      'Content-Type': asset.mediaType,
      'Content-Length': asset.bytes.length,
      'Cache-Control': FOR_EVER,
    });
    response.end(asset.bytes);
  };
}

const pictureAddresses = new WeakMap<Edition, ReadonlyMap<string, Picture>>();

function pictureAt(edition: Edition, path: string): Picture | undefined {
  const known =
    pictureAddresses.get(edition) ??
    new Map(
      [...edition.pictures.values()].map((picture) => [decodeURIComponent(pictureAddress(picture)), picture]),
    );
  pictureAddresses.set(edition, known);
  return known.get(path);
}

/** Answers with the pictures that published stories name, and with no other file. */
export function pictureAnswers({ newsroom, contentDir }: AnswerParts): RequestHandler {
  return async (request, response, next) => {
    const picture = pictureAt(newsroom.edition(), requestTarget(request.url).decoded ?? '');
    if (picture === undefined) return next();
    const file = await open(join(contentDir, 'pictures', picture.path)).catch(() => null);
    if (file === null) return next();
    // Chat clients and feed readers show pictures on pages of their own. SVG may hold scripts: it gets no rights at all.
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    const { size } = await file.stat();
    response.writeHead(200, {
      'Content-Type': picture.mediaType,
      'Content-Length': size,
      'Cache-Control': FOR_EVER,
    });
    if (request.method === 'HEAD') response.end(() => file.close());
    else
      createReadStream('', { fd: file })
        .on('error', () => response.destroy())
        .pipe(response);
  };
}

// Sends a picture of the content folder: a form of it, or its file where that is meant or no form can be made for now.
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { NextFunction, Request, Response } from 'express';
import type { Picture } from '../edition/Archive.ts';
import type { Edition } from '../edition/Edition.ts';
import { FORMATS } from '../edition/Rendition.ts';
import type { MadePicture, Pictures } from '../render/pictures/openPictures.ts';
import { type Answer, bytesAnswer, textAnswer } from './Answer.ts';
import type { Log } from './failures.ts';
import { meantPicture } from './meantPicture.ts';
import { type OpenPicture, pictureOpener } from './pictureOpener.ts';
import { requestTarget } from './requestTarget.ts';
import { sendAnswer } from './sendAnswer.ts';
import { tagOf } from './tagOf.ts';

/** Where pictures come from. */
export interface PictureParts {
  /** The content folder. */
  readonly contentDir: string;
  readonly log: Log;
  /** Null or left out where files are sent as they are. */
  readonly pictures?: Pictures | null;
}

/** A request under way. */
export interface PictureExchange {
  readonly request: Request;
  readonly response: Response;
  readonly next: NextFunction;
}

/** The headers of a picture, as what its address means, or for the moment as something else in its place. */
export type HeadersFor = (picture: Picture, isMeant: boolean) => Readonly<Record<string, string>>;

/** Sends the picture of the present edition that a request asks for, with the headers given; else the request goes on. */
export type SendPicture = (
  exchange: PictureExchange,
  edition: () => Edition,
  headersFor: HeadersFor,
) => Promise<void>;

/** In milliseconds: less than proxies wait. */
const LAST_PATIENCE = 25_000;

/** Makes the sender of the pictures of a folder. */
export function pictureSender(parts: PictureParts): SendPicture {
  const sendFile = fileSender(parts);
  return async (exchange, edition, headersFor) => {
    const { request, next } = exchange;
    const path = requestTarget(request.url).decoded ?? '';
    const rendition = meantPicture(edition(), path)?.rendition ?? null;
    const made = async (patience?: number) => rendition && (await parts.pictures?.made(rendition, patience));
    const isSent = async (form: MadePicture | null | undefined): Promise<boolean> => {
      // Making takes its time: what was public at its beginning may be gone at its end.
      const meant = meantPicture(edition(), path);
      if (meant === null) return false;
      if (!form)
        return sendFile(exchange, meant.picture, headersFor(meant.picture, meant.rendition === null));
      sendMade(exchange, form, headersFor(meant.picture, form.format === meant.rendition?.format));
      return true;
    };
    if (await isSent(await made())) return;
    // Where the file is gone, or may not be read, there is only the form that may still be made of what it was.
    const late = await made(LAST_PATIENCE);
    if (!late || !(await isSent(late))) next();
  };
}

// Chat clients and feed readers show pictures on pages of their own. SVG may hold scripts: it gets no rights at all.
const PICTURE_HEADERS = {
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
};

function sendMade(
  { request, response }: PictureExchange,
  { bytes: body, format }: MadePicture,
  more: Readonly<Record<string, string>>,
): void {
  const headers = { ...PICTURE_HEADERS, 'Content-Type': FORMATS[format], ...more };
  sendAnswer(request, response, bytesAnswer(headers, body, tagOf(body)));
}

/** Sends files as they are; false where that is not possible. */
function fileSender({ contentDir, log }: PictureParts) {
  const openUnchanged = pictureOpener(join(contentDir, 'pictures'));
  return async (
    { request, response }: PictureExchange,
    picture: Picture,
    headers: Readonly<Record<string, string>>,
  ): Promise<boolean> => {
    const opened = await openUnchanged(picture);
    if (opened === null) {
      log.warn({ picture: picture.path }, 'the picture is not the file that the edition was made with');
      return false;
    }
    const { file, size } = opened;
    const drawing = await drawingOf(picture, opened);
    if (drawing !== null) {
      sendAnswer(request, response, { ...drawing, headers: { ...drawing.headers, ...headers } });
      return true;
    }
    const about = { 'Content-Type': picture.mediaType, 'Content-Length': String(size) };
    response.writeHead(200, { ...PICTURE_HEADERS, ...about, ...headers });
    if (request.method === 'HEAD') {
      response.end();
      await file.close();
      // Unlike `pipe`, this closes the file also where the reader goes away in the middle.
    } else await pipeline(file.createReadStream({ start: 0, end: size - 1 }), response).catch(() => {});
    return true;
  };
}

/** In bytes: a drawing beyond this is sent as it is, and not kept. */
const LARGEST_DRAWING = 1024 * 1024;

const drawings = new WeakMap<Picture, Answer>();

/** The answer with a drawing in SVG, which is text: compressed, it has a quarter of its size. Null for other pictures. */
async function drawingOf(picture: Picture, { file, size }: OpenPicture): Promise<Answer | null> {
  if (picture.mediaType !== 'image/svg+xml' || size > LARGEST_DRAWING) return null;
  try {
    const headers = { ...PICTURE_HEADERS, 'Content-Type': picture.mediaType };
    const drawing = drawings.get(picture) ?? textAnswer(200, headers, await file.readFile());
    drawings.set(picture, drawing);
    return drawing;
  } finally {
    await file.close();
  }
}

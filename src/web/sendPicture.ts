// Sends a picture of the content folder, unless its file is no longer the one that an edition was made with.
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { NextFunction, Request, Response } from 'express';
import type { Picture } from '../edition/Archive.ts';
import type { Edition } from '../edition/Edition.ts';
import { pictureAddress } from '../edition/pictureView.ts';
import type { Log } from './failures.ts';
import { requestTarget } from './requestTarget.ts';

/** Where pictures come from. */
export interface PictureParts {
  /** The content folder. */
  readonly contentDir: string;
  readonly log: Log;
}

/** A request under way. */
export interface PictureExchange {
  readonly request: Request;
  readonly response: Response;
  readonly next: NextFunction;
}

/** Sends the picture of an edition that a request asks for, with the headers given; else the request goes on. */
export type SendPicture = (
  exchange: PictureExchange,
  edition: Edition,
  headersFor: (picture: Picture) => Readonly<Record<string, string>>,
) => Promise<void>;

/** Makes the sender of the pictures of a folder. */
export function pictureSender({ contentDir, log }: PictureParts): SendPicture {
  const openUnchanged = pictureOpener(join(contentDir, 'pictures'));
  return async ({ request, response, next }, edition, headersFor) => {
    const picture = pictureAt(edition, requestTarget(request.url).decoded ?? '');
    if (picture === undefined) return next();
    const opened = await openUnchanged(picture);
    if (opened === null) {
      log.warn({ picture: picture.path }, 'the picture is not the file that the edition was made with');
      return next();
    }
    const { file, size } = opened;
    const about = { 'Content-Type': picture.mediaType, 'Content-Length': String(size) };
    response.writeHead(200, { ...PICTURE_HEADERS, ...about, ...headersFor(picture) });
    if (request.method === 'HEAD') {
      response.end();
      await file.close();
      // Unlike `pipe`, this closes the file also where the reader goes away in the middle.
    } else await pipeline(file.createReadStream({ start: 0, end: size - 1 }), response).catch(() => {});
  };
}

// Chat clients and feed readers show pictures on pages of their own. SVG may hold scripts: it gets no rights at all.
const PICTURE_HEADERS = {
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
};

const addresses = new WeakMap<Edition, ReadonlyMap<string, Picture>>();

function pictureAt(edition: Edition, path: string): Picture | undefined {
  const known =
    addresses.get(edition) ??
    new Map(
      [...edition.pictures.values()].map((picture) => [decodeURIComponent(pictureAddress(picture)), picture]),
    );
  addresses.set(edition, known);
  return known.get(path);
}

interface OpenPicture {
  readonly file: FileHandle;
  readonly size: number;
}

/**
 * Opens pictures whose bytes are still those of their address: caches keep them for a year, so a file that was
 * replaced or is half written must not get out under it. A file is hashed again only after it was touched.
 */
function pictureOpener(folder: string): (picture: Picture) => Promise<OpenPicture | null> {
  const verified = new WeakMap<Picture, string>();
  return async (picture) => {
    // Not blocking: should a pipe stand there now, opening it would wait for ever.
    const flags = constants.O_RDONLY | constants.O_NONBLOCK;
    const file = await open(join(folder, picture.path), flags).catch(nullIfAbsent);
    if (file === null) return null;
    try {
      const about = await file.stat();
      const state = [about.dev, about.ino, about.size, about.mtimeMs, about.ctimeMs].join(' ');
      if (verified.get(picture) === state) return { file, size: about.size };
      if (about.isFile() && (await hashOf(file)) === picture.hash) {
        verified.set(picture, state);
        return { file, size: about.size };
      }
    } catch (error) {
      await file.close();
      throw error;
    }
    await file.close();
    return null;
  };
}

// It was deleted, may not be read any more, became a link to itself, or a socket.
const ABSENT: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'ENXIO']);

function nullIfAbsent(error: NodeJS.ErrnoException): null {
  if (ABSENT.has(error.code ?? '')) return null;
  throw error;
}

async function hashOf(file: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) hash.update(chunk);
  return hash.digest('hex');
}

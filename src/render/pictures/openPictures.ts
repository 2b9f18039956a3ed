// The pictures of the site in all their forms: each form is made once, however many ask for it, and then kept.
import { join } from 'node:path';
import type { Format, Rendition } from '../../edition/Rendition.ts';
import { renditionName } from '../../edition/renditionAddress.ts';
import { DerivedFiles, type Warn } from '../studio/DerivedFiles.ts';
import { Shelf } from '../studio/Shelf.ts';
import { BusyError } from '../studio/Studio.ts';
import type { PictureStudio } from './pictureStudio.ts';

/** A form of a picture, or the same in a format that is made more quickly. */
export interface MadePicture {
  readonly bytes: Buffer;
  readonly format: Format;
}

/** Where the forms of pictures come from. */
export interface Pictures {
  /**
   * A form of a picture; null where it cannot be made, or not soon enough for whoever waits for it.
   * @param patience how long they wait, in milliseconds, if not as long as usual
   */
  readonly made: (rendition: Rendition, patience?: number) => Promise<MadePicture | null>;
}

/** What is needed to make them. */
export interface PicturesParts {
  /** Who makes them. */
  readonly studio: PictureStudio;
  /** The folder of stories. */
  readonly contentDir: string;
  /** The folder for derived files. */
  readonly cacheDir: string;
  readonly warn: Warn;
  /** The present in milliseconds. */
  readonly clock: () => number;
  /** How long who asks may wait, in milliseconds. */
  readonly patience?: number;
}

/** In milliseconds: rather another format, or the file itself, than a page without its picture for longer. */
const PATIENCE = 3000;

/** In bytes: some ten thousand pictures. */
const MOST_BYTES = 1024 * 1024 * 1024;

/** Opens the place where pictures are made and kept. Nothing happens before one is asked for. */
export function openPictures(parts: PicturesParts): Pictures {
  const files = new DerivedFiles(join(parts.cacheDir, 'pictures'), parts.warn, MOST_BYTES);
  const shelf = new Shelf<Buffer>({
    clock: parts.clock,
    sizeOf: ({ length }) => length,
    isWhole: () => true,
  });
  const attempt = (rendition: Rendition, patience = parts.patience ?? PATIENCE): Promise<Attempt> => {
    const name = fileName(rendition);
    const making = shelf.get(name, () => makeOrRead({ parts, files }, name, rendition));
    return withPatience(making, patience);
  };
  return {
    made: async (rendition, patience) => {
      const { format } = rendition;
      const bytes = await attempt(rendition, patience);
      if (typeof bytes !== 'string') return { bytes, format };
      // Who knows AVIF knows WebP.
      if (bytes === 'failed' || format !== 'avif') return null;
      const quicker = await attempt({ ...rendition, format: 'webp' }, patience);
      return typeof quicker === 'string' ? null : { bytes: quicker, format: 'webp' };
    },
  };
}

function fileName(rendition: Rendition): string {
  return `${rendition.picture.hash.slice(0, 32)}-${renditionName(rendition)}`;
}

interface Workshop {
  readonly parts: PicturesParts;
  readonly files: DerivedFiles;
}

async function makeOrRead({ parts, files }: Workshop, name: string, rendition: Rendition): Promise<Buffer> {
  const known = await files.read(name);
  if (known !== null) return known;
  try {
    const { bytes } = await parts.studio.make({ rendition, contentDir: parts.contentDir });
    const made = Buffer.from(bytes);
    await files.write(name, made);
    return made;
  } catch (error) {
    const about = { err: error, picture: rendition.picture.path, format: rendition.format };
    if (!(error instanceof BusyError))
      parts.warn(about, 'a picture cannot be made smaller: its file is sent');
    throw error;
  }
}

type Attempt = Buffer | 'failed' | 'late';

// Whoever comes later gets what is still being made.
function withPatience(making: Promise<Buffer>, patience: number): Promise<Attempt> {
  return new Promise((answer) => {
    const timer = setTimeout(answer, patience, 'late').unref();
    making
      .then(answer, (error) => answer(error instanceof BusyError ? 'late' : 'failed'))
      .finally(() => clearTimeout(timer));
  });
}

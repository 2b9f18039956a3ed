// The studio of pictures.
import type { Rendition } from '../../edition/Rendition.ts';
import { moduleBeside } from '../studio/moduleBeside.ts';
import { Studio, type StudioLimits } from '../studio/Studio.ts';

/** What is to be made. */
export interface PictureCommission {
  readonly rendition: Rendition;
  /** The folder of stories. */
  readonly contentDir: string;
}

/** What was made. */
export interface PictureDelivery {
  readonly bytes: Uint8Array;
}

/** Who makes pictures. */
export type PictureStudio = Studio<PictureCommission, PictureDelivery>;

/** Some pages full of pictures. Who comes when more wait gets the file itself. */
const QUEUE = 96;

/** Opens the studio of pictures; its process starts with the first. */
export function pictureStudio(limits: StudioLimits = {}): PictureStudio {
  return new Studio<PictureCommission, PictureDelivery>({
    queue: QUEUE,
    ...limits,
    module: moduleBeside(import.meta.url, 'pictureProcess'),
    // An AVIF takes some five times as long as the others, which must not wait behind many of them.
    rank: ({ rendition }) => (rendition.format === 'avif' ? 1 : 0),
  });
}

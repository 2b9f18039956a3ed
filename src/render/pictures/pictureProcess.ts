// The process that makes pictures.
import { availableParallelism } from 'node:os';
import sharp from 'sharp';
import { readStoryPicture } from '../studio/readStoryPicture.ts';
import { workAt } from '../studio/workAt.ts';
import { makePicture } from './makePicture.ts';
import type { PictureCommission, PictureDelivery } from './pictureStudio.ts';

sharp.cache(false);
// The other half is for those who read.
sharp.concurrency(Math.max(1, Math.floor(availableParallelism() / 2)));

workAt(async ({ rendition, contentDir }: PictureCommission): Promise<PictureDelivery> => {
  const file = await readStoryPicture(contentDir, rendition.picture);
  if (file === null) throw new Error('it is not the file of the edition');
  return { bytes: await makePicture(file, rendition) };
});

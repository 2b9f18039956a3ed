// The process that draws share pictures.
import process from 'node:process';
import sharp from 'sharp';
import { readStoryPicture } from '../studio/readStoryPicture.ts';
import { workAt } from '../studio/workAt.ts';
import type { CardCommission, CardDelivery } from './cardStudio.ts';
import { drawCard } from './drawCard.ts';
import { loadTypefaces } from './Typeface.ts';
import { typesetter } from './Typesetter.ts';

const [, , root = ''] = process.argv;

sharp.cache(false);
sharp.concurrency(1);
const set = typesetter(loadTypefaces(root));

workAt(async ({ card, shape, contentDir }: CardCommission): Promise<CardDelivery> => {
  const file = card.picture?.file ?? null;
  const picture = file === null ? null : await readStoryPicture(contentDir, file);
  const { png, remarks } = await drawCard(set, { card, shape, picture });
  const isWhole = file === null || picture !== null;
  return {
    png,
    remarks: isWhole ? remarks : [...remarks, 'its picture is not the file of the edition'],
    isWhole,
  };
});

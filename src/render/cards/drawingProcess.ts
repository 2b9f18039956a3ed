// The process that draws: a picture that brings a decoder down takes this process with it, not the server.
import process from 'node:process';
import sharp from 'sharp';
import { drawCard } from './drawCard.ts';
import { readStoryPicture } from './readStoryPicture.ts';
import type { Commission, Delivery } from './Studio.ts';
import { loadTypefaces } from './Typeface.ts';
import { typesetter } from './Typesetter.ts';

const [, , root = ''] = process.argv;

sharp.cache(false);
sharp.concurrency(1);
const set = typesetter(loadTypefaces(root));

async function deliver({ card, shape, contentDir }: Commission): Promise<Delivery> {
  const file = card.picture?.file ?? null;
  const picture = file === null ? null : await readStoryPicture(contentDir, file);
  const { png, remarks } = await drawCard(set, { card, shape, picture });
  const isWhole = file === null || picture !== null;
  return {
    png,
    remarks: isWhole ? remarks : [...remarks, 'its picture is not the file of the edition'],
    isWhole,
  };
}

process.on('message', (commission: Commission) => {
  deliver(commission).then(
    (delivery) => process.send?.(delivery),
    (error: unknown) => process.send?.({ failure: error instanceof Error ? error.message : String(error) }),
  );
});

// The server has ended, in whatever way.
process.on('disconnect', () => process.exit());
// An interrupt from the keyboard reaches this process too: the server decides when it ends.
process.on('SIGINT', () => {});

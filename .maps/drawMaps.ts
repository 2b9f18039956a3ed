// Draws the maps of the stories anew, into content/pictures: npx tsx .maps/drawMaps.ts
import { writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { caravanMap, sharedCaravanMap } from './caravanMap.ts';

const FOLDER = 'content/pictures';

writeFileSync(`${FOLDER}/us-mexico-border-map.svg`, caravanMap());
await sharp(Buffer.from(sharedCaravanMap()))
  .flatten()
  .png({ palette: true, colours: 64, dither: 0, effort: 10, compressionLevel: 9 })
  .toFile(`${FOLDER}/us-mexico-border-map-for-sharing.png`);

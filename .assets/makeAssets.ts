// Makes the files of public/ anew that are made from others: `npx tsx .assets/makeAssets.ts`.
import { writeFileSync } from 'node:fs';
import { cutTypeface, TYPEFACES } from './cutTypeface.ts';
import { drawIcons } from './drawIcons.ts';

for (const name of Object.keys(TYPEFACES) as (keyof typeof TYPEFACES)[])
  writeFileSync(`public/${name}`, await cutTypeface(name));
for (const [name, bytes] of await drawIcons()) writeFileSync(`public/${name}`, bytes);

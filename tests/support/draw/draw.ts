/** Draws the sample edition's pictures and logos. Run it with Node 24: `node tests/support/draw/draw.ts`. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { logos } from './logos.ts';
import type { Drawing } from './paper.ts';
import { arcticDrawings } from './pictures/arctic.ts';
import { chipsDrawings } from './pictures/chips.ts';
import { harbourDrawings } from './pictures/harbour.ts';
import { houseDrawings } from './pictures/house.ts';
import { libraryDrawings } from './pictures/library.ts';
import { nightDrawings } from './pictures/night.ts';
import { riverDrawings } from './pictures/river.ts';
import { seaDrawings } from './pictures/sea.ts';
import { skyDrawings } from './pictures/sky.ts';
import { streetDrawings } from './pictures/street.ts';
import { townDrawings } from './pictures/town.ts';
import { wardDrawings } from './pictures/ward.ts';
import { workshopDrawings } from './pictures/workshop.ts';

const assets = new URL('../../fixtures/sample-edition/assets/', import.meta.url);

async function save(folder: string, drawings: readonly Drawing[]): Promise<void> {
  const target = new URL(`${folder}/`, assets);
  await mkdir(target, { recursive: true });
  for (const drawing of drawings) {
    const file = fileURLToPath(new URL(`${drawing.name}.webp`, target));
    await sharp(Buffer.from(drawing.svg)).webp({ quality: 80, effort: 6 }).toFile(file);
  }
}

await save('pictures', [
  ...arcticDrawings,
  ...seaDrawings,
  ...harbourDrawings,
  ...skyDrawings,
  ...streetDrawings,
  ...townDrawings,
  ...riverDrawings,
  ...nightDrawings,
  ...libraryDrawings,
  ...houseDrawings,
  ...wardDrawings,
  ...workshopDrawings,
  ...chipsDrawings,
]);
await save('logos', logos);

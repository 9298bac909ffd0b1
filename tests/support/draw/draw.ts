/** Draws the sample edition's pictures and logos. Run it with Node 24: `node tests/support/draw/draw.ts`. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { cityDrawings } from './city.ts';
import { landDrawings } from './land.ts';
import { logos } from './logos.ts';
import type { Drawing } from './paper.ts';
import { roomDrawings } from './room.ts';
import { seaDrawings } from './sea.ts';
import { skyDrawings } from './sky.ts';
import { workshopDrawings } from './workshop.ts';

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
  ...seaDrawings,
  ...skyDrawings,
  ...cityDrawings,
  ...landDrawings,
  ...roomDrawings,
  ...workshopDrawings,
]);
await save('logos', logos);

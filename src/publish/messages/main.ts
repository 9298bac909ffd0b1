// `npm run messages`: tells TypeScript what the messages are.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { areaDeclaration } from './compile-area.ts';
import { areasOf, CATALOGUES, readArea, SOURCE } from './catalogues.ts';

const STRINGS = join(CATALOGUES, '..', 'strings');

const areas = areasOf(SOURCE);
for (const file of readdirSync(STRINGS)) {
  if (!areas.includes(basename(file, '.ts'))) rmSync(join(STRINGS, file));
}
for (const area of areas) {
  writeFileSync(join(STRINGS, `${area}.ts`), areaDeclaration(area, readArea(SOURCE, area)));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFonts, STYLES } from './make-fonts.ts';

it('the fonts of the reader hold what its styles ask of them', async () => {
  const made = await makeFonts();
  expect([...made.keys()]).toHaveLength(13);
  for (const [path, font] of made) {
    expect(readFileSync(join(STYLES, path)).equals(font), `${path}: npm run fonts`).toBe(true);
  }
});

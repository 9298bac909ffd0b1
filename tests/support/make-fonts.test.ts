import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { charactersOf, makeFonts, PACKAGES, readFaces, sourceOf, STYLES } from './make-fonts.ts';

const EUROPEAN = 'aZ0“–’€°£éÉàçñößøåæœŒıłŁžŽřőűğĞşŞțșđĀāŵ§©»';

/** What the font of a script holds, as the package of its family says. */
function heldBy(family: string): Readonly<Record<'latin' | 'latin-ext', string>> {
  return JSON.parse(readFileSync(join(PACKAGES, family, 'unicode.json'), 'utf8'));
}

describe('the fonts of the reader', () => {
  it('hold what its styles ask of them', async () => {
    const made = await makeFonts();
    expect([...made.keys()]).toHaveLength(13);
    for (const [path, font] of made) {
      expect(readFileSync(join(STYLES, path)).equals(font), `${path}: npm run fonts`).toBe(true);
    }
  });

  it('are asked for the letters of Europe where they have them', () => {
    const faces = readFaces();
    for (const name of new Set(faces.map((face) => face.name))) {
      for (const character of EUROPEAN) {
        const asked = faces.findLast(
          (face) => face.name === name && face.characters.includes(character),
        );
        const { family = '', script = 'none', path } = asked ?? {};
        const isBasic = charactersOf(heldBy(family).latin).includes(character);
        const source = isBasic ? 'latin' : 'latin-ext';
        expect({ name, character, path, source: sourceOf(script) }).toMatchObject({ source });
      }
    }
  });
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Drawable } from './drawable.ts';

const FAMILIES: Readonly<
  Record<Drawable['font'], { package: string; scripts: readonly string[] }>
> = {
  serif: { package: 'newsreader', scripts: ['latin', 'latin-ext', 'vietnamese'] },
  sans: {
    package: 'inter',
    scripts: ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek'],
  },
};

/** By which a font is asked for, whatever a machine has of the same name. */
export function familyOf(font: Drawable['font']): string {
  return `Broadsheet ${font}`;
}

/** The files of each font, by its family. */
export function* fontFiles(): Generator<readonly [string, Uint8Array]> {
  for (const [font, { package: name, scripts }] of Object.entries(FAMILIES)) {
    for (const script of scripts) {
      const file = `@fontsource-variable/${name}/files/${name}-${script}-wght-normal.woff2`;
      const path = fileURLToPath(import.meta.resolve(file));
      yield [familyOf(font as Drawable['font']), readFileSync(path)];
    }
  }
}

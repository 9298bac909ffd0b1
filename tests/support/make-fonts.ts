// `npm run fonts`: cuts the fonts down to what the reader sets its text in, and puts them where its
// styles look for them. They are committed, so that no build has to do this.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { ROOT } from './site.ts';

export const STYLES = join(ROOT, 'src', 'reader', 'styles');
export const PACKAGES = join(ROOT, 'node_modules', '@fontsource-variable');

/** Kerning, ligatures, marks, and figures of one width; no small capitals, fractions or alternates. */
const FEATURES = ['kern', 'liga', 'ccmp', 'mark', 'mkmk', 'tnum', 'lnum'];
/** Forms of one language: Romanian's, for one. Nothing that is in every page has any. */
const FEATURES_OF_EXTENSIONS = [...FEATURES, 'locl'];

/** The weights that the styles use; of one only where each byte counts, since more take twice as many. */
function weightsOf(family: string, script: string) {
  if (family === 'inter' || /-(more|ext)$/.test(script)) return { min: 400, max: 600 };
  return script.endsWith('-text') ? 400 : 520;
}

const FACE =
  /font-family: (?<name>\w+);\s+src: url\('\.\/(?<path>fonts\/(?<family>\w+)-(?<script>[\w-]+)\.woff2)'\).*?unicode-range:(?<ranges>[^;]*)/gs;

/** All characters of `unicode-range`, as CSS writes it. */
export function charactersOf(ranges: string): string {
  return ranges
    .split(',')
    .map((range) => {
      const [from = 0, to = from] = range
        .trim()
        .slice(2)
        .split('-')
        .map((number) => parseInt(number, 16));
      const all = Array.from({ length: to - from + 1 }, (_, at) => from + at);
      return String.fromCodePoint(...all);
    })
    .join('');
}

/** The script whose file a font is cut from, as the package of its family has them. */
export function sourceOf(script: string): 'latin' | 'latin-ext' {
  return script.startsWith('latin-ext') ? 'latin-ext' : 'latin';
}

/** A face of the reader's styles. Of those of one name that have a character the last is asked first. */
interface Face {
  readonly name: string;
  /** Of its file, beside the styles. */
  readonly path: string;
  readonly family: string;
  readonly script: string;
  readonly characters: string;
}

/** In the order of the styles. */
export function readFaces(): Face[] {
  const css = readFileSync(join(STYLES, 'fonts.css'), 'utf8');
  return Array.from(css.matchAll(FACE), ({ groups = {} }) => {
    const { name = '', path = '', family = '', script = '', ranges = '' } = groups;
    return { name, path, family, script, characters: charactersOf(ranges) };
  });
}

/** The bytes of each font that the reader's styles name, by its path beside them. */
export async function makeFonts(): Promise<ReadonlyMap<string, Buffer>> {
  const fonts = new Map<string, Buffer>();
  const faces = readFaces();
  for (const [at, { name, path, family, script, characters }] of faces.entries()) {
    // Faces of two weights have one file.
    if (fonts.has(path)) continue;
    const file = `${family}-${sourceOf(script)}-wght-normal.woff2`;
    const whole = readFileSync(join(PACKAGES, family, 'files', file));
    const kept = {
      targetFormat: 'woff2',
      keepFeatures: sourceOf(script) === 'latin' ? FEATURES : FEATURES_OF_EXTENSIONS,
      noHinting: true,
      variationAxes: { wght: weightsOf(family, script) },
    } as const;
    // What a later face has, this one is never asked for.
    const later = faces.slice(at + 1).filter((face) => face.name === name);
    const elsewhere = new Set(later.map((face) => face.characters).join(''));
    const own = Array.from(characters).filter((one) => !elsewhere.has(one));
    fonts.set(path, await subsetFont(whole, own.join(''), kept));
  }
  return fonts;
}

if (import.meta.main) {
  for (const [path, font] of await makeFonts()) {
    writeFileSync(join(STYLES, path), font);
    console.log(`${path}: ${font.length} bytes`);
  }
}

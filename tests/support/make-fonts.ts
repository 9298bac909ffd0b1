// `npm run fonts`: cuts the fonts down to what the reader sets its text in, and puts them where its
// styles look for them. They are committed, so that no build has to do this.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { ROOT } from './site.ts';

export const STYLES = join(ROOT, 'src', 'reader', 'styles');

/** Kerning, ligatures, marks, and figures of one width; no small capitals, fractions or alternates. */
const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'lnum'];

/** The weights that the styles use; of one only where each byte counts, since more take twice as many. */
function weightsOf(family: string, script: string) {
  if (family === 'inter') return { min: 400, max: 650 };
  if (/-(more|ext)$/.test(script)) return { min: 400, max: 600 };
  return script.endsWith('-text') ? 400 : 520;
}

const FACE =
  /font-family: (?<name>\w+);\s+src: url\('\.\/(?<path>fonts\/(?<family>\w+)-(?<script>[\w-]+)\.woff2)'\).*?unicode-range:(?<ranges>[^;]*)/gs;

/** All characters of `unicode-range`, as CSS writes it. */
function charactersOf(ranges: string): string {
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

/** The bytes of each font that the reader's styles name, by its path beside them. */
export async function makeFonts(): Promise<ReadonlyMap<string, Buffer>> {
  const fonts = new Map<string, Buffer>();
  const css = readFileSync(join(STYLES, 'fonts.css'), 'utf8');
  const faces = [...css.matchAll(FACE)].map(({ groups = {} }) => groups);
  for (const [at, groups] of faces.entries()) {
    const { name, path = '', family = '', script = '', ranges = '' } = groups;
    // Faces of two weights have one file.
    if (fonts.has(path)) continue;
    const folder = join(ROOT, 'node_modules', '@fontsource-variable', family, 'files');
    const source = script.startsWith('latin-ext') ? 'latin-ext' : 'latin';
    const whole = readFileSync(join(folder, `${family}-${source}-wght-normal.woff2`));
    const kept = {
      targetFormat: 'woff2',
      keepFeatures: FEATURES,
      noHinting: true,
      variationAxes: { wght: weightsOf(family, script) },
    } as const;
    // What a later face has, this one is never asked for.
    const later = faces.slice(at + 1).filter((face) => face['name'] === name);
    const elsewhere = new Set(later.map((face) => charactersOf(face['ranges'] ?? '')).join(''));
    const own = Array.from(charactersOf(ranges)).filter((one) => !elsewhere.has(one));
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

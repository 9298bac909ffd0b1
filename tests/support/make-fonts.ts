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
const WEIGHTS: Readonly<Record<string, number | { readonly min: number; readonly max: number }>> = {
  'newsreader-latin': 520,
  'newsreader-latin-text': 400,
  newsreader: { min: 400, max: 600 },
  inter: { min: 400, max: 650 },
};

const FACE =
  /url\('\.\/(?<path>fonts\/(?<family>\w+)-(?<script>[\w-]+)\.woff2)'\).*?unicode-range:(?<ranges>[^;]*)/gs;

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
  for (const groups of faces) {
    const { path = '', family = '', script = '', ranges = '' } = groups;
    // Faces of two weights have one file.
    if (fonts.has(path)) continue;
    const folder = join(ROOT, 'node_modules', '@fontsource-variable', family, 'files');
    const source = script.replace(/-(more|text)$/, '');
    const weight = WEIGHTS[`${family}-${script}`] ?? WEIGHTS[family] ?? 400;
    const whole = readFileSync(join(folder, `${family}-${source}-wght-normal.woff2`));
    const kept = {
      targetFormat: 'woff2',
      keepFeatures: FEATURES,
      noHinting: true,
      variationAxes: { wght: weight },
    } as const;
    // What is asked for last holds what the family's basic file has not.
    const others = script.endsWith('-more')
      ? faces.find((face) => face['family'] === family && face['script'] === 'latin')
      : undefined;
    const elsewhere = new Set(charactersOf(others?.['ranges'] ?? ''));
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

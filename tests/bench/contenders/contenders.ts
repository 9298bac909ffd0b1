import { join } from 'node:path';
import { ROOT } from '../../support/site.ts';
import { buildBundle } from '../building/generators.ts';
import { runMeasured, type Measured } from '../measure/run-measured.ts';
import { peerVersion, type Peer } from '../peers/install.ts';

/** Something that searches stories in the browser without a server. */
export interface Contender {
  readonly name: string;
  /** Its module in tests/bench/browser, and of the code that is served. */
  readonly module: string;
  readonly filters: boolean;
  version(): string;
  build(archive: string, out: string): Promise<Measured>;
  /** Which of its files are there for searching; the others show stories. */
  isIndex(path: string): boolean;
}

function peer(name: string, packageName: Peer, filters: boolean): Contender {
  const module = name.toLowerCase();
  return {
    name,
    module,
    filters,
    version: () => peerVersion(packageName),
    build: (archive, out) => {
      const script = join(import.meta.dirname, `build-${module}.ts`);
      // Some of them need more than Node gives by itself.
      const words = ['--max-old-space-size=12000', script, archive, out];
      return runMeasured(process.execPath, words, { cwd: ROOT });
    },
    isIndex: () => true,
  };
}

export const BROADSHEET: Contender = {
  name: 'Broadsheet',
  module: 'broadsheet',
  filters: true,
  version: () => 'this one',
  build: (archive, out) => buildBundle([archive], out),
  isIndex: (path) => /^(?:terms|pages|blocks|positions)\//.test(path),
};

const PAGEFIND: Contender = {
  ...peer('Pagefind', 'pagefind', true),
  isIndex: (path) => !path.startsWith('fragment/') && !/\.(?:css|umd\.js)$|-ui/.test(path),
};

const ALL: readonly Contender[] = [
  BROADSHEET,
  PAGEFIND,
  peer('MiniSearch', 'minisearch', false),
  peer('FlexSearch', 'flexsearch', false),
  peer('Orama', '@orama/orama', true),
];

/** Those named; all, where none is. Ours comes first, since ratios refer to it. */
export function contendersOf(only: readonly string[]): readonly Contender[] {
  const wanted = only.map((name) => name.toLowerCase());
  return ALL.filter(({ module }) => wanted.length === 0 || wanted.includes(module));
}

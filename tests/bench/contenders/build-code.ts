import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig, type Rolldown } from 'vite';
import * as z from 'zod';
import { codeAddresses } from '../../../src/publish/page-script.ts';
import { ENGINE_GROUPS, filesOf } from '../../../vite.config.ts';
import { PEERS_FOLDER } from '../peers/install.ts';
import type { Told } from '../search/run-search.ts';

/** What the browser needs of each library, so that what isn't used is left out of the bytes. */
const LIBRARIES = {
  minisearch: `export { default as MiniSearch } from 'minisearch';`,
  flexsearch: `export { Document } from 'flexsearch';`,
  orama: `export { create, load, search } from '@orama/orama';`,
} as const;
const PEERS = ['pagefind', 'minisearch', 'flexsearch', 'orama'];
const AHEAD_FILE = 'named-ahead.json';

/** Builds what runs in the browser, minified as for any site: ours, and the libraries. */
export async function buildCode(out: string): Promise<void> {
  const entries = join(PEERS_FOLDER, 'entries');
  mkdirSync(entries, { recursive: true });
  for (const [name, code] of Object.entries(LIBRARIES)) {
    writeFileSync(join(entries, `${name}-library.js`), code);
  }
  rmSync(out, { recursive: true, force: true });
  const libraries = Object.keys(LIBRARIES).map((name) => join(entries, `${name}-library.js`));
  // Apart from ours, so that nobody waits for a file that is shared with others.
  await build(codeOf([...PEERS.map(moduleOf), ...libraries], out));
  // As in the app.
  const files = { codeSplitting: { groups: ENGINE_GROUPS } };
  const ours = codeOf([moduleOf('broadsheet')], out, files);
  const built = await build({ ...ours, plugins: [codeAddresses()] });
  writeFileSync(join(out, 'blank.html'), '<!doctype html><title>Bench</title>');
  writeFileSync(join(out, AHEAD_FILE), JSON.stringify(filesOfOurs(built)));
}

function moduleOf(name: string): string {
  return join(import.meta.dirname, '..', 'browser', `${name}.ts`);
}

function codeOf(input: string[], outDir: string, output = {}): InlineConfig {
  return {
    configFile: false,
    logLevel: 'warn',
    base: '/code/',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      target: 'baseline-widely-available',
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', ...output },
      },
    },
  };
}

/** What the page of the app names in its head. */
function filesOfOurs(built: Awaited<ReturnType<typeof build>>): string[] {
  const outputs = [built].flat().filter((one): one is Rolldown.RolldownOutput => 'output' in one);
  const files = outputs.flatMap(({ output }) => output);
  // The last is what Rolldown's own files share, which the app's code asks for from its start.
  const ours = ['broadsheet', 'worker', 'rolldown-runtime'].flatMap((name) => filesOf(name, files));
  return [...new Set(ours)].map((file) => `/code/${file}`);
}

/** Addresses that the page of a contender names, so that they come before anything imports them. */
function namedAhead(code: string, module: string): readonly string[] {
  if (module !== 'broadsheet') return [];
  return z.array(z.string()).parse(JSON.parse(readFileSync(join(code, AHEAD_FILE), 'utf8')));
}

/** What a page is told of a contender, whose code and index are served below `/code/` and `/index/`. */
export function toldOf(code: string, module: string): Told {
  return { module: `/code/${module}.js`, base: '/index/', ahead: namedAhead(code, module) };
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ENGINE_GROUPS } from '../../../vite.config.ts';
import { PEERS_FOLDER } from '../peers/install.ts';

/** What the browser needs of each library, so that what isn't used is left out of the bytes. */
const LIBRARIES = {
  minisearch: `export { default as MiniSearch } from 'minisearch';`,
  flexsearch: `export { Document } from 'flexsearch';`,
  orama: `export { create, load, search } from '@orama/orama';`,
} as const;
const MODULES = ['broadsheet', 'pagefind', 'minisearch', 'flexsearch', 'orama'];

/** Builds what runs in the browser, minified as for any site: ours, and the libraries. */
export async function buildCode(out: string): Promise<void> {
  const entries = join(PEERS_FOLDER, 'entries');
  mkdirSync(entries, { recursive: true });
  for (const [name, code] of Object.entries(LIBRARIES)) {
    writeFileSync(join(entries, `${name}-library.js`), code);
  }
  const modules = MODULES.map((name) => join(import.meta.dirname, '..', 'browser', `${name}.ts`));
  const libraries = Object.keys(LIBRARIES).map((name) => join(entries, `${name}-library.js`));
  await build({
    configFile: false,
    logLevel: 'warn',
    base: '/code/',
    publicDir: false,
    // As in the app.
    worker: {
      format: 'es',
      rolldownOptions: { output: { codeSplitting: { groups: ENGINE_GROUPS } } },
    },
    build: {
      outDir: out,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: false,
      target: 'baseline-widely-available',
      rolldownOptions: {
        input: [...modules, ...libraries],
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  writeFileSync(join(out, 'blank.html'), '<!doctype html><title>Bench</title>');
}

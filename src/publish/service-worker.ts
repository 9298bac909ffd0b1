import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { PROJECT } from '../command/places.ts';
import type { AppCode } from './app-code.ts';
import { SERVICE_WORKER } from './placing/site-file.ts';

const SOURCE = 'src/offline/sw.ts';

/** Of these a reader has one at most, which is kept when it is used. */
const CATALOGUE = /^virtual:catalogue\//;

/** The app that a service worker keeps. */
export interface KeptApp {
  /** Path that the site is served from, with `/` at its end. */
  readonly base: string;
  readonly code: AppCode;
}

/**
 * Builds the service worker beside the app. It has the app's page in it, and the names of all its code:
 * so it is another one whenever the app is, and none ever starts the code of another version.
 *
 * @param folder that the app was built into
 */
export async function buildServiceWorker(folder: string, { base, code }: KeptApp): Promise<void> {
  const shell = readFileSync(join(folder, 'index.html'), 'utf8');
  await build({
    configFile: false,
    root: PROJECT,
    base,
    publicDir: false,
    logLevel: 'error',
    plugins: [siteModule({ base, shell, files: filesOf(code).map((path) => base + path) })],
    build: {
      outDir: folder,
      emptyOutDir: false,
      modulePreload: false,
      target: 'baseline-widely-available',
      rolldownOptions: {
        input: join(PROJECT, SOURCE),
        output: { format: 'iife', entryFileNames: SERVICE_WORKER },
      },
    },
  });
}

/** Paths of all code and styles, but for the words of other languages. */
function filesOf({ files, modules }: AppCode): string[] {
  const catalogues = new Set(
    Object.keys(modules)
      .filter((name) => CATALOGUE.test(name))
      .map((name) => modules[name]),
  );
  const kept = new Set<string>();
  for (const [file, { css }] of Object.entries(files)) {
    if (!catalogues.has(file)) for (const path of [file, ...css]) kept.add(path);
  }
  return [...kept].sort();
}

function siteModule(site: Readonly<Record<string, unknown>>): Plugin {
  const id = 'virtual:site';
  return {
    name: 'site',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(source) {
      if (source !== `\0${id}`) return undefined;
      const values = Object.entries(site).map(
        ([name, value]) => `export const ${name} = ${JSON.stringify(value)};`,
      );
      return values.join('\n');
    },
  };
}

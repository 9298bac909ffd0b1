import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig, type Manifest } from 'vite';
import { Failure } from '../command/failure.ts';
import { PROJECT } from '../command/places.ts';
import { builtOnce } from './built-once.ts';
import { filesBelow } from './placing/list-site.ts';
import { buildServiceWorker } from './service-worker.ts';

/** Which file has become of which, for the pages that need to know. */
const MANIFEST = 'files.json';

const RENDERER = 'render.js';

/** Which file of the app has become of which module. */
export type AppManifest = Manifest;

/** The app as it was built, without the files of `public`. */
export interface BuiltApp {
  /** What is in it is not to be changed: the next build may take it as it is. */
  readonly folder: string;
  /** Its files, by their paths below the folder. */
  readonly paths: readonly string[];
  readonly files: AppManifest;
}

/** No site has libraries in their form for developers, whoever calls: not where it is rendered, either. */
function inProduction(): void {
  process.env['NODE_ENV'] = 'production';
}

/** @throws Failure when it can't be built */
async function buildBy(language: string, config: InlineConfig): Promise<void> {
  process.env['SITE_LANGUAGE'] = language;
  try {
    await build({
      root: PROJECT,
      configFile: join(PROJECT, 'vite.config.ts'),
      logLevel: 'error',
      ...config,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Failure(`the app cannot be built: ${why}`);
  }
}

/**
 * Builds the app, where that has not been done.
 *
 * @param base path that the site is served from, with `/` at its end
 * @param language of the reader's own words
 * @throws Failure when it can't be built
 */
export async function builtApp(base: string, language: string): Promise<BuiltApp> {
  inProduction();
  const folder = await builtOnce(['app', base, language], async (out) => {
    await buildBy(language, {
      base,
      build: { outDir: out, emptyOutDir: false, copyPublicDir: false, manifest: MANIFEST },
    });
    await buildServiceWorker(out, { base, files: manifestIn(out) });
  });
  const paths = [...filesBelow(folder)].filter((path) => path !== MANIFEST);
  return { folder, paths, files: manifestIn(folder) };
}

function manifestIn(folder: string): AppManifest {
  return JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as AppManifest;
}

/**
 * Builds what renders the pages of the app in Node, where that has not been done.
 *
 * @returns the path of its module
 * @throws Failure when it can't be built
 */
export async function builtRenderer(base: string, language: string): Promise<string> {
  inProduction();
  const folder = await builtOnce(['renderer', base, language], (out) =>
    buildBy(language, {
      base,
      build: {
        ssr: join(PROJECT, 'src/reader/render.tsx'),
        outDir: out,
        emptyOutDir: true,
        copyPublicDir: false,
        minify: false,
        rolldownOptions: { output: { entryFileNames: RENDERER } },
      },
    }),
  );
  return join(folder, RENDERER);
}

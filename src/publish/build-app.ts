import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { Failure } from '../command/failure.ts';
import { PROJECT } from '../command/places.ts';
import { appCodeOf, type AppCode } from './app-code.ts';
import { builtOnce } from './built-once.ts';
import { filesBelow } from './placing/list-site.ts';
import { buildServiceWorker } from './service-worker.ts';

/** What has become of which module, for the pages that need to know. */
const CODE = 'code.json';

const RENDERER = 'render.js';

/** The app as it was built, without the files of `public`. */
export interface BuiltApp {
  /** What is in it is not to be changed: the next build may take it as it is. */
  readonly folder: string;
  /** Its files, by their paths below the folder. */
  readonly paths: readonly string[];
  readonly code: AppCode;
}

/** No site has libraries in their form for developers, whoever calls: not where it is rendered, either. */
function inProduction(): void {
  process.env['NODE_ENV'] = 'production';
}

/** @throws Failure when it can't be built */
async function buildBy(
  language: string,
  config: InlineConfig,
): Promise<Rolldown.RolldownOutput['output']> {
  process.env['SITE_LANGUAGE'] = language;
  try {
    const built = await build({
      root: PROJECT,
      configFile: join(PROJECT, 'vite.config.ts'),
      logLevel: 'error',
      ...config,
    });
    return (built as Rolldown.RolldownOutput).output;
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
    const output = await buildBy(language, {
      base,
      build: { outDir: out, emptyOutDir: false, copyPublicDir: false },
    });
    const code = appCodeOf(output);
    writeFileSync(join(out, CODE), JSON.stringify(code));
    await buildServiceWorker(out, { base, code });
  });
  const paths = [...filesBelow(folder)].filter((path) => path !== CODE);
  const code = JSON.parse(readFileSync(join(folder, CODE), 'utf8')) as AppCode;
  return { folder, paths, code };
}

/**
 * Builds what renders the pages of the app in Node, where that has not been done.
 *
 * @returns the path of its module
 * @throws Failure when it can't be built
 */
export async function builtRenderer(base: string, language: string): Promise<string> {
  inProduction();
  const folder = await builtOnce(['renderer', base, language], async (out) => {
    await buildBy(language, {
      base,
      build: {
        ssr: join(PROJECT, 'src/reader/render.tsx'),
        outDir: out,
        emptyOutDir: true,
        copyPublicDir: false,
        minify: false,
        rolldownOptions: { output: { entryFileNames: RENDERER } },
      },
    });
  });
  return join(folder, RENDERER);
}

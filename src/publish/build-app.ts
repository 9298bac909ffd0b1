import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type HtmlTagDescriptor, type InlineConfig, type Manifest } from 'vite';
import { Failure } from '../command/failure.ts';
import { PROJECT } from '../command/places.ts';
import { removeFile } from '../command/writing/put-file.ts';
import type { HeadLink } from './heads.ts';

/** Which file has become of which, while the pages are made that need to know. */
const MANIFEST = 'files.json';

/** Which file of the app has become of which module. */
export type AppManifest = Manifest;

/** What is asked of the app's build. */
export interface AppRequest {
  readonly base: string;
  readonly language: string;
  /** The folder that it goes to, which is there. */
  readonly out: string;
  /** Links for the head of its page. */
  readonly links: readonly HeadLink[];
}

function tagOf(attrs: HeadLink): HtmlTagDescriptor {
  return { tag: 'link', attrs, injectTo: 'head' };
}

/** @throws Failure when it can't be built */
async function buildBy(language: string, config: InlineConfig): Promise<void> {
  // A site is never built in the form that libraries have for developers, whoever calls.
  process.env['NODE_ENV'] = 'production';
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
 * Builds the app, without the files of `public`.
 *
 * @returns which file has become of which
 * @throws Failure when it can't be built
 */
export async function buildApp({ base, language, out, links }: AppRequest): Promise<AppManifest> {
  await buildBy(language, {
    base,
    plugins: [{ name: 'head-links', transformIndexHtml: () => links.map(tagOf) }],
    build: { outDir: out, emptyOutDir: false, copyPublicDir: false, manifest: MANIFEST },
  });
  const path = join(out, MANIFEST);
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as AppManifest;
  removeFile(path);
  return manifest;
}

/**
 * Builds what renders the pages of the app in Node.
 *
 * @param request with a folder below the project's packages, which it uses
 * @returns the path of its module
 * @throws Failure when it can't be built
 */
export async function buildRenderer({
  base,
  language,
  out,
}: Omit<AppRequest, 'links'>): Promise<string> {
  await buildBy(language, {
    base,
    build: {
      ssr: join(PROJECT, 'src/reader/render.tsx'),
      outDir: out,
      emptyOutDir: true,
      copyPublicDir: false,
      minify: false,
    },
  });
  return join(out, 'render.js');
}

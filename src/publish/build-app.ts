import { join } from 'node:path';
import { build, type HtmlTagDescriptor } from 'vite';
import { Failure } from '../command/failure.ts';
import { PROJECT } from '../command/places.ts';
import type { HeadLink } from './heads.ts';

/** What is asked of the app's build. */
export interface AppRequest {
  readonly base: string;
  /** The folder that it goes to, which is there. */
  readonly out: string;
  /** Links for the head of its page. */
  readonly links: readonly HeadLink[];
}

function tagOf(attrs: HeadLink): HtmlTagDescriptor {
  return { tag: 'link', attrs, injectTo: 'head' };
}

/**
 * Builds the app, without the files of `public`.
 *
 * @throws Failure when it can't be built
 */
export async function buildApp({ base, out, links }: AppRequest): Promise<void> {
  // A site is never built in the form that libraries have for developers, whoever calls.
  process.env['NODE_ENV'] = 'production';
  try {
    await build({
      root: PROJECT,
      configFile: join(PROJECT, 'vite.config.ts'),
      base,
      logLevel: 'error',
      plugins: [{ name: 'head-links', transformIndexHtml: () => links.map(tagOf) }],
      build: { outDir: out, emptyOutDir: false, copyPublicDir: false },
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Failure(`the app cannot be built: ${why}`);
  }
}

import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

// Strict for the built site; the development server needs inline scripts for its refreshes.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' https: http:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  'frame-src https://www.youtube-nocookie.com https://player.vimeo.com',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

const WORKER = 'virtual:engine-worker';

/**
 * The address of the engine's worker. Vite would build a worker apart from the page, with copies of
 * all that both use (zod, the bundle's schemas, the hash: 12 KB); as one more entry of the same
 * build it shares their files.
 */
function engineWorker(): Plugin {
  const source = join(import.meta.dirname, 'src/engine/worker.ts');
  let building = false;
  return {
    name: 'engine-worker',
    configResolved: ({ command, mode }) => void (building = command === 'build' && mode !== 'test'),
    resolveId: (id) => (id === WORKER ? `\0${WORKER}` : undefined),
    load(id) {
      if (id !== `\0${WORKER}`) return undefined;
      if (!building) return `export default new URL('/src/engine/worker.ts', location.href).href;`;
      const entry = this.emitFile({ type: 'chunk', id: source, name: 'worker' });
      return `export default import.meta.ROLLUP_FILE_URL_${entry};`;
    },
  };
}

/** What the page and the engine's worker both use; the worker loads nothing else of the page's. */
const FORMAT_FILES = new RegExp(
  [
    'node_modules/zod/',
    'src/bundle/(?!hash|words)',
    'src/engine/(protocol|coverage-rule|query|failure)',
    'vite/preload-helper',
  ].join('|'),
);
const LIBRARY_FILES =
  /node_modules\/(react|react-dom|react-router|scheduler|@tanstack\/(react-query|query-core))\//;
/** What the front page needs at once, and other pages with it. */
const READER_FILES = new RegExp(
  `src/reader/(${[
    'app/(?!engine-in-page)',
    'styles/',
    'edition/(?!search-queries)',
    'library/(?!storage|snapshot|use-saved-searches)',
    'platform/(?!fold|use-delayed)',
    'ui/(?!sheet|combobox|option-list)',
    'view/',
    'strings/(app|feed|filters|library|plural|states)',
    'features/(topic-feed/(?!date-jump|virtual-|scroll-space|row-anchor)|shortcuts/(?!shortcut-list))',
    'pages/(front-page|feed-with-filters|filters|later-parts)\\.',
  ].join('|')})`,
);

export default defineConfig({
  base: process.env['BASE_URL'] ?? '/',
  plugins: [react(), contentSecurityPolicy(), engineWorker()],
  worker: { format: 'es' },
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'baseline-widely-available',
    // Some 2 % smaller than the default, of a budget that is nearly spent.
    minify: 'terser',
    terserOptions: {
      ecma: 2020,
      module: true,
      compress: { passes: 3, pure_getters: true, unsafe_arrows: true },
    },
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        // Few files for the first page: what is compressed together gets smaller.
        codeSplitting: {
          groups: [
            { name: 'format', test: FORMAT_FILES },
            { name: 'libraries', test: LIBRARY_FILES },
            { name: 'reader', test: READER_FILES },
          ],
        },
      },
    },
  },
  test: {
    reporters: ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          include: [
            'src/{bundle,ingest,engine,command}/**/*.test.ts',
            'tests/support/**/*.test.ts',
            'tests/bench/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'reader',
          environment: 'jsdom',
          include: ['src/reader/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/component-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'command',
          environment: 'node',
          include: ['tests/command/**/*.test.ts', 'tests/rendering/**/*.test.tsx'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});

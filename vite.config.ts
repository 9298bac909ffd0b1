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

export default defineConfig({
  base: process.env['BASE_URL'] ?? '/',
  plugins: [react(), contentSecurityPolicy(), engineWorker()],
  worker: { format: 'es' },
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'baseline-widely-available',
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

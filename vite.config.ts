import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { META_POLICY } from './src/publish/hosts/policy.ts';
import { likeAHost } from './src/publish/preview-host.ts';

// Strict for the built site; the development server needs inline scripts for its refreshes.
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY },
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
export function engineWorker(): Plugin {
  const source = join(import.meta.dirname, 'src/engine/worker.ts');
  let building = false;
  let base = '/';
  return {
    name: 'engine-worker',
    configResolved(config) {
      building = config.command === 'build' && config.mode !== 'test';
      ({ base } = config);
    },
    resolveId: (id) => (id === WORKER ? `\0${WORKER}` : undefined),
    load(id) {
      if (id !== `\0${WORKER}`) return undefined;
      if (!building) return `export default new URL('/src/engine/worker.ts', location.href).href;`;
      const entry = this.emitFile({ type: 'chunk', id: source, name: 'worker' });
      return `export default import.meta.ROLLUP_FILE_URL_${entry};`;
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) =>
        filesOf('worker', Object.values(bundle))
          .map((file) => `${base}${file}`)
          .filter((href) => !html.includes(href))
          .map((href) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href },
            injectTo: 'head',
          })),
    },
  };
}

/** A chunk and all that it imports before it runs. */
export function filesOf(
  chunk: string,
  built: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[],
): string[] {
  const chunks = built.filter((file) => file.type === 'chunk');
  const files = chunks.filter(({ name }) => name === chunk).map(({ fileName }) => fileName);
  for (const file of files) {
    const imports = chunks.find(({ fileName }) => fileName === file)?.imports ?? [];
    files.push(...imports.filter((imported) => !files.includes(imported)));
  }
  return files;
}

/**
 * Parts of libraries that nothing here can reach, but that no tool can know to be unreachable, and
 * what stands in for them: a server's hints for pages to come and the instruments of react-router,
 * and changes on a server and lists without end of TanStack Query. 3 KB of what a first page loads.
 * And Vite's own loader of parts without nonces, and without what old browsers need.
 */
const STAND_INS = {
  'react-router/dist/production/lib/dom/ssr/components.js': `
    import { createContext } from 'react';
    const none = () => null;
    export { none as Links, none as Meta, none as PrefetchPageLinks, none as Scripts };
    export { none as useFrameworkContext };
    export const FrameworkContext = createContext(undefined);
    export const usePrefetchBehavior = () => [false, null, {}];
    export const mergeRefs = (ref) => ref;`,
  'react-router/dist/production/lib/router/instrumentation.js': `
    export const consumeInstrumentationClientResultMetaReceiver = () => undefined;
    export { instrumentClientSideRouter as instrumentHandler };
    export const instrumentationResultMetaContext = undefined;
    export const getRouteInstrumentationUpdates = () => ({});
    export const instrumentClientSideRouter = (router) => router;`,
  '\0vite/preload-helper.js': `
    const begun = {};
    const begin = (file) => {
      const href = import.meta.env.BASE_URL + file;
      if (document.querySelector('link[href="' + href + '"]')) return;
      const link = document.createElement('link');
      const isStyle = file.endsWith('.css');
      link.rel = isStyle ? 'stylesheet' : 'modulepreload';
      link.crossOrigin = '';
      link.href = href;
      document.head.append(link);
      return isStyle && new Promise((resolve, reject) => {
        link.onload = resolve;
        link.onerror = () => {
          link.remove();
          delete begun[file];
          reject(new Error('Unable to preload CSS for ' + href));
        };
      });
    };
    export const __vitePreload = async (load, files = []) => {
      await Promise.all(files.map((file) => begun[file] ??= begin(file)));
      return load();
    };`,
  '@tanstack/query-core/build/modern/infiniteQueryBehavior.js': `
    const none = () => undefined;
    export { none as hasNextPage, none as hasPreviousPage, none as infiniteQueryBehavior };`,
  '@tanstack/query-core/build/modern/mutationCache.js': `
    export class MutationCache {
      clear() {}
      getAll() { return []; }
      resumePausedMutations() { return Promise.resolve(); }
    }`,
};

/**
 * Calls of react-router's that no tool knows to do nothing but make a component: without a word about
 * it, its forms and all that they need stay, though they are used nowhere (1.4 KB).
 */
const UNUSED = {
  file: 'react-router/dist/production/lib/dom/lib.js',
  calls: /(?<=^const \w+ = )(?=React\$1\.forwardRef\()/gm,
  names: /^(Form|NavLink)\.displayName = .*$/gm,
};

/** Fails the build when a library has moved what it should leave out. */
function leaveOut(): Plugin {
  const left = new Set([...Object.keys(STAND_INS), UNUSED.file]);
  let production = true;
  return {
    name: 'leave-out',
    // What renders in Node takes its packages as they are.
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    enforce: 'pre',
    // Where NODE_ENV asks for anything else, libraries come in their form for developers, whole.
    configResolved: ({ isProduction }) => void (production = isProduction),
    load(id) {
      const path = id.split('/node_modules/').at(-1) ?? '';
      const standIn = STAND_INS[path as keyof typeof STAND_INS];
      if (standIn !== undefined) left.delete(path);
      return standIn;
    },
    transform(code, id) {
      if (!id.endsWith(`/${UNUSED.file}`)) return undefined;
      const said = code.replace(UNUSED.calls, '/* @__PURE__ */ ').replace(UNUSED.names, '');
      if (said !== code) left.delete(UNUSED.file);
      return { code: said, map: null };
    },
    buildEnd(error) {
      if (!error && production && left.size > 0)
        this.error(`there is nothing to leave out: ${[...left].join(', ')}`);
    },
  };
}

/** What the page and the engine's worker both use; the worker loads nothing else of the page's. */
const FORMAT_FILES = new RegExp(
  [
    'node_modules/zod/',
    'src/bundle/(?!hash|words|tallies)',
    'src/engine/(protocol|coverage-rule|query|failure)',
    'vite/preload-helper',
  ].join('|'),
);
/** What the engine loads with the first words, and with the first counts. */
const WORDS =
  'plan-words|word-plan|word-terms|did-you-mean|nearly-found|card-match|passage|ranking';
const COUNTS = 'facets|count-lists|tally|tallied|loosening|date-bars';
const WORDS_FILES = new RegExp(`src/(engine/(${WORDS})\\.|bundle/words/(mark|edits))`);
/** The language of queries, which the page reads too while somebody types. */
const QUERY_FILES = /src\/(engine\/words|bundle\/words\/(analyse|stem|characters|fold))/;
const COUNTS_FILES = new RegExp(`src/(engine/(${COUNTS})|bundle/tallies)\\.`);
/** All that the engine starts with, beside the format. */
const ENGINE_FILES = new RegExp(`src/(engine/(?!client|worker|words/|kept/|${WORDS}|${COUNTS}))`);
/** How the engine's code is cut into files. */
export const ENGINE_GROUPS = [
  { name: 'format', test: FORMAT_FILES },
  { name: 'engine', test: ENGINE_FILES },
  { name: 'query', test: QUERY_FILES },
  { name: 'words', test: WORDS_FILES },
  { name: 'counts', test: COUNTS_FILES },
];
const ENGINE_CHUNK = /(engine|query|words|counts|worker)-[^/]*$/;
/** What starts the engine, ahead of the reader, whose code is long. */
const START_FILES = /early-worker|bundle-base|virtual:engine-worker/;
/** Editions on the reader's device: reading them, which the engine does too, and opening them. */
const KEPT_FILES = /src\/engine\/kept\//;
const OPEN_FILES =
  /src\/reader\/(pages\/open-page|app\/local-frame|features\/open-archive|device\/|strings\/open)/;
/** What the front page needs at once, and other pages with it. */
const LIBRARIES = 'react|react-dom|react-router|scheduler|@tanstack/(react-query|query-core)';
const READER_FILES = new RegExp(
  `node_modules/(${LIBRARIES})/|src/reader/(main|${[
    'app/(?!engine-in-page|early-worker|first-page\\.|local-frame)',
    'styles/',
    'edition/(?!search-queries|problem-report|describe-problem)',
    'library/(?!storage|snapshot|use-saved-searches)',
    'platform/(?!bundle-base|fold|use-delayed|use-online)',
    'ui/(?!sheet|combobox|option-list)',
    'view/',
    'strings/(app|feed|filter-frame|library|plural|states)',
    'features/(topic-feed/(?!date-jump|later-block|use-near|virtual-|scroll-space|row-anchor)|shortcuts/(?!shortcut-list))',
    'pages/(front-page|feed-with-filters|filters|later-parts)\\.',
  ].join('|')})`,
);

export default defineConfig({
  base: process.env['BASE_URL'] ?? '/',
  plugins: [react(), contentSecurityPolicy(), engineWorker(), likeAHost(), leaveOut()],
  worker: { format: 'es' },
  // Answers that vary by who asks are fetched once by the page and once more by its worker.
  preview: { cors: false },
  build: {
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // A worker has no document to put its hints into.
      resolveDependencies: (_, files, { hostId }) => (ENGINE_CHUNK.test(hostId) ? [] : files),
    },
    target: 'baseline-widely-available',
    // Some 2 % smaller than the default, of a budget that is nearly spent.
    minify: 'terser',
    terserOptions: {
      ecma: 2020,
      module: true,
      compress: { passes: 3, pure_getters: true, unsafe_arrows: true, keep_fargs: false },
    },
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        // Few files for the first page: what is compressed together gets smaller.
        codeSplitting: {
          groups: [
            ...ENGINE_GROUPS,
            { name: 'start', test: START_FILES },
            { name: 'reader', test: READER_FILES },
            { name: 'kept', test: KEPT_FILES },
            { name: 'open', test: OPEN_FILES },
          ],
        },
      },
    },
  },
  test: {
    reporters: ['default'],
    // Vitest would leave one core to the person who watches it: half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          isolate: false,
          // Properties that are tried hundreds of times, on machines that may be busy.
          testTimeout: 30_000,
          include: [
            'src/{bundle,ingest,engine,command,publish}/**/*.test.ts',
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
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'command',
          environment: 'node',
          include: ['tests/{command,publish}/**/*.test.ts', 'tests/rendering/**/*.test.tsx'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});

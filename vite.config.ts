import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { messages } from './src/publish/messages/plugin.ts';
import { leaveOut } from './src/publish/leave-out.ts';
import { codeAddresses, pageScript } from './src/publish/page-script.ts';
import { likeAHost } from './src/publish/preview-host.ts';
import { smallCode } from './src/publish/small-code.ts';

type Built = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[];

/**
 * Names in the page what comes only when something else has: the fonts of its styles, and what the
 * code that it starts with asks for when it runs, which is the reader's own files, with their styles,
 * and those of the engine's worker.
 */
function filesAhead(): Plugin {
  let base = '/';
  return {
    name: 'files-ahead',
    configResolved: (config) => void ({ base } = config),
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const built = Object.values(bundle);
        const link = (attrs: Readonly<Record<string, string>>) => (file: string) => ({
          tag: 'link',
          attrs: { ...attrs, crossorigin: true, href: `${base}${file}` },
          injectTo: 'head' as const,
        });
        // The engine's first: it is little, and reads what the page will ask while the rest comes.
        const code = new Set(
          ['worker', 'run', 'react', 'reader', 'feed'].flatMap((name) => filesOf(name, built)),
        );
        return [
          ...['reader', 'feed'].flatMap((name) =>
            stylesOf(name, built).map(link({ rel: 'stylesheet' })),
          ),
          ...fontsOf(built).map(link({ rel: 'preload', as: 'font', type: 'font/woff2' })),
          ...[...code].map(link({ rel: 'modulepreload' })),
        ].filter(({ attrs }) => !html.includes(`href="${attrs.href}"`));
      },
    },
  };
}

function stylesOf(chunk: string, built: Built): string[] {
  const named = built.find((file) => file.type === 'chunk' && file.name === chunk);
  return named && 'viteMetadata' in named ? [...(named.viteMetadata?.importedCss ?? [])] : [];
}

/** The fonts that every page is set in. */
function fontsOf(built: Built): string[] {
  return built.flatMap((file) =>
    file.type === 'asset' && file.names.some((name) => name.endsWith('-latin.woff2'))
      ? [file.fileName]
      : [],
  );
}

/** A chunk and all that it imports before it runs. */
export function filesOf(chunk: string, built: Built): string[] {
  const chunks = built.filter((file) => file.type === 'chunk');
  const files = chunks.filter(({ name }) => name === chunk).map(({ fileName }) => fileName);
  for (const file of files) {
    const imports = chunks.find(({ fileName }) => fileName === file)?.imports ?? [];
    files.push(...imports.filter((imported) => !files.includes(imported)));
  }
  return files;
}

/** Code that runs as soon as it has come. */
const AT_ONCE = /^(libraries|reader|feed|format|first-page)$/;
const COMPILE_ALL = '//# allFunctionsCalledOnLoad\n';

/**
 * Asks V8 to compile all of such a file while it comes, in a thread of its own. Else each function is
 * compiled when it first runs, in between what the reader does; all of React's within one task.
 */
function compileAhead(): Plugin {
  return {
    name: 'compile-ahead',
    augmentChunkHash: ({ name }) => (AT_ONCE.test(name) ? COMPILE_ALL : ''),
    generateBundle: {
      // Vite puts a line of its own on top.
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && AT_ONCE.test(file.name)) file.code = COMPILE_ALL + file.code;
        }
      },
    },
  };
}

/** What the page and the engine's worker both use; the worker loads nothing else of the page's. */
const FORMAT_FILES = new RegExp(
  [
    'node_modules/zod/',
    'src/bundle/(?!hash|words|tallies|small-picture)',
    'src/engine/(protocol|coverage-rule|query|failure)',
    'vite/preload-helper',
  ].join('|'),
);
/** What the engine loads with the first words, and with the first counts. */
const WORDS =
  'plan-words|word-plan|word-terms|story-ordinals|did-you-mean|nearly-found|card-match|passage|ranking';
const COUNTS = 'facets|count-lists|tally|tallied|loosening|date-bars';
const WORDS_FILES = new RegExp(`src/(engine/(${WORDS})\\.|bundle/words/(mark|edits))`);
/** The language of queries, which the page reads too while somebody types. */
const QUERY_FILES = /src\/(engine\/words|bundle\/words\/(analyse|stem|characters|fold|whole-word))/;
const COUNTS_FILES = new RegExp(`src/(engine/(${COUNTS})|bundle/tallies)\\.`);
/** All that the engine starts with, beside the format. */
const ENGINE_FILES = new RegExp(
  `src/(engine/(?!client|worker|read-ahead|words/|kept/|${WORDS}|${COUNTS}))`,
);
/** How the engine's code is cut into files. */
export const ENGINE_GROUPS = [
  { name: 'format', test: FORMAT_FILES },
  { name: 'engine', test: ENGINE_FILES },
  { name: 'query', test: QUERY_FILES },
  { name: 'words', test: WORDS_FILES },
  { name: 'counts', test: COUNTS_FILES },
];
const ENGINE_CHUNK = /(engine|query|words|counts|worker)-[^/]*$/;
/** Editions on the reader's device: reading them, which the engine does too, and opening them. */
const KEPT_FILES = /src\/engine\/kept\//;
const OPEN_FILES =
  /src\/reader\/(pages\/open-page|app\/local-frame|features\/open-archive|device\/|strings\/open)/;
/** What every visit keeps things with: else it came with all that opens archives, which needs it too. */
const STORAGE_FILES =
  /src\/reader\/(library\/(open-storage|storage|snapshot)|platform\/keep-for-good)\.|node_modules\/idb\//;
/** What the page that opens archives has in common with others, which else came with all of it. */
const PART_FILES =
  /src\/reader\/(ui\/(use-opener|file-field|name-form)|strings\/(open-link|about)|edition\/reject-line)\./;
/** Little that several pages use: each file more is named in the first page's code. */
const COMMON_FILES =
  /src\/reader\/(ui\/outward|strings\/place|features\/view-filters\/(range-words|filter-chips))/;
/** What the front page needs at once, and other pages with it. */
const LIBRARIES = 'react-router|@tanstack/(react-query|query-core)';
const READER_FILES = new RegExp(
  `virtual:language$|src/bundle/own-picture|node_modules/(${LIBRARIES})/|src/reader/(main|${[
    'app/(?!engine-in-page|keep-focus|early-|do-|first-page\\.|sample-number|lay-out-rest|move-headline|intent|spare-time|local-frame|sayings|dropped-parameters|return-to-place|edition-notice|follow-edition|keep-offline|ask-again)',
    'styles/',
    'edition/(?!kept-page|search-queries|problem-report|problem-notice|describe-problem|reject-line)',
    'library/(?!open-storage|storage|frame-colour|snapshot|use-saved-searches|library-notices|library-file)',
    'platform/(?!bundle-base|keep-for-good|direction|fold|keeper|use-delayed|use-online)',
    'ui/(?!sheet|file-field|combobox|option-list|notice-item|outward|name-form|use-opener)',
    'view/',
    'strings/(app|library|state)',
    'language/messages',
    'features/(view-filters/filter-sheet|shortcuts/(?!shortcut-list|stops))',
  ].join('|')})`,
);
/** What lists of stories need at once: not a page of a story, which has other styles before it is seen. */
const FEED_FILES =
  /src\/reader\/(features\/topic-feed\/(?!date-jump|later-block|matched-line|use-near|virtual-|scroll-space|row-anchor|wanted-row)|strings\/(feed|filter-frame)|pages\/(front-page|feed-with-filters|filters|later-parts)\.)/;

/** Shorter than Vite's, which also say the line: each stands in the styles, the code and the pages. */
function className(name: string, file: string): string {
  const path = relative(import.meta.dirname, file.replace(/\?.*$/, ''));
  return `${name}_${createHash('sha256').update(path).digest('base64url').slice(0, 4)}`;
}

const FILE_NAMES = 'assets/[name]-[hash:7].js';

export default defineConfig({
  base: process.env['BASE_URL'] ?? '/',
  plugins: [
    react(),
    messages(process.env['SITE_LANGUAGE']),
    codeAddresses(),
    pageScript(),
    filesAhead(),
    compileAhead(),
    likeAHost(),
    leaveOut(),
    smallCode(),
  ],
  css: { modules: { generateScopedName: className } },
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
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        // The first page's code names some eighty others: a shorter hash of each is 0.2 KB less.
        entryFileNames: FILE_NAMES,
        chunkFileNames: FILE_NAMES,
        assetFileNames: 'assets/[name]-[hash:6][extname]',
        // Few files for the first page: what is compressed together gets smaller.
        codeSplitting: {
          groups: [
            ...ENGINE_GROUPS,
            { name: 'libraries', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'reader', test: READER_FILES },
            { name: 'feed', test: FEED_FILES },
            { name: 'storage', test: STORAGE_FILES },
            { name: 'kept', test: KEPT_FILES },
            { name: 'common', test: COMMON_FILES },
            { name: 'parts', test: PART_FILES },
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
            'src/{bundle,ingest,engine,offline,command,publish}/**/*.test.ts',
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
          // As long as Testing Library waits: see the setup.
          expect: { poll: { timeout: 12_000 } },
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

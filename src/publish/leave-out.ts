import type { Plugin } from 'vite';

/**
 * Parts of libraries that nothing here can reach, but that no tool can know to be unreachable, and
 * what stands in for them: a server's hints for pages to come and the instruments of react-router,
 * and changes on a server, lists without end, and what waits for a network, for the page's focus or in
 * an error boundary of TanStack Query. 4 KB of what a first page loads.
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
  '@tanstack/query-core/build/modern/onlineManager.js': `
    export class OnlineManager {}
    export const onlineManager = { isOnline: () => true, subscribe: () => () => {} };`,
  '@tanstack/query-core/build/modern/focusManager.js': `
    export class FocusManager {}
    export const focusManager = { isFocused: () => true, subscribe: () => () => {} };`,
  '@tanstack/query-core/build/modern/timeoutManager.js': `
    export class TimeoutManager {}
    export const defaultTimeoutProvider = {
      setTimeout: (...given) => setTimeout(...given),
      clearTimeout: (id) => clearTimeout(id),
      setInterval: (...given) => setInterval(...given),
      clearInterval: (id) => clearInterval(id),
    };
    export { defaultTimeoutProvider as timeoutManager };
    export const systemSetTimeoutZero = (callback) => void setTimeout(callback, 0);`,
  '@tanstack/react-query/build/modern/IsRestoringProvider.js': `
    const none = () => false;
    export { none as IsRestoringProvider, none as useIsRestoring };`,
  '@tanstack/react-query/build/modern/suspense.js': `
    const none = () => undefined;
    export { none as defaultThrowOnError, none as ensureSuspenseTimers };
    export { none as fetchOptimistic, none as shouldSuspend };`,
  '@tanstack/react-query/build/modern/errorBoundaryUtils.js': `
    const none = () => undefined;
    export { none as ensurePreventErrorBoundaryRetry, none as getHasError };
    export { none as useClearResetErrorBoundary };`,
  '@tanstack/react-query/build/modern/QueryErrorResetBoundary.js': `
    const none = () => undefined;
    export { none as QueryErrorResetBoundary, none as useQueryErrorResetBoundary };`,
};

/** Takes methods out of a class, as TanStack Query writes them. */
function without(methods: readonly string[]): readonly (readonly [RegExp, string])[] {
  return methods.map((name) => [new RegExp(`^\\t${name}\\(.*?^\\t\\}$`, 'ms'), '']);
}

/** Empties functions, as react-router writes those within its router. */
function emptied(functions: readonly string[]): readonly (readonly [RegExp, string])[] {
  return functions.map((name) => [
    new RegExp(`^(\\t(?:async )?function ${name}\\().*?^\\t\\}$`, 'ms'),
    '$1) {}',
  ]);
}

/** Of react-router's router: for its forms, fetchers and blockers, and routes that are told later. */
const UNUSED_FUNCTIONS = [
  'handleAction',
  'handleFetcherAction',
  'handleFetcherLoader',
  'fetch',
  'discoverRoutes',
  'cancelDiscoveryNavigation',
  'getFetcher',
  'resetFetcher',
  'deleteFetcher',
  'queueFetcherForDeletion',
  'abortFetcher',
  'markFetchersDone',
  'markFetchRedirectsDone',
  'abortStaleFetchLoads',
  'getBlocker',
  'deleteBlocker',
  'updateBlocker',
  'shouldBlockNavigation',
  'patchRoutes',
  'getUpdatedActionData',
  'getUpdatedRevalidatingFetchers',
];

/** Methods of TanStack Query's client: for infinite queries, changes, and many queries at once. */
const UNUSED_METHODS = [
  'isMutating',
  'ensureQueryData',
  'getQueriesData',
  'setQueriesData',
  'getQueryState',
  'removeQueries',
  'resetQueries',
  'cancelQueries',
  'infiniteQuery',
  'fetchInfiniteQuery',
  'prefetchInfiniteQuery',
  'ensureInfiniteQueryData',
  'resumePausedMutations',
  'getMutationCache',
  'setDefaultOptions',
  'setQueryDefaults',
  'setMutationDefaults',
  'getMutationDefaults',
  'defaultMutationOptions',
];

/** What is called when the page has the focus, or a network, again. */
const FOLLOWING = ['onFocus', 'onOnline'];

/**
 * Lines of libraries that keep what nothing here uses: those methods; calls of react-router's that no
 * tool knows to do nothing but make a component, for its forms and its router over a history; errors
 * that its own server would have sent along; and redirects out of React's server components (2.4 KB).
 */
const UNUSED: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  '@tanstack/query-core/build/modern/queryClient.js': [
    ...without(UNUSED_METHODS),
    // Both follow the managers of focus and of the network only.
    [/^\t(mount|unmount)\(\) \{.*?^\t\}$/gms, '$1() {}'],
  ],
  '@tanstack/query-core/build/modern/queryCache.js': without(FOLLOWING),
  '@tanstack/query-core/build/modern/query.js': without(FOLLOWING),
  '@tanstack/query-core/build/modern/queryObserver.js': [
    ...without(['shouldFetchOnReconnect', 'shouldFetchOnWindowFocus']),
    // TypeScript looks after that.
    [/^\t\tif \(.*"Expected enabled to be .*$/m, ''],
  ],
  'react-router/dist/production/lib/router/router.js': [
    ...emptied(UNUSED_FUNCTIONS),
    [/(?<=^function normalizeNavigateOptions\().*?^\}$/ms, '_, path) { return { path }; }'],
    // No route has middleware, or parts that come apart from each other.
    [/(?<=^function runClientMiddlewarePipeline\().*?^\}$/ms, '_, handler) { return handler(); }'],
    [/(?<=^const loadLazyRouteProperty = \().*?^\};$/ms, ') => undefined;'],
  ],
  'react-router/dist/production/lib/router/utils.js': [
    // What is said to those who write routes, or look why an address cannot be read.
    [/(?<=invariant\(.*, )`(?:Cannot specify children|Found a route id collision)[^`]*`/g, "''"],
    [/^\t\twarning\(false, `The URL path .*$/m, ''],
  ],
  'react-router/dist/production/lib/components.js': [
    [/^var AwaitErrorBoundary = class .*?^\};$/ms, ''],
  ],
  'react-router/dist/production/lib/dom/lib.js': [
    [/(?<=^const \w+ = )(?=React\$1\.forwardRef\()/gm, '/* @__PURE__ */ '],
    [/^(Form|NavLink|HistoryRouter)\.displayName = .*$/gm, ''],
    [/ \|\| parseHydrationData\(\)/g, ''],
  ],
  'react-router/dist/production/lib/hooks.js': [
    [/(?<=^function RSCErrorHandler\().*?^\}$/ms, '{ children }) { return children; }'],
  ],
};

/** Fails the build when a library has moved what it should leave out. */
export function leaveOut(): Plugin {
  const left = new Set([...Object.keys(STAND_INS), ...Object.keys(UNUSED)]);
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
      const path = id.split('/node_modules/').at(-1) ?? '';
      const changes = UNUSED[path];
      if (!changes) return undefined;
      let said = code;
      for (const [what, by] of changes) {
        const before = said;
        said = said.replace(what, by);
        if (said === before) return undefined;
      }
      left.delete(path);
      return { code: said, map: null };
    },
    buildEnd(error) {
      if (!error && production && left.size > 0)
        this.error(`there is nothing to leave out: ${[...left].join(', ')}`);
    },
  };
}

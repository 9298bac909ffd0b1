import { readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { PROJECT } from '../command/places.ts';
import { beforePaint } from '../reader/before-paint.ts';
import { metaPolicy } from './hosts/policy.ts';

/** In `public`. */
const ICON = 'favicon.svg';

/** What the page starts with. */
const START = 'src/reader/start.ts';
const START_TAG = /\s*<script [^>]*src="[^"]*src\/reader\/start\.ts"><\/script>/;

/** A file of code whose address a module stands for. */
interface Address {
  readonly source: string;
  /** Under which the script in a page finds it: an attribute of its own element. */
  readonly attribute: string;
}

const ADDRESSES: Readonly<Record<string, Address>> = {
  'virtual:engine-worker': { source: 'src/engine/worker.ts', attribute: 'engine' },
  'virtual:reader': { source: 'src/reader/run.ts', attribute: 'reader' },
};

/** Modules whose default export is such an address, as some code says it. */
function addressModules(
  name: string,
  codeOf: (address: Address, context: Rolldown.PluginContext) => string,
): Plugin {
  return {
    name,
    resolveId: (id) => (id in ADDRESSES ? `\0${id}` : undefined),
    load(id) {
      const address = id.startsWith('\0') ? ADDRESSES[id.slice(1)] : undefined;
      return address && `export default ${codeOf(address, this)};`;
    },
  };
}

/**
 * The addresses of the engine's worker and of the reader. Vite would build a worker apart from the
 * page, with copies of all that both use (zod, the bundle's schemas, the hash: 12 KB); as one more
 * entry of the same build it shares their files. What starts the page would need 1 KB of Vite's to
 * import the reader, with its styles; those the page names itself.
 */
export function codeAddresses(): Plugin {
  let building = false;
  return {
    ...addressModules('code-addresses', ({ source }, context) =>
      building
        ? `import.meta.ROLLUP_FILE_URL_${context.emitFile(chunkOf(source))}`
        : `new URL('/${source}', location.href).href`,
    ),
    configResolved({ command, mode }) {
      building = command === 'build' && mode !== 'test';
    },
  };
}

function chunkOf(source: string) {
  return { type: 'chunk', id: join(PROJECT, source), name: parse(source).name } as const;
}

/**
 * Puts the one script into the page that stands in it, and the policy that allows no other: it shows the
 * theme before anything is painted, and starts the reader, for which each first visit would be one
 * request more. That is for the built site; the development server needs scripts of its own for its
 * refreshes.
 */
export function pageScript(): Plugin[] {
  let base = '/';
  let building = false;
  const withStart: Plugin = {
    name: 'page-start',
    configResolved(config) {
      ({ base } = config);
      building = config.command === 'build' && config.build.ssr === false;
    },
    buildStart() {
      if (!building) return;
      for (const { source } of Object.values(ADDRESSES)) this.emitFile(chunkOf(source));
    },
    // It comes into the page with the script, when the names of what it starts are known.
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => (building ? html.replace(START_TAG, '') : html),
    },
  };
  const script: Plugin = {
    name: 'page-script',
    async transformIndexHtml(html, { server, bundle }) {
      if (server) return [{ tag: 'script', children: beforePaint(base), injectTo: 'head' }];
      const children = beforePaint(base) + (await startScript(base));
      const attrs = { 'http-equiv': 'Content-Security-Policy', content: metaPolicy([children]) };
      const named = addressesIn(base, Object.values(bundle ?? {}));
      return {
        html: withIcon(html, base),
        tags: [
          { tag: 'meta', attrs },
          { tag: 'script', attrs: named, children, injectTo: 'head' },
        ],
      };
    },
  };
  return [withStart, script];
}

/** The addresses of what the script starts, as attributes of its element. */
function addressesIn(
  base: string,
  built: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[],
): Record<string, string> {
  const named = Object.values(ADDRESSES).map(({ source, attribute }) => {
    const { name } = parse(source);
    const file = built.find((one) => one.type === 'chunk' && one.name === name);
    if (!file) throw new Error(`the app was built without ${source}`);
    return [`data-${attribute}`, base + file.fileName];
  });
  return Object.fromEntries(named) as Record<string, string>;
}

/**
 * What starts the reader, as one script that imports nothing. The addresses of what it starts stand
 * beside it: it stays the same from build to build, as far as it can, since servers that are told of its
 * hash in a file may read that file again much later.
 */
async function startScript(base: string): Promise<string> {
  const addresses = addressModules(
    'addresses-beside',
    ({ attribute }) => `document.currentScript.dataset.${attribute}`,
  );
  const { output } = (await build({
    configFile: false,
    root: PROJECT,
    base,
    publicDir: false,
    logLevel: 'error',
    plugins: [addresses],
    build: {
      write: false,
      modulePreload: false,
      target: 'baseline-widely-available',
      rolldownOptions: { input: join(PROJECT, START), output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput;
  return output[0].code.trim();
}

/** The icon in the page itself, for which a first visit would be one request more. */
function withIcon(html: string, base: string): string {
  const icon = readFileSync(join(PROJECT, 'public', ICON), 'utf8').trim();
  const data = icon.replaceAll('"', "'").replaceAll(/[%#<>]/g, encodeURIComponent);
  return html.replace(`href="${base}${ICON}"`, () => `href="data:image/svg+xml,${data}"`);
}

import { registerQuotaErrorCallback } from 'workbox-core/registerQuotaErrorCallback.js';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import type { Strategy } from 'workbox-strategies/Strategy.js';
import { base, files, shell } from 'virtual:site';
import { asksFirst, assetsIn, type Kind } from './kinds.ts';
import { LeastUsed, MATCHING } from './least-used.ts';
import { isHtml, neededBy, wholePages, type Occasion } from './whole-pages.ts';

/** How many of each are kept: pages have some 40 KB, files of an edition 6 KB, pictures 50 KB. */
const MOST = { page: 100, file: 2_000, picture: 100 } as const;
/** From here on it is looked for files of the app that nothing needs any more. */
const MOST_ASSETS = 300;

/** Names of the caches. Several sites may share a host. */
const CACHES = {
  page: `broadsheet ${base} pages`,
  manifest: `broadsheet ${base} manifest`,
  asset: `broadsheet ${base} app`,
  file: `broadsheet ${base} edition`,
  picture: `broadsheet ${base} pictures`,
} as const satisfies Record<Kind, string>;

/** What the app needs at whatever address it starts. */
const APP: readonly string[] = [...files, ...assetsIn(shell, base)];

const pages = new LeastUsed(CACHES.page, MOST.page);
const editionFiles = new LeastUsed(CACHES.file, MOST.file);
const pictures = new LeastUsed(CACHES.picture, MOST.picture);
// Where the device is full, these give way to pages.
for (const some of [editionFiles, pictures]) registerQuotaErrorCallback(() => some.forget());

/** What never came, or came as the page that hosts send for what they have not, is not kept. */
const asNamed: WorkboxPlugin = {
  cacheWillUpdate: async ({ response }) =>
    response.status === 200 && !isHtml(response) ? response : null,
  handlerDidError: async () => Response.error(),
};

/** Where no page is kept, either, the app starts, and says what is not there. */
const orShell: WorkboxPlugin = {
  cacheDidUpdate: () => dropUnneeded(MOST_ASSETS),
  handlerDidError: async () =>
    new Response(shell, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
};

const PLUGINS: Record<Kind, WorkboxPlugin[]> = {
  page: [wholePages(base, keepAssets), pages, orShell],
  manifest: [asNamed],
  asset: [asNamed],
  file: [asNamed, editionFiles],
  picture: [asNamed, pictures],
};

/** How a request of a kind is answered: by the host or by what is kept, whichever is to come first. */
export function strategyFor(kind: Kind, cache: RequestCache): Strategy {
  const Way = asksFirst(kind, cache) ? NetworkFirst : CacheFirst;
  return new Way({ cacheName: CACHES[kind], matchOptions: MATCHING, plugins: PLUGINS[kind] });
}

/** Fetches whatever is not kept yet. Never rejects: it may come the next time. */
export async function keep(kind: Kind, address: string, event: Occasion): Promise<void> {
  // It is not waited for: whatever the reader does goes before.
  const request = new Request(address, { priority: 'low' });
  const [, kept] = strategyFor(kind, 'default').handleAll({ event, request });
  await kept.catch(() => {});
}

/** @throws Error where a file does not come */
async function keepAssets(paths: readonly string[], event: Occasion): Promise<void> {
  const cache = await caches.open(CACHES.asset);
  const keepOne = async (path: string) => {
    await keep('asset', path, event);
    if (!(await cache.match(path, MATCHING))) throw new Error(`${path} did not come`);
  };
  await Promise.all(paths.map(keepOne));
}

/** @throws Error where a file of the app does not come */
export async function keepApp(event: Occasion): Promise<void> {
  await keepAssets(APP, event);
}

/** Drops files of earlier versions of the app and of pages that are no longer kept, if there are many. */
async function dropUnneeded(most: number): Promise<void> {
  const cache = await caches.open(CACHES.asset);
  const keys = await cache.keys();
  if (keys.length <= most) return;
  const needed = new Set([...APP, ...(await neededBy(await caches.open(CACHES.page)))]);
  const unneeded = keys.filter(({ url }) => !needed.has(new URL(url).pathname));
  await Promise.all(unneeded.map((key) => cache.delete(key, MATCHING)));
}

/** Drops all by which one could tell what was read. */
export async function forget(): Promise<void> {
  await Promise.all([pages, editionFiles, pictures].map((some) => some.forget()));
  await dropUnneeded(0);
}

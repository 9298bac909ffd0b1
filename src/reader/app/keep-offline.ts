import workerUrl from 'virtual:engine-worker';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { createEngineClient } from '../../engine/client.ts';
import { openMessage } from '../../engine/open-message.ts';
import { bundleUrl, LOCAL } from '../platform/bundle-base.ts';
import { frontPage, siteWorkers, tellKeeper } from '../platform/keeper.ts';
import { askAgain } from './ask-again.ts';

const BASE = import.meta.env.BASE_URL;

/**
 * Starts the worker that keeps the site for reading offline and, on a first visit, hands it what came
 * before it was there. A built site has one, on pages that browsers take for safe: those of `https`, and
 * of the reader's own machine.
 *
 * @throws what the browser throws where it lets none start, as in some private windows
 */
export async function keepForOffline(queryClient: QueryClient): Promise<void> {
  const workers = siteWorkers();
  if (!import.meta.env.PROD || !workers) return;
  const sawAll = workers.controller !== null;
  await workers.register(`${BASE}sw.js`, { scope: BASE });
  if (sawAll) return;
  await inControl(workers);
  const files = performance.getEntriesByType('resource').map(({ name }) => name);
  const pages = [...new Set([location.href, frontPage()])];
  await tellKeeper({ kind: 'keep', pages, files });
  // An edition of this device is read without any host.
  if (LOCAL) return;
  const asked = queryClient.getQueryCache().getAll();
  await askAnother(asked.map(({ queryKey }) => queryKey));
}

/** Resolves when the worker answers this page; a page that was loaded past all caches never has one. */
async function inControl(workers: ServiceWorkerContainer): Promise<void> {
  if (workers.controller) return;
  await new Promise((resolve) => {
    workers.addEventListener('controllerchange', resolve, { once: true });
  });
}

/** The engine has in memory what it has read, and would not ask for it again: another one has not. */
async function askAnother(asked: readonly QueryKey[]): Promise<void> {
  const worker = new Worker(workerUrl, { type: 'module' });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  worker.postMessage(openMessage(bundleUrl()));
  await askAgain(createEngineClient(worker), asked);
  worker.terminate();
}

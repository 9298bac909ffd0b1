import { useSyncExternalStore } from 'react';
import type { Message } from '../../offline/message.ts';

const BASE = import.meta.env.BASE_URL;

/** The browser's workers between pages and hosts; undefined where it has none, or not on this page. */
export function siteWorkers(): ServiceWorkerContainer | undefined {
  return 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
}

/** Tells the worker that keeps the site something. Resolves when that is done; at once without one. */
export async function tellKeeper(message: Message): Promise<void> {
  const keeper = siteWorkers()?.controller;
  if (!keeper) return;
  const { port1: here, port2: there } = new MessageChannel();
  const done = new Promise((resolve) => {
    here.addEventListener('message', resolve, { once: true });
  });
  here.start();
  keeper.postMessage(message, [there]);
  await done;
  here.close();
}

/** The front page, which says nothing of its reader, is kept whatever was forgotten. */
export async function forgetCopies(): Promise<void> {
  await tellKeeper({ kind: 'forget' });
  await tellKeeper({ kind: 'keep', pages: [frontPage()], files: [] });
}

export function frontPage(): string {
  return new URL(BASE, location.href).href;
}

function subscribe(listener: () => void): () => void {
  const workers = siteWorkers();
  workers?.addEventListener('controllerchange', listener);
  return () => workers?.removeEventListener('controllerchange', listener);
}

/** Whether pages are kept here to be read without a connection. */
export function useKeeper(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => Boolean(siteWorkers()?.controller),
    () => false,
  );
}

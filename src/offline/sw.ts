// The service worker of a site: what was opened once opens again without a connection. See
// `.github/decisions/0022-offline.md`.
import { base } from 'virtual:site';
import { kindOf } from './kinds.ts';
import type { Message } from './message.ts';
import { forget, keep, keepApp, strategyFor } from './strategies.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => {
  // It is right for pages of any version, since what they ask for is named by its content.
  void self.skipWaiting();
  event.waitUntil(keepApp(event));
});

self.addEventListener('activate', (event) => {
  // The host is asked for a page while the worker starts.
  event.waitUntil(self.registration.navigationPreload?.enable());
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const kind = request.method === 'GET' && kindOfRequest(request.url, request.mode);
  if (!kind) return;
  const [answer, kept] = strategyFor(kind, request.cache).handleAll({ event, request });
  event.respondWith(answer);
  // Where nothing can be kept, as on a full device, pages are as they would be without a worker.
  kept.catch(() => {});
});

self.addEventListener('message', (event) => {
  const done = obey(event.data as Message, event).finally(() => event.ports[0]?.postMessage(null));
  event.waitUntil(done);
});

async function obey(message: Message, event: ExtendableMessageEvent): Promise<void> {
  if (message.kind === 'forget') return forget();
  const { pages, files } = message;
  const all = [...pages.map(asPage), ...files.map(asFile)];
  await Promise.all(all.map(async ([kind, url]) => kind && keep(kind, url, event)));
}

const asPage = (url: string) => [kindOfRequest(url, 'navigate'), url] as const;
const asFile = (url: string) => [kindOfRequest(url, 'no-cors'), url] as const;

function kindOfRequest(url: string, mode: RequestMode) {
  return kindOf({ url: new URL(url), mode }, base, self.location.origin);
}

import { createEngine } from './engine.ts';
import { fetchFromBundle } from './fetch-file.ts';
import { dataOf, request } from './protocol.ts';
import { serveEngine } from './serve.ts';
import { createStore } from './store.ts';

/** Waits for the message that says where the bundle is, then answers questions about it. */
function open(event: Event): void {
  const message = request.safeParse(dataOf(event));
  if (!message.success || message.data.kind !== 'open') return;
  self.removeEventListener('message', open);
  serveEngine(createEngine(createStore(fetchFromBundle(message.data.base))), self);
}

self.addEventListener('message', open);

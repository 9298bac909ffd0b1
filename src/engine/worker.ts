import { createEngine } from './engine.ts';
import { filesOf } from './files-of.ts';
import { dataOf, request } from './protocol.ts';
import { serveEngine } from './serve.ts';
import { createStore } from './store.ts';

/** Waits for the message that says where the bundle is, then answers questions about it. */
function open(event: Event): void {
  const message = request.safeParse(dataOf(event));
  if (!message.success || message.data.kind !== 'open') return;
  self.removeEventListener('message', open);
  const { base, ahead } = message.data;
  const store = createStore(filesOf(base));
  const engine = createEngine(store);
  serveEngine(engine, self);
  // Every question needs it; one whose manifest failed reads it again.
  store.manifest().catch(() => {});
  // What was read is at hand when the page asks, whose code may still be on its way.
  if (ahead)
    void import('./read-ahead.ts').then((code) => code.readAhead(engine, ahead)).catch(() => {});
}

self.addEventListener('message', open);

import { enableCompileCache, flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Order } from './messages.ts';

const { thread, cache } = workerData as { readonly thread: number; readonly cache: string };
enableCompileCache(cache);
const { Foreman } = await import('./foreman.ts');
const foreman = new Foreman(thread);

let last: Promise<unknown> = Promise.resolve();

async function reply(order: Order): Promise<void> {
  const answer = await foreman.answer(order);
  if (!answer) return;
  // Before the thread may be ended, which would lose what was compiled.
  if (order.kind === 'close') flushCompileCache();
  parentPort?.postMessage(answer.reply, answer.move);
}

parentPort?.on('message', (order: Order) => {
  last = last.then(() => reply(order));
});

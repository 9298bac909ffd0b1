import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { Failure, systemCode } from '../failure.ts';
import { Bench } from './bench.ts';
import type { Order, Reply } from './messages.ts';

const { thread, cache } = workerData as { readonly thread: number; readonly cache: string };
enableCompileCache(cache);
const bench = new Bench(thread);

function failed(error: unknown): Reply {
  const { message, stack, name } = error instanceof Error ? error : new Error(String(error));
  const exitCode = error instanceof Failure ? error.exitCode : undefined;
  return { kind: 'failed', message, stack, code: systemCode(error), exitCode, name };
}

/** Buffers of the typed arrays in an answer: they move instead of being copied. */
function buffersIn(value: unknown, found: Set<ArrayBuffer> = new Set()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer && value.byteLength === value.buffer.byteLength) {
      found.add(value.buffer);
    }
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const part of Object.values(value)) buffersIn(part, found);
  }
  return found;
}

async function answer(order: Order): Promise<Reply | undefined> {
  const { perform, prepare } = await import('./jobs.ts');
  if (order.kind === 'share') bench.share(order.shared);
  else if (order.kind === 'prepare') await prepare(order.name);
  else if (order.kind === 'close') {
    bench.close();
    return { kind: 'done', done: undefined };
  } else {
    const done = await perform(order.name, order.given as never, bench);
    return { kind: 'done', done };
  }
  return undefined;
}

let last: Promise<unknown> = Promise.resolve();

async function reply(order: Order): Promise<void> {
  let said: Reply | undefined;
  try {
    said = await answer(order);
  } catch (error) {
    said = failed(error);
  }
  if (!said) return;
  const move = said.kind === 'done' ? [...buffersIn(said.done)] : [];
  parentPort?.postMessage(said, move);
}

parentPort?.on('message', (order: Order) => {
  last = last.then(() => reply(order));
});

import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PageOrder } from './page-order.ts';
import type { RenderingGiven } from './thread.ts';

/** Pages that a thread is sent at a time. */
const BATCH = 16;
const MOST_THREADS = 8;

/**
 * Renders pages in as many threads as there are cores, each into its file.
 *
 * @throws the error of a page that can't be rendered, or whose file can't be written
 */
export async function renderPages(
  orders: readonly PageOrder[],
  given: RenderingGiven,
): Promise<void> {
  let next = 0;
  const take = (): readonly PageOrder[] => orders.slice(next, (next += BATCH));
  const threads = Math.min(availableParallelism(), MOST_THREADS, Math.ceil(orders.length / BATCH));
  await Promise.all(Array.from({ length: threads }, () => renderSome(take, given)));
}

async function renderSome(take: () => readonly PageOrder[], given: RenderingGiven): Promise<void> {
  // React in the form that it has for developers renders several times slower.
  const env = { ...process.env, NODE_ENV: 'production' };
  const worker = new Worker(join(import.meta.dirname, 'thread.ts'), { workerData: given, env });
  try {
    for (let some = take(); some.length > 0; some = take()) {
      worker.postMessage(some, []);
      await once(worker, 'message');
    }
  } finally {
    await worker.terminate();
  }
}

import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Compression } from './compress-file.ts';

const BATCH = 64;
const MOST_THREADS = 8;

function* batchesOf(jobs: readonly Compression[]): Generator<readonly Compression[]> {
  for (let at = 0; at < jobs.length; at += BATCH) yield jobs.slice(at, at + BATCH);
}

async function workThrough(batches: Iterable<readonly Compression[]>): Promise<string[]> {
  const worker = new Worker(join(import.meta.dirname, 'worker.ts'));
  const written: string[] = [];
  try {
    for (const batch of batches) {
      worker.postMessage(batch, []);
      const [made] = (await once(worker, 'message')) as [readonly string[]];
      written.push(...made);
    }
  } finally {
    await worker.terminate();
  }
  return written;
}

/**
 * Compresses files in as many threads as there are cores.
 *
 * @returns the paths of what was written
 * @throws the system's error of a file that can't be read or written
 */
export async function compressAll(jobs: readonly Compression[]): Promise<string[]> {
  const batches = batchesOf(jobs);
  // A generator that is taken from by several ends for all: each batch goes to one of them.
  const shared = { [Symbol.iterator]: () => ({ next: () => batches.next() }) };
  const threads = Math.min(availableParallelism(), MOST_THREADS, Math.ceil(jobs.length / BATCH));
  const written = Array.from({ length: threads }, () => workThrough(shared));
  return (await Promise.all(written)).flat();
}

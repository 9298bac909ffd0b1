// A thread that scales the pictures that it is sent, some at a time, and answers when they are written.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { scaled } from './scale.ts';

/** A picture of the bundle, and where its small variants go. */
export interface Scaling {
  /** Its path in the bundle. */
  readonly src: string;
  readonly from: string;
  /** Folder that the paths of small variants are below. */
  readonly below: string;
  /** Paths of those that are there. */
  readonly there: readonly string[];
}

async function scale({ src, from, below, there }: Scaling): Promise<void> {
  const own = readFileSync(from);
  for (const { variant, bytes = own } of await scaled(src, own)) {
    const { path } = variant;
    if (!there.includes(path)) writeFileSync(join(below, path), bytes);
  }
}

parentPort?.on('message', async (batch: readonly Scaling[]) => {
  for (const picture of batch) await scale(picture);
  parentPort?.postMessage(batch.length, []);
});

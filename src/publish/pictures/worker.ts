// A thread that scales the pictures that it is sent, some at a time, and answers when they are written.
import { readFileSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { scaled } from './scale.ts';

/** A picture of the bundle, and the file that its small variant becomes. */
export interface Scaling {
  readonly from: string;
  readonly to: string;
}

parentPort?.on('message', async (batch: readonly Scaling[]) => {
  for (const { from, to } of batch) {
    const small = await scaled(readFileSync(from));
    if (small) writeFileSync(to, small);
  }
  parentPort?.postMessage(batch.length, []);
});

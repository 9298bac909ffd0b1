// A thread that compresses what it is sent, a batch at a time, and answers with what it wrote.
import { parentPort } from 'node:worker_threads';
import { compressFile, type Compression } from './compress-file.ts';

parentPort?.on('message', (batch: readonly Compression[]) => {
  parentPort?.postMessage(batch.flatMap(compressFile), []);
});

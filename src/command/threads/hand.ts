import { Worker } from 'node:worker_threads';
import { Failure } from '../failure.ts';
import type { Order, Reply } from './messages.ts';

function errorOf({
  message,
  stack,
  code,
  exitCode,
  name,
}: Extract<Reply, { kind: 'failed' }>): Error {
  if (exitCode !== undefined) return new Failure(message, exitCode);
  const error = new Error(message);
  error.name = name;
  if (stack !== undefined) error.stack = stack;
  return code === undefined ? error : Object.assign(error, { code, syscall: 'worker' });
}

/**
 * @param thread its number
 * @param cache folder in which Node keeps compiled code
 * @param youngMb room for what it has just made
 */
export function startThread(thread: number, cache: string, youngMb: number): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { thread, cache },
    // Read before any code is: else each thread loads what takes the types out of its first file.
    env: { NODE_COMPILE_CACHE: cache, ...process.env },
    resourceLimits: { maxYoungGenerationSizeMb: youngMb },
  });
}

/** Who waits for an answer. */
interface Waiting {
  resolve(done: unknown): void;
  reject(error: Error): void;
}

/**
 * One thread: does one order after another, and answers in their order. While it has nothing to do it
 * does not keep the process going.
 */
export class Hand {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #broken: Error | undefined;
  #stopping = false;

  constructor(worker: Worker) {
    this.#worker = worker;
    this.#worker.on('message', (reply: Reply) => {
      const first = this.#waiting.shift();
      if (reply.kind === 'done') first?.resolve(reply.done);
      else first?.reject(errorOf(reply));
      // An answer may still come while it ends; whoever waits for that end must not be left alone.
      if (this.#waiting.length === 0 && !this.#stopping) this.#worker.unref();
    });
    this.#worker.on('error', (error: Error) => {
      this.#broken = error;
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
    this.#worker.unref();
  }

  tell(order: Order): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    this.#worker.postMessage(order);
  }

  ask(order: Order): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#broken) return reject(this.#broken);
      this.#waiting.push({ resolve, reject });
      this.#worker.ref();
      this.tell(order);
    });
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#worker.terminate();
  }
}

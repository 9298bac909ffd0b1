import { Failure, systemCode } from '../failure.ts';
import { Bench } from './bench.ts';
import { perform, prepare } from './jobs.ts';
import type { Order, Reply } from './messages.ts';

/** A reply, and the buffers that move with it instead of being copied. */
interface Answer {
  readonly reply: Reply;
  readonly move: ArrayBuffer[];
}

const DONE: Answer = { reply: { kind: 'done', done: undefined }, move: [] };

function failed(error: unknown): Reply {
  const { message, stack, name } = error instanceof Error ? error : new Error(String(error));
  const exitCode = error instanceof Failure ? error.exitCode : undefined;
  return { kind: 'failed', message, stack, code: systemCode(error), exitCode, name };
}

/** Buffers of the typed arrays in an answer. */
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

/** Carries out the orders that a thread gets. */
export class Foreman {
  readonly #bench: Bench;

  constructor(thread: number) {
    this.#bench = new Bench(thread);
  }

  /** What there is to say to an order; never throws. */
  async answer(order: Order): Promise<Answer | undefined> {
    try {
      return await this.#carryOut(order);
    } catch (error) {
      return { reply: failed(error), move: [] };
    }
  }

  async #carryOut(order: Order): Promise<Answer | undefined> {
    switch (order.kind) {
      case 'share':
        this.#bench.share(order.shared);
        return undefined;
      case 'prepare':
        await prepare(order.name);
        return DONE;
      case 'close':
        this.#bench.close();
        return DONE;
      case 'do': {
        const done = await perform(order.name, order.given as never, this.#bench);
        return { reply: { kind: 'done', done }, move: [...buffersIn(done)] };
      }
    }
  }
}

import type { Engine } from './answers.ts';
import { toProblem } from './failure.ts';
import {
  dataOf,
  reply,
  type Answers,
  type Method,
  type Port,
  type Question,
  type Reply,
  type Request,
} from './protocol.ts';

/** The worker that an engine ran in is gone; a new one has to be started. */
export class EngineCrash extends Error {
  constructor(detail: string) {
    super(`the engine stopped: ${detail}`);
    this.name = 'EngineCrash';
  }
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

function settle(pending: Pending, message: Reply): void {
  if (message.kind === 'answer') pending.resolve(message.value);
  else if (message.kind === 'failure') pending.reject(toProblem(message.failure));
  else pending.reject(new Error(message.message));
}

/** Numbers questions and brings each reply to the one who asked. */
class Connection {
  readonly #port: Port;
  readonly #pending = new Map<number, Pending>();
  #last = 0;
  #crash: EngineCrash | undefined;

  constructor(port: Port) {
    this.#port = port;
    port.addEventListener('message', (event) => this.#receive(dataOf(event)));
    port.addEventListener('messageerror', () => this.#stop('a message could not be read'));
    port.addEventListener('close', () => this.#stop('the connection closed'));
    port.addEventListener('error', (event) => {
      this.#stop('message' in event && event.message ? String(event.message) : 'its worker failed');
    });
    port.start?.();
  }

  async ask<M extends Method>(
    question: Extract<Question, { method: M }>,
    signal?: AbortSignal,
  ): Promise<Answers[M]> {
    signal?.throwIfAborted();
    if (this.#crash) throw this.#crash;
    const id = ++this.#last;
    const cancel = (): void => this.#cancel(id, signal?.reason);
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      const value = await new Promise<unknown>((resolve, reject) => {
        this.#pending.set(id, { resolve, reject });
        this.#post({ kind: 'ask', id, question });
      });
      // Both ends are of one build, and the other one checked what it read.
      return value as Answers[M];
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  #post(message: Request): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin
    this.#port.postMessage(message);
  }

  #cancel(id: number, reason: unknown): void {
    this.#pending.get(id)?.reject(reason);
    this.#pending.delete(id);
    this.#post({ kind: 'cancel', id });
  }

  #receive(data: unknown): void {
    const message = reply.safeParse(data);
    if (!message.success) return;
    const pending = this.#pending.get(message.data.id);
    this.#pending.delete(message.data.id);
    if (pending) settle(pending, message.data);
  }

  #stop(detail: string): void {
    const crash = (this.#crash ??= new EngineCrash(detail));
    for (const { reject } of this.#pending.values()) reject(crash);
    this.#pending.clear();
  }
}

/**
 * An engine that runs at the other end of a port: see `serveEngine`, and worker.ts, which wants
 * `openMessage` first. When the port fails, everything asked is rejected with EngineCrash, and so
 * is everything that will be.
 */
export function createEngineClient(port: Port): Engine {
  const connection = new Connection(port);
  return {
    edition: (signal) => connection.ask({ method: 'edition' }, signal),
    page: (query, { offset, limit }, signal) =>
      connection.ask({ method: 'page', query, offset, limit }, signal),
    facets: (query, signal) => connection.ask({ method: 'facets', query }, signal),
    providers: (query, signal) => connection.ask({ method: 'providers', query }, signal),
    position: (query, day, signal) => connection.ask({ method: 'position', query, day }, signal),
    findProviders: (text, limit, signal) =>
      connection.ask({ method: 'findProviders', text, limit }, signal),
    story: (address, signal) => connection.ask({ method: 'story', address }, signal),
    provider: (id, signal) => connection.ask({ method: 'provider', provider: id }, signal),
    rejects: (signal) => connection.ask({ method: 'rejects' }, signal),
    renewed: (signal) => connection.ask({ method: 'renewed' }, signal),
  };
}

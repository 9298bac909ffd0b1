import type {
  ArchiveTrouble,
  BundleMessage,
  BundleOrder,
  GivenSource,
  OpenFailure,
  Opened,
  Renewed,
  Step,
} from './bundling/protocol.ts';
import { removeLeftovers } from './editions.ts';

export type { ArchiveTrouble, GivenSource, OpenFailure, Opened, Renewed, Step };

/** What is opened. */
export interface Wish {
  readonly sources: readonly GivenSource[];
  /** The edition that is made anew of them; without it, they become another one. */
  readonly renewed?: Renewed | undefined;
  /** In seconds since 1970. */
  readonly now: number;
}

/** What an opening tells while it goes on; the last two end it. */
export interface Listener {
  onProgress(step: Step, done: number, total: number): void;
  onOpened(opened: Opened): void;
  onFailed(failure: OpenFailure): void;
}

/**
 * When what a stopped worker had written is removed, in milliseconds after its end. A browser lets
 * go of the worker's files a moment later, and may still make a folder that it had asked for.
 */
const REMOVED_AFTER = [0, 500, 5000];

/** Bundles archives in a worker and keeps what comes of it. @returns what breaks it off */
export function openArchives({ now, ...wish }: Wish, listener: Listener): () => void {
  const worker = startWorker();
  const end = () => {
    worker.terminate();
    for (const wait of REMOVED_AFTER)
      setTimeout(() => void removeLeftovers().catch(() => undefined), wait);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<BundleMessage>) => {
    if (data.kind === 'progress') return listener.onProgress(data.step, data.done, data.total);
    end();
    if (data.kind === 'opened') listener.onOpened(data.opened);
    else listener.onFailed(data.failure);
  });
  worker.addEventListener('error', (event) => {
    end();
    listener.onFailed(failureOf(event));
  });
  const order: BundleOrder = { base: import.meta.env.BASE_URL, ...wish, now: Math.floor(now) };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  worker.postMessage(order);
  return end;
}

/** A worker that fails says what happened; one whose code does not come says nothing (HTML 10.2.4). */
function failureOf(event: Event): OpenFailure {
  if (!(event instanceof ErrorEvent)) return { why: 'absent' };
  return { why: 'unexpected', reason: event.message || 'its worker stopped' };
}

function startWorker(): Worker {
  const name = 'broadsheet-bundling';
  return new Worker(new URL('bundling/bundle-worker.ts', import.meta.url), {
    type: 'module',
    name,
  });
}

import workerUrl from 'virtual:engine-worker';
import { openMessage } from '../../engine/open-message.ts';
import { BUNDLE_BASE } from '../platform/bundle-base.ts';

/** Absolute address of the bundle's folder. */
export const BUNDLE_URL = new URL(BUNDLE_BASE, document.baseURI).href;

// A file of its own that runs before the reader's code has come (see vite.config.ts): meanwhile the
// engine starts, and reads the manifest.
let worker = openWorker();

function openWorker(): Worker | undefined {
  try {
    const opened = new Worker(workerUrl, { type: 'module', name: 'broadsheet-engine' });
    opened.addEventListener('error', () => (worker = undefined), { once: true });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    opened.postMessage(openMessage(BUNDLE_URL));
    return opened;
  } catch {
    // No workers in this browser, or not allowed on this page.
    return undefined;
  }
}

/** The engine's worker, told where the bundle is; undefined where there is none, or it has failed. */
export function earlyWorker(): Worker | undefined {
  return worker;
}

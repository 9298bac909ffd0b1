import workerUrl from 'virtual:engine-worker';
import { openMessage } from '../../engine/open-message.ts';
import { bundleUrl, PAGES } from '../platform/bundle-base.ts';
import { earlyLinks } from './early-links.ts';

// Part of the page's script, which runs before the reader's code has come: meanwhile the engine starts,
// and reads the manifest.
let worker: Worker | undefined;
let isOpen = false;

/** The page's address below the site's, where not all that it shows came with it. */
function unrendered(): string {
  const { pathname, search } = location;
  return search || earlyLinks().length === 0 ? pathname.slice(PAGES.length) + search : '';
}

function openWorker(): Worker | undefined {
  try {
    const opened = new Worker(workerUrl, { type: 'module' });
    opened.addEventListener('error', () => (worker = undefined));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    opened.postMessage(openMessage(bundleUrl(), unrendered()));
    return opened;
  } catch {
    // No workers in this browser, or not allowed on this page.
    return undefined;
  }
}

/** The engine's worker, told where the bundle is; undefined where there is none, or it has failed. */
export function earlyWorker(): Worker | undefined {
  if (!isOpen) worker = openWorker();
  isOpen = true;
  return worker;
}

// What a page runs first: it is small, and stands in the page itself (see `publish/page-script.ts`).
import type { Early } from './app/early.ts';
import { earlyLinks } from './app/early-links.ts';
import { earlyPresses, noted } from './app/early-presses.ts';
import { earlyWorker } from './app/early-worker.ts';
import reader from 'virtual:reader';

const early: Early = { noted, presses: earlyPresses, worker: earlyWorker };
window.broadsheet = early;

/** Where nothing was painted by then, something else is amiss than code that takes time: in ms. */
const LONG = 1_000;

/** How a file is asked for that is of a kind. */
const HOW: Readonly<Record<string, string>> = { fetch: 'preload', style: 'stylesheet' };

/** Code is compiled as it comes, and run when all has come, in tasks of its own. */
async function load(): Promise<void> {
  earlyWorker();
  await Promise.all(
    earlyLinks().map(
      (link) =>
        new Promise((come) => {
          for (const end of ['load', 'error']) link.addEventListener(end, come);
          link.rel = HOW[link.as] ?? 'modulepreload';
          // For paper: what is on a screen does not wait for it.
          if (link.media) come(0);
        }),
    ),
  );
  await import(/* @vite-ignore */ reader);
}

const parsed = new Promise((come) => {
  if (document.readyState !== 'loading') come(0);
  document.addEventListener('DOMContentLoaded', come);
});

// What came as HTML is painted before the reader's code takes the page's time. Nothing is painted
// of a page in the background.
const painted = new Promise((come) => {
  if (document.hidden) come(0);
  new PerformanceObserver(come).observe({ type: 'paint', buffered: true });
  setTimeout(come, LONG);
});

/** On a page that was not rendered there is nothing to read before the engine answers, and nothing to press. */
function beginBare(): void {
  if (earlyLinks().length > 0) return;
  earlyWorker();
  earlyPresses();
}

void parsed.then(beginBare);
void Promise.all([parsed, painted]).then(load);

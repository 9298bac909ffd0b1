// What a page runs first: it is small, and stands in a file of its own (see vite.config.ts).
import './app/early-worker.ts';
import reader from 'virtual:reader';

/** Where nothing was painted by then, something else is amiss than code that takes time: in ms. */
const LONG = 1_000;

const run = () => void import(/* @vite-ignore */ reader);

/**
 * Pages that were rendered name the code of all that is on show. It is compiled as it comes, and run
 * when all has come, in a task of its own.
 */
function load(_?: unknown, painted?: PerformanceObserver): void {
  painted?.disconnect();
  const files = [...document.querySelectorAll<HTMLLinkElement>('[rel=later]')].map(
    (link) =>
      new Promise((come) => {
        for (const end of ['load', 'error']) link.addEventListener(end, come);
        link.rel = 'modulepreload';
      }),
  );
  void Promise.all(files).then(run);
}

// What came as HTML is painted before the reader's code takes the page's time. Nothing is painted
// of a page in the background.
if (document.hidden) load();
else {
  new PerformanceObserver(load).observe({ type: 'paint', buffered: true });
  setTimeout(load, LONG);
}

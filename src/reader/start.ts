// What a page runs first: it is small, and stands in a file of its own (see vite.config.ts).
import './app/early-worker.ts';
import reader from 'virtual:reader';

/** Where nothing was painted by then, something else is amiss than code that takes time: in ms. */
const LONG = 1_000;

const load = () => void import(/* @vite-ignore */ reader);

// What came as HTML is painted before the reader's code takes the page's time. Nothing is painted
// of a page in the background.
if (document.hidden) load();
else {
  new PerformanceObserver(load).observe({ type: 'paint', buffered: true });
  setTimeout(load, LONG);
}

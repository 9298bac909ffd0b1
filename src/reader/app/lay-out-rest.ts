import { afterPaint } from '../platform/after-paint.ts';

/** How long rows may be laid out at a time, in ms. */
const TURN_MS = 8;

/** As `content-visibility` is written in the styles of rows. */
const RENDERED = 'data-rendered';

/**
 * Lays out all of a page that came as HTML, of which its styles leave out what is not in sight, as
 * the attribute `data-rendered` of its root tells them.
 */
export function layOutAll(root: HTMLElement): void {
  root.removeAttribute(RENDERED);
}

/**
 * Lays it out some rows at a time, each time in a task of its own, once the reader moves: then heights
 * that were guessed would move what stands below them.
 */
export function layOutRest(root: HTMLElement): void {
  window.addEventListener('scroll', () => afterPaint(() => turn(root)), { once: true });
}

function turn(root: HTMLElement, rows = rowsOf(root), from = 0): void {
  const begin = performance.now();
  let next = from;
  for (; performance.now() - begin < TURN_MS && next < rows.length; next++) {
    const row = rows[next];
    if (row) row.style.contentVisibility = 'visible';
    row?.getBoundingClientRect();
  }
  if (next < rows.length) return afterPaint(() => turn(root, rows, next));
  layOutAll(root);
  for (const row of rows) row.style.contentVisibility = '';
}

function rowsOf(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[role=feed] > * > article')];
}

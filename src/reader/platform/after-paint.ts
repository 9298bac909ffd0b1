/** Runs something in a task of its own, behind the frame that shows what has just changed. */
export function afterPaint(run: () => unknown): void {
  requestAnimationFrame(() => setTimeout(run));
}

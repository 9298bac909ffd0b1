import type { Page } from '@playwright/test';

/** Notes in a page, from now on, when something moves that no press or key has just moved. */
export function noteMoves(): void {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ('hadRecentInput' in entry && !entry.hadRecentInput) {
        performance.mark('moved', { startTime: entry.startTime });
      }
    }
  }).observe({ type: 'layout-shift' });
}

/** When something moved, in milliseconds of the page. */
export function movesOf(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    performance.getEntriesByName('moved').map(({ startTime }) => startTime),
  );
}

import type { Page } from '@playwright/test';
import { quantile } from '../measure/quantiles.ts';

/** One click or keypress: how long until the page had painted what follows, in milliseconds. */
interface Interaction {
  readonly id: number;
  readonly duration: number;
  readonly delay: number;
}

interface Noted {
  longTasks: number[];
  interactions: Interaction[];
  /** When the first story could be opened, as `Date.now()`. */
  usable: number | undefined;
}

declare global {
  var noted: Noted;
}

/** Runs in the page, from its start. */
function note(): void {
  globalThis.noted = { longTasks: [], interactions: [], usable: undefined };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.noted.longTasks.push(duration);
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      const { interactionId, duration, processingStart, startTime } = entry;
      if (!interactionId) continue;
      const delay = processingStart - startTime;
      globalThis.noted.interactions.push({ id: interactionId, duration, delay });
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[role=feed] article a')) return;
    observer.disconnect();
    globalThis.noted.usable = Date.now();
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** How many times slower than the machine a page is when it is slowed. */
export const SLOWED = 4;

/** Slows what a page does from now on. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
}

export async function noteTimings(page: Page): Promise<void> {
  await page.addInitScript(note);
}

export interface PhaseTimings {
  /** Tasks of the main thread over 50 ms, by length. */
  readonly longTasks: readonly number[];
  readonly interactions: number;
  /** Of all interactions; undefined where none took 16 ms. */
  readonly median: number | undefined;
  /** What 98 of a hundred stay below, as Interaction to Next Paint is reckoned. */
  readonly inp: number | undefined;
  readonly worst: number | undefined;
  readonly worstDelay: number | undefined;
}

/** Does something on a page, and says what it cost from then on. */
export async function timed(page: Page, act: () => Promise<number>): Promise<PhaseTimings> {
  await page.evaluate(() => {
    globalThis.noted.longTasks = [];
    globalThis.noted.interactions = [];
  });
  const interactions = await act();
  const { longTasks, interactions: events } = await page.evaluate(() => globalThis.noted);
  const durations = new Map<number, number>();
  for (const { id, duration } of events) {
    durations.set(id, Math.max(durations.get(id) ?? 0, duration));
  }
  const all = [...durations.values()];
  return {
    longTasks: longTasks.toSorted((a, b) => b - a),
    interactions,
    median: all.length > 0 ? quantile(all, 0.5) : undefined,
    inp: all.length > 0 ? quantile(all, 0.98) : undefined,
    worst: all.length > 0 ? Math.max(...all) : undefined,
    worstDelay: all.length > 0 ? Math.max(...events.map(({ delay }) => delay)) : undefined,
  };
}

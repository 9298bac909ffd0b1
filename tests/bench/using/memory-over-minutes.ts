import type { Browser } from '@playwright/test';
import { heldMemory, withFreshPage } from '../measure/browser.ts';
import { clickFilters, openFront, returnToFront, scrollFeed, typeWords } from './acts.ts';

export interface MemorySample {
  readonly minutes: number;
  readonly page: number;
  readonly workers: number;
}

const MINUTE_MS = 60_000;
const WORDS_A_ROUND = 3;

/**
 * Uses one page without ever reloading it: typing, filtering, scrolling, front page again. The first
 * sample is taken after one round, when everything has been used once.
 */
export function memoryOverMinutes(
  browser: Browser,
  origin: string,
  { words, minutes }: { readonly words: readonly string[]; readonly minutes: number },
): Promise<MemorySample[]> {
  return withFreshPage(browser, async (page) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await openFront(page, origin);
    const samples: MemorySample[] = [];
    let begin: number | undefined;
    for (let round = 0; ; round++) {
      const start = (round * WORDS_A_ROUND) % words.length;
      await typeWords(page, words.slice(start, start + WORDS_A_ROUND));
      await returnToFront(page, origin);
      await clickFilters(page);
      await scrollFeed(page);
      await page.evaluate(() => scrollTo(0, 0));
      const now = performance.now();
      begin ??= now;
      const held = await heldMemory(page);
      samples.push({ minutes: (now - begin) / MINUTE_MS, ...held });
      if (now - begin >= minutes * MINUTE_MS) return samples;
    }
  });
}

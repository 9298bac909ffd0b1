import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../support/chromium.ts';
import { residentBytes } from './run-measured.ts';

/** Memory is measured at once, after a collection, instead of at the browser's leisure. */
const MEASURE_MEMORY_NOW = '--enable-blink-features=ForceEagerMeasureMemory';

/** Pictures of invented hosts are looked for nowhere. */
const NOWHERE_ELSE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium({ whole: true }),
    args: [...CHROMIUM_FLAGS, MEASURE_MEMORY_NOW, NOWHERE_ELSE],
  });
}

/** A page in a browser that was never anywhere before, and nothing in its cache. */
export async function withFreshPage<Result>(
  browser: Browser,
  visit: (page: Page) => Promise<Result>,
  device: BrowserContextOptions = {},
): Promise<Result> {
  const context = await browser.newContext({ ...device, locale: 'en-GB', timezoneId: 'UTC' });
  try {
    return await visit(await context.newPage());
  } finally {
    await context.close();
  }
}

/**
 * Bytes of a page and its workers after a collection: scripts' objects and their buffers, by
 * `performance.measureUserAgentSpecificMemory`. WebAssembly's memory is not in it.
 */
export async function heldMemory(page: Page): Promise<{ page: number; workers: number }> {
  return page.evaluate(async () => {
    const measuring = performance as unknown as {
      measureUserAgentSpecificMemory(): Promise<{
        breakdown: { bytes: number; attribution: { scope: string }[] }[];
      }>;
    };
    const { breakdown } = await measuring.measureUserAgentSpecificMemory();
    let [page, workers] = [0, 0];
    for (const { bytes, attribution } of breakdown) {
      if (attribution.some(({ scope }) => scope.includes('Worker'))) workers += bytes;
      else page += bytes;
    }
    return { page, workers };
  });
}

/** Resident bytes of all processes that show pages: WebAssembly, and what awaits collection, too. */
export async function rendererMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return renderers.reduce((sum, { id }) => sum + residentBytes(id), 0);
}

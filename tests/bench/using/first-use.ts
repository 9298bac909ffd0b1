import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { withFreshPage } from '../measure/browser.ts';
import type { StaticServer } from '../measure/serve.ts';
import { openFront } from './acts.ts';
import { noteTimings } from './timings.ts';

export interface FirstUse {
  /** Scripts and styles, as brotli makes them. */
  readonly code: number;
  /** Of the bundle, as sent: gzip where it is text. */
  readonly data: number;
  readonly dataRequests: number;
  readonly ms: number;
}

/** What a browser fetches until the first story of the front page can be opened. */
export function measureFirstUse(
  browser: Browser,
  server: StaticServer,
  site: string,
): Promise<FirstUse> {
  return withFreshPage(browser, async (page) => {
    await noteTimings(page);
    server.forget();
    const begin = Date.now();
    await openFront(page, server.origin);
    const usable = (await page.evaluate(() => globalThis.noted.usable)) ?? Infinity;
    const before = server.sent().filter(({ asked }) => asked <= usable);
    const data = before.filter(({ path }) => path.startsWith('/bundle/'));
    const code = before.filter(({ path }) => /\.(?:js|css)$/.test(path));
    const brotli = ({ path }: { path: string }): number =>
      brotliCompressSync(readFileSync(join(site, path))).length;
    return {
      code: sum(code.map(brotli)),
      data: sum(data.map(({ wire }) => wire)),
      dataRequests: data.length,
      ms: usable - begin,
    };
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

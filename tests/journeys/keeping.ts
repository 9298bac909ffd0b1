import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { MANIFEST_PATH } from '../../src/bundle/files.ts';
import { expect } from './fixtures.ts';
import type { OwnSite } from './own-site.ts';

/** What a browser says of requests that nobody answers. */
export const NO_ANSWER = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource/;

/** Opens a page of a site that is kept for reading offline, once the page itself is kept. */
export async function openKept(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await kept(page, [page.url()]);
}

/** Resolves when files and pages are kept, by their whole addresses. */
export async function kept(page: Page, addresses: readonly string[]): Promise<void> {
  // What follows the first page begins when the reader stirs.
  await page.mouse.wheel(0, 1);
  await expect.poll(() => missing(page, addresses), { timeout: 30_000 }).toEqual([]);
}

/** Resolves when the edition that a site has now is kept, as far as its lists need it. */
export async function editionKept(page: Page, { folder, address }: OwnSite): Promise<void> {
  const bundle = join(folder, 'bundle');
  const manifest = `${address}bundle/${MANIFEST_PATH}`;
  await kept(page, [
    manifest,
    ...globSync('cards/*.json', { cwd: bundle }).map((path) => `${address}bundle/${path}`),
  ]);
  const text = () => page.evaluate(async (url) => (await caches.match(url))?.text(), manifest);
  await expect.poll(text).toBe(readFileSync(join(bundle, MANIFEST_PATH), 'utf8'));
}

/** Those of some addresses that are not kept. */
export function missing(page: Page, addresses: readonly string[]): Promise<string[]> {
  return page.evaluate(async (all) => {
    const found = await Promise.all(all.map((one) => caches.match(one, { ignoreVary: true })));
    return all.filter((_, at) => found[at] === undefined);
  }, addresses);
}

/** Paths of what is kept, but for the app's own files. */
export function allKept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => !name.endsWith(' app'));
    const all = names.map(async (name) => (await caches.open(name)).keys());
    return (await Promise.all(all)).flat().map(({ url }) => new URL(url).pathname);
  });
}

/** Opens an address in a tab of its own, as a bookmark does. */
export async function openTab(page: Page, address: string): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(address);
  return tab;
}

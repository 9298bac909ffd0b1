import { describe, expect, it, vi } from 'vitest';
import { MemoryCaches } from './memory-caches.testing.ts';
import { neededBy, wholePages, type KeepAssets, type Occasion } from './whole-pages.ts';

const HTML = `<link href="/assets/front-D9RsSuG1.css"><link href="/assets/run-DaPS1OV.js">
  <div id="root" data-rendered>Ferry found</div>`;
const NEEDS = ['/assets/front-D9RsSuG1.css', '/assets/run-DaPS1OV.js'];
const ADDRESS = 'https://news.example/story/2026/11/22/ferry-found/';

function page(html = HTML, init: ResponseInit = {}): Response {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' };
  return new Response(html, { headers, ...init });
}

const occasion: Occasion = {};

/** What is kept of an answer; undefined where it is not. */
async function keptOf(response: Response, keepAssets: KeepAssets = async () => {}) {
  const { cacheWillUpdate } = wholePages('/', keepAssets);
  const request = new Request(ADDRESS);
  return (await cacheWillUpdate?.({ request, response, event: occasion })) ?? undefined;
}

describe('a page that is kept', () => {
  it('comes with every file that it names', async () => {
    const keepAssets = vi.fn<KeepAssets>(async () => {});
    const kept = await keptOf(page(), keepAssets);
    expect(keepAssets).toHaveBeenCalledWith(NEEDS, occasion);
    expect(await kept?.text()).toBe(HTML);
    expect(kept?.headers.get('content-type')).toBe('text/html; charset=utf-8');
    // What was packed on its way is not any more.
    expect(kept?.headers.get('content-encoding')).toBeNull();
  });

  it('says which files it needs, so that none of them goes before it', async () => {
    const pages = await new MemoryCaches().open('pages');
    const kept = await keptOf(page());
    if (kept) await pages.put(ADDRESS, kept);
    expect(await neededBy(pages as unknown as Cache)).toEqual(new Set(NEEDS));
  });

  it('is not kept where one of its files does not come', async () => {
    const lost = async () => Promise.reject(new Error('gone'));
    expect(await keptOf(page(), lost)).toBeUndefined();
  });

  it.each([
    ['the bare app, with status 404', page('<div id="root">', { status: 404 })],
    ['the bare app, with status 200', page('<div id="root">')],
    ['a page that was not found', page(HTML, { status: 404 })],
    ['a host that is down', page(HTML, { status: 503 })],
    ['another page below the path', page('<h1>Our blog</h1>')],
    ['a feed', page(HTML, { headers: { 'content-type': 'application/atom+xml' } })],
  ])('is none of %s', async (_, response) => {
    expect(await keptOf(response)).toBeUndefined();
  });

  it('is found by whatever address hosts name it by', async () => {
    const { cacheKeyWillBeUsed } = wholePages('/', async () => {});
    const request = new Request(`${ADDRESS}?order=newest`);
    const key = await cacheKeyWillBeUsed?.({ request, mode: 'read', event: occasion });
    expect(key).toBe('https://news.example/story/2026/11/22/ferry-found');
  });
});

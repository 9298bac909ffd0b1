import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import type { LeastUsed } from './least-used.ts';
import { MemoryCaches } from './memory-caches.testing.ts';

const caches = new MemoryCaches();
const address = (name: number) => `https://news.example/bundle/${name}`;
const occasion = { waitUntil: (work: Promise<unknown>) => void waiting.push(work) };
const waiting: Promise<unknown>[] = [];

let Kept: typeof LeastUsed;

beforeAll(async () => {
  vi.stubGlobal('caches', caches);
  // The library asks for these when it is loaded.
  vi.stubGlobal('self', globalThis);
  vi.stubGlobal('location', new URL('https://news.example/sw.js'));
  vi.stubGlobal('__WB_DISABLE_DEV_LOGS', true);
  ({ LeastUsed: Kept } = await import('./least-used.ts'));
});
afterAll(() => void vi.unstubAllGlobals());

/** What plugins are told, as far as these look at it. */
function told<Param>(request: Request, cachedResponse?: Response): Param {
  return { request, cachedResponse, event: occasion } as Param;
}

async function add(name: string, some: LeastUsed, number: number): Promise<void> {
  const request = new Request(address(number));
  await (await caches.open(name)).put(request, new Response(String(number)));
  await some.cacheDidUpdate(told(request));
}

async function use(some: LeastUsed, number: number): Promise<void> {
  await some.cachedResponseWillBeUsed(told(new Request(address(number)), new Response()));
  await Promise.all(waiting.splice(0));
}

async function numbersIn(name: string): Promise<number[]> {
  const keys = await (await caches.open(name)).keys();
  return keys.map(({ url }) => Number(url.slice(url.lastIndexOf('/') + 1)));
}

it('lets go what was used longest ago, down to its number, whenever it looks', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const chance = vi.spyOn(Math, 'random').mockReturnValue(0.99);
  onTestFinished(() => {
    vi.useRealTimers();
    chance.mockRestore();
  });
  const files = new Kept('files', 20);
  for (let number = 0; number <= 30; number++) {
    vi.advanceTimersByTime(1);
    await add('files', files, number);
  }
  vi.advanceTimersByTime(1);
  await use(files, 3);
  expect(await numbersIn('files')).toHaveLength(31);
  vi.advanceTimersByTime(1);
  chance.mockReturnValue(0);
  await add('files', files, 31);
  expect(await numbersIn('files')).toEqual([3, ...Array.from({ length: 19 }, (_, at) => at + 13)]);
});

it('looks often enough to have hardly more than its number', async () => {
  const pictures = new Kept('pictures', 20);
  for (let number = 0; number < 400; number++) await add('pictures', pictures, number);
  // Five are added between two looks, on average: a hundred without one hardly ever come.
  expect((await numbersIn('pictures')).length).toBeLessThan(120);
});

it('forgets what it kept, and that it did', async () => {
  const pages = new Kept('pages', 20);
  await add('pages', pages, 1);
  await pages.forget();
  expect(await numbersIn('pages')).toEqual([]);
  const { result } = await new Promise<{ result: { url: string; cacheName: string }[] }>(
    (resolve) => {
      const opening = indexedDB.open('workbox-expiration');
      opening.addEventListener('success', () => {
        const store = opening.result.transaction('cache-entries').objectStore('cache-entries');
        const all = store.getAll();
        all.addEventListener('success', () => resolve(all));
      });
    },
  );
  expect(result.filter(({ cacheName }) => cacheName === 'pages')).toEqual([]);
});

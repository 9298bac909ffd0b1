import { waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { memoryStorage } from '../../../tests/support/render-app.tsx';
import { storageOnDemand } from './library-storage.ts';

it('waits for the connection where its code cannot be had, and is not taken for broken', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  let tries = 0;
  const storage = storageOnDemand(() => {
    tries += 1;
    return tries === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(memoryStorage());
  });
  let opened = false;
  const kept = storage.readAll().then((all) => {
    opened = true;
    return all;
  });
  await new Promise((resolve) => setTimeout(resolve));
  expect([opened, tries]).toEqual([false, 1]);
  window.dispatchEvent(new Event('online'));
  expect((await kept).saved).toEqual([]);
  expect(tries).toBe(2);
});

it('gives up on code that still cannot be had when the connection is back', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const load = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('gone')));
  const kept = storageOnDemand(load).readAll();
  const ended = Promise.allSettled([kept]);
  for (const turn of [1, 2]) {
    await waitFor(() => expect(load).toHaveBeenCalledTimes(turn));
    await new Promise((resolve) => setTimeout(resolve));
    window.dispatchEvent(new Event('online'));
  }
  expect(await ended).toMatchObject([{ status: 'rejected', reason: { message: 'gone' } }]);
  expect(load).toHaveBeenCalledTimes(3);
});

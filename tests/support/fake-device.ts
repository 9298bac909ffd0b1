import { act } from '@testing-library/react';
import { vi } from 'vitest';
import type { Device } from '../../src/reader/device/device.ts';
import type { LocalEdition } from '../../src/reader/device/editions.ts';
import type { Opened, Wish } from '../../src/reader/device/open-archives.ts';

type Listener = Parameters<Device['open']>[1];

/** An edition that is kept. */
export const MILL: LocalEdition = {
  id: 'mill',
  title: 'The Mill',
  stories: 3,
  bytes: 40_960,
  opened: Date.UTC(2026, 10, 22) / 1000,
};

/** What its archive has become. */
export const OPENED: Opened = {
  id: 'mill',
  title: 'The Mill',
  stories: 3,
  bytes: 40_960,
  read: 5,
  merged: 1,
  leftOut: 0,
  rejected: 1,
  rejects: [{ source: 'mill/a.md', line: 4, field: 'title', reason: 'is missing' }],
  keptIn: 'files',
};

/** A device that does nothing by itself: the test tells what its worker would. */
export function fakeDevice(editions: readonly LocalEdition[] = []) {
  const kept = [...editions];
  const cancel = vi.fn<() => void>();
  const places = new Map<string, readonly FileSystemHandle[]>();
  let wish: Wish | undefined;
  let listener: Listener | undefined;
  const device: Device = {
    open: (wanted, told) => {
      wish = wanted;
      listener = told;
      return cancel;
    },
    list: async () => [...kept],
    rename: async (id, title) => {
      const place = kept.findIndex((one) => one.id === id);
      const [one] = kept.splice(place, 1);
      if (!one) throw new Error('there is no such edition');
      kept.splice(place, 0, { ...one, title });
    },
    remember: async (id, from) => void places.set(id, from),
    reach: async (id) => places.get(id),
    forget: async (id) =>
      void kept.splice(
        kept.findIndex((one) => one.id === id),
        1,
      ),
    keepForGood: async () => true,
    removeLeftovers: async () => undefined,
  };
  const tell = (say: (to: Listener) => void) =>
    act(async () => {
      if (!listener) throw new Error('nothing is being opened');
      say(listener);
    });
  const given = () => wish?.sources;
  return { device, places, cancel, tell, given, renewed: () => wish?.renewed };
}

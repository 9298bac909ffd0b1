import { QueryClient } from '@tanstack/react-query';
import { getConfig, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, type To } from 'react-router';
import { App } from '../../src/reader/app/app.tsx';
import type { AppParts } from '../../src/reader/app/app-parts.ts';
import { loadKeepFocus } from '../../src/reader/app/route-focus.ts';
import { routes } from '../../src/reader/app/routes.tsx';
import { createLibrary } from '../../src/reader/library/create-library.ts';
import type { LibraryStorage } from '../../src/reader/library/library-storage.ts';
import type { SavedSearch, SavedStory } from '../../src/reader/library/library.ts';
import { createSettings } from '../../src/reader/library/settings.ts';
import { sampleEngine } from './sample-engine.ts';

// Else it comes some time after a page, and moves the focus between two steps of a test.
await loadKeepFocus();

/** Monday 23 November 2026: the day after the newest story of the sample edition. */
const NOW = Date.UTC(2026, 10, 23, 8) / 1000;

/** A storage in memory, for tests that are not about the storage. */
export function memoryStorage(
  saved: readonly SavedStory[] = [],
  searches: readonly SavedSearch[] = [],
): LibraryStorage {
  return {
    readAll: async () => ({ saved, read: [], searches }),
    readSaved: async () => undefined,
    putSaved: async () => {},
    deleteSaved: async () => {},
    putRead: async () => {},
    clearRead: async () => {},
    readSearch: async () => undefined,
    putSearch: async () => {},
    deleteSearch: async () => {},
  };
}

/** What the app is given in a test, over the sample edition unless told otherwise. */
export function testParts(change: Partial<AppParts> = {}): AppParts {
  return {
    engine: sampleEngine(),
    library: createLibrary(memoryStorage()),
    settings: createSettings(),
    queryClient: new QueryClient({ defaultOptions: { queries: { retry: false } } }),
    now: NOW,
    patience: 50,
    ...change,
  };
}

/** The whole app at an address; `user` acts on it, `router` says where it is. */
export function renderApp(address: string, change: Partial<AppParts> = {}) {
  const parts = testParts(change);
  const router = createMemoryRouter(routes(parts), { initialEntries: [address] });
  const user = userEvent.setup();
  /** Goes somewhere as the browser's own buttons do, and waits as for what `user` does. */
  const go = (to: To | -1) =>
    getConfig().asyncWrapper(() => (to === -1 ? router.navigate(to) : router.navigate(to)));
  return { ...render(<App parts={parts} router={router} />), parts, router, user, go };
}

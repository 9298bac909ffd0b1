import { waitFor } from '@testing-library/react';
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { anId, aStory } from '../../../tests/support/stories.ts';
import { PAGES } from '../platform/bundle-base.ts';
import { createChannel } from './channel.ts';
import { createLibrary } from './create-library.ts';
import { keepAtOnce } from './library-file-keeping.ts';
import { addToLibrary } from './library-file.ts';
import { libraryName } from './library-name.ts';
import type { Kept } from './library-storage.ts';
import { createStorage } from './storage.ts';

const NAME = libraryName(PAGES);
const MANY = 300;

const ids = Array.from({ length: MANY }, (_, n) => anId(`2026/11/22/story-${n}`));
const file: Kept = {
  saved: ids.map((id, savedAt) => ({ id, savedAt, story: aStory({ id }) })),
  read: ids,
  searches: [{ id: 'a', name: 'Kelp', address: '/search?q=kelp', savedAt: 1 }],
};

async function openLibrary() {
  const library = createLibrary(createStorage(NAME), createChannel(NAME));
  await waitFor(() => expect(library.state().status).toBe('ready'));
  return library;
}

it('a file with hundreds of things is kept at once, and all tabs show it', async () => {
  const [here, there] = [await openLibrary(), await openLibrary()];
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  let shown = 0;
  there.subscribe(() => shown++);
  expect(await addToLibrary(here, file, keepAtOnce)).toEqual({
    stories: MANY,
    read: MANY,
    searches: 1,
    failed: false,
  });
  expect(transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')).toHaveLength(1);
  transaction.mockRestore();
  for (const library of [here, there]) {
    await waitFor(() => expect(library.state().saved.size).toBe(MANY));
    expect(library.state().read.size).toBe(MANY);
    expect(library.state().searches.size).toBe(1);
  }
  expect(shown).toBe(1);
  expect((await addToLibrary(here, file, keepAtOnce)).stories).toBe(0);
});

import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { renderPart } from '../../../../tests/support/render-part.tsx';
import { anId } from '../../../../tests/support/stories.ts';
import { createChannel } from '../../library/channel.ts';
import { createLibrary } from '../../library/create-library.ts';
import { libraryName } from '../../library/library-name.ts';
import { createStorage } from '../../library/storage.ts';
import { PAGES } from '../../platform/bundle-base.ts';
import { ForgetRead } from './forget-read.tsx';

const NAME = libraryName(PAGES);
const MANY = 300;

it('brings hundreds of marks back at once, in every tab', async () => {
  const storage = createStorage(NAME);
  const read = Array.from({ length: MANY }, (_, n) => anId(`2026/11/22/story-${n}`));
  await storage.putAll({ saved: [], read, searches: [] });
  const [library, there] = [NAME, NAME].map((name) =>
    createLibrary(createStorage(name), createChannel(name)),
  );
  await waitFor(() => expect(there?.state().read.size).toBe(MANY));
  renderPart(<ForgetRead />, { library: library as NonNullable<typeof library> });
  await userEvent.click(await screen.findByRole('button', { name: 'Forget what was read' }));
  await waitFor(() => expect(there?.state().read.size).toBe(0));

  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText(/^300 stories are marked as read/)).toBeVisible();
  await waitFor(() => expect(there?.state().read.size).toBe(MANY));
  expect(transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')).toHaveLength(1);
  transaction.mockRestore();
  expect((await storage.readAll()).read).toHaveLength(MANY);
});

import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { expect, it } from 'vitest';
import { aStory } from '../../../tests/support/stories.ts';
import { inDatabase } from '../../engine/kept/database.ts';
import { writeIndex } from '../../engine/kept/pack.ts';
import { openLocalLibrary } from './local-library.ts';

const PLACE = { base: '/news/', id: 'mill' };
const NAME = 'broadsheet /news/local/mill/';

const isThere = async () => (await indexedDB.databases()).some(({ name }) => name === NAME);

it('what was saved in an edition goes with it, and no visit to its address makes it anew', async () => {
  const editions = await inDatabase(PLACE.base);
  const facts = { title: 'Mill', stories: 1, bytes: 0, opened: 1_790_000_000, files: [] };
  await editions.put(PLACE.id, writeIndex(facts), new ArrayBuffer(0));
  const library = openLocalLibrary(NAME, PLACE);
  const saved = { id: aStory().id, savedAt: 1_790_000_000, story: aStory() };
  await library.putSaved(saved);
  expect(await openLocalLibrary(NAME, PLACE).readAll()).toMatchObject({ saved: [saved] });

  // Another tab forgets it.
  await editions.remove(PLACE.id);
  await deleteDB(NAME);
  expect(await isThere()).toBe(false);
  await expect(library.putSaved(saved)).rejects.toThrow(/not on this device/);
  expect(await library.readAll()).toEqual({ saved: [], read: [], searches: [] });
  expect(await openLocalLibrary(NAME, PLACE).readAll()).toMatchObject({ saved: [] });
  expect(await isThere()).toBe(false);
});

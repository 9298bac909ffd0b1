import type { KeptPlace } from '../../engine/kept/kept-place.ts';
import { openKept } from '../../engine/kept/open-kept.ts';
import type { WholeStorage } from '../library/library-storage.ts';
import { createStorage } from '../library/storage.ts';

/**
 * What was saved and read in an edition of this device. It goes with the edition: where that was
 * forgotten, here or in another tab, no database is made anew that nobody would ever remove.
 *
 * @param name of the database
 */
export function openLocalLibrary(name: string, place: KeptPlace): WholeStorage {
  const isKept = async () => (await openKept(place).catch(() => undefined)) !== undefined;
  const storage = createStorage(name, async () => {
    if (!(await isKept())) throw new Error('the edition is not on this device any more');
  });
  return {
    ...storage,
    // That nothing is kept here is not for the library to say: the page says that the edition is gone.
    readAll: async () =>
      (await isKept()) ? storage.readAll() : { saved: [], read: [], searches: [] },
  };
}

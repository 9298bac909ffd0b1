import type { StoryId } from '../../bundle/ids.ts';
import type { SavedSearch, SavedStory } from './library.ts';

/** Everything that is kept and can be read. */
interface Kept {
  readonly saved: readonly SavedStory[];
  readonly read: readonly StoryId[];
  readonly searches: readonly SavedSearch[];
}

/** Where a library keeps things between visits. Every method may throw what the browser throws. */
export interface LibraryStorage {
  readAll(): Promise<Kept>;
  readSaved(id: StoryId): Promise<SavedStory | undefined>;
  putSaved(saved: SavedStory): Promise<void>;
  deleteSaved(id: StoryId): Promise<void>;
  putRead(id: StoryId): Promise<void>;
  clearRead(): Promise<void>;
  readSearch(id: SavedSearch['id']): Promise<SavedSearch | undefined>;
  putSearch(search: SavedSearch): Promise<void>;
  deleteSearch(id: SavedSearch['id']): Promise<void>;
}

/** A storage whose code is fetched when it is first used: the first page does not wait for it. */
export function storageOnDemand(load: () => Promise<LibraryStorage>): LibraryStorage {
  let loaded: Promise<LibraryStorage> | undefined;
  const storage = () => (loaded ??= load());
  return {
    readAll: async () => (await storage()).readAll(),
    readSaved: async (id) => (await storage()).readSaved(id),
    putSaved: async (saved) => (await storage()).putSaved(saved),
    deleteSaved: async (id) => (await storage()).deleteSaved(id),
    putRead: async (id) => (await storage()).putRead(id),
    clearRead: async () => (await storage()).clearRead(),
    readSearch: async (id) => (await storage()).readSearch(id),
    putSearch: async (search) => (await storage()).putSearch(search),
    deleteSearch: async (id) => (await storage()).deleteSearch(id),
  };
}

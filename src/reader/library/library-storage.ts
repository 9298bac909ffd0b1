import type { StoryId } from '../../bundle/ids.ts';
import type { SavedSearch, SavedStory } from './library.ts';

/** Everything that is kept and can be read. */
export interface Kept {
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

/** Takes many things at once: all of them, or none. */
export interface WholeStorage extends LibraryStorage {
  putAll(things: Kept): Promise<void>;
}

/** How often code that does not load is asked for again, and after how many ms at the latest. */
const TRIES = 3;
const AGAIN_AFTER = 5_000;

/**
 * A storage whose code is fetched when it is first used: the first page does not wait for it. While
 * the reader is offline it waits for the connection, rather than take the storage for broken.
 */
export function storageOnDemand(load: () => Promise<LibraryStorage>): LibraryStorage {
  let loaded: Promise<LibraryStorage> | undefined;
  const storage = () => (loaded ??= loadAgain(load, TRIES));
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

async function loadAgain<Loaded>(load: () => Promise<Loaded>, tries: number): Promise<Loaded> {
  try {
    return await load();
  } catch (error) {
    if (tries <= 1) throw error;
    await connection();
    return loadAgain(load, tries - 1);
  }
}

/** Resolves as soon as the browser says that it is online, or in a while where it says so now. */
function connection(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener('online', () => resolve(), { once: true });
    if (navigator.onLine) setTimeout(resolve, AGAIN_AFTER);
  });
}

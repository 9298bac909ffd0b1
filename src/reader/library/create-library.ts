import type { StoryId } from '../../bundle/ids.ts';
import { NO_CHANNEL, type Change, type Channel } from './channel.ts';
import { EMPTY_STATE } from './library.ts';
import type { Library, LibraryFailure, LibraryState, SavedSearch, SavedStory } from './library.ts';
import type { LibraryStorage } from './library-storage.ts';

/**
 * A library over a storage. What is shown is what is kept: every write is confirmed before the state
 * holds it, then told to the other tabs. Where the storage cannot be opened, the library keeps
 * things for this visit only and its status says so.
 */
export function createLibrary(storage: LibraryStorage, channel: Channel = NO_CHANNEL): Library {
  const cell = createCell();
  const failures = new Set<(failure: LibraryFailure) => void>();
  const unheard: LibraryFailure[] = [];
  /** Nothing is kept where it is undefined. */
  let kept: LibraryStorage | undefined = storage;
  const opened = load(storage).then(
    (loaded) => cell.set({ status: 'ready', ...loaded }),
    () => {
      kept = undefined;
      cell.set({ status: 'unavailable' });
    },
  );
  /** Writes, then shows and tells; or says that it failed. */
  const write = async (
    failure: LibraryFailure,
    keep: (into: LibraryStorage) => Promise<void>,
    change: Change,
    show: () => void,
  ) => {
    await opened;
    try {
      if (kept) await keep(kept);
    } catch {
      if (failures.size === 0) unheard.push(failure);
      for (const listener of failures) listener(failure);
      return;
    }
    show();
    channel.tell(change);
  };
  channel.onChange((change) => void opened.then(() => kept && follow(change, kept, cell)));
  const put = (saved: SavedStory) =>
    write(
      { action: 'save', id: saved.id },
      (into) => into.putSaved(saved),
      { store: 'saved', id: saved.id },
      () => cell.setSaved(saved.id, saved),
    );
  return {
    state: cell.get,
    subscribe: cell.subscribe,
    onFailure: (listener) => {
      failures.add(listener);
      unheard.splice(0).forEach(listener);
      return () => void failures.delete(listener);
    },
    save: (story, savedAt) => put({ id: story.id, savedAt, story }),
    restore: put,
    remove: (id) =>
      write(
        { action: 'remove', id },
        (into) => into.deleteSaved(id),
        { store: 'saved', id },
        () => cell.setSaved(id, undefined),
      ),
    markRead: async (id) => {
      if (cell.get().read.has(id)) return;
      await write(
        { action: 'markRead', id },
        (into) => into.putRead(id),
        { store: 'read', id },
        () => cell.set({ read: new Set([...cell.get().read, id]) }),
      );
    },
    clearRead: () =>
      write(
        { action: 'clearRead' },
        (into) => into.clearRead(),
        { store: 'read' },
        () => cell.set({ read: new Set() }),
      ),
    saveSearch: (search) =>
      write(
        { action: 'saveSearch', id: search.id },
        (into) => into.putSearch(search),
        { store: 'searches', id: search.id },
        () => cell.setSearch(search.id, search),
      ),
    removeSearch: (id) =>
      write(
        { action: 'removeSearch', id },
        (into) => into.deleteSearch(id),
        { store: 'searches', id },
        () => cell.setSearch(id, undefined),
      ),
  };
}

/** Takes over what another tab did. What was saved is read anew: what is kept is what counts. */
async function follow(change: Change, kept: LibraryStorage, cell: Cell): Promise<void> {
  if (!change.id) return cell.set(await load(kept).catch(() => ({})));
  if (change.store === 'read') return cell.set({ read: new Set([...cell.get().read, change.id]) });
  if (change.store === 'searches') {
    const search = await kept.readSearch(change.id).catch(() => undefined);
    return cell.setSearch(change.id, search);
  }
  const saved = await kept.readSaved(change.id).catch(() => undefined);
  return cell.setSaved(change.id, saved);
}

async function load(storage: LibraryStorage): Promise<Omit<LibraryState, 'status'>> {
  const { saved, read, searches } = await storage.readAll();
  return {
    saved: new Map(saved.map((story) => [story.id, story])),
    read: new Set(read),
    searches: new Map(searches.map((search) => [search.id, search])),
  };
}

type Cell = ReturnType<typeof createCell>;

/** One value that can be watched. */
function createCell() {
  let state = EMPTY_STATE;
  const listeners = new Set<() => void>();
  const set = (change: Partial<LibraryState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    set,
    setSaved: (id: StoryId, saved: SavedStory | undefined) =>
      set({ saved: withEntry(state.saved, id, saved) }),
    setSearch: (id: SavedSearch['id'], search: SavedSearch | undefined) =>
      set({ searches: withEntry(state.searches, id, search) }),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** A map with one entry set, or without it where there is no value. */
function withEntry<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value | undefined,
): ReadonlyMap<Key, Value> {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
}

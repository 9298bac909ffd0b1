import type { StoryId } from '../../bundle/ids.ts';
import { NO_CHANNEL, type Change, type Channel } from './channel.ts';
import { EMPTY_STATE } from './library.ts';
import type { Library, LibraryFailure, LibraryState, SavedStory } from './library.ts';
import type { LibraryStorage } from './library-storage.ts';

/**
 * A library over a storage. What is shown is what is kept: every write is confirmed before the state
 * holds it, then told to the other tabs. Where the storage cannot be opened, the library keeps
 * things for this visit only and its status says so.
 */
export function createLibrary(storage: LibraryStorage, channel: Channel = NO_CHANNEL): Library {
  const cell = createCell();
  const failures = new Set<(failure: LibraryFailure) => void>();
  let kept = storage;
  const opened = load(storage).then(
    (loaded) => cell.set({ status: 'ready', ...loaded }),
    () => {
      kept = FORGETFUL;
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
      await keep(kept);
    } catch {
      for (const listener of failures) listener(failure);
      return;
    }
    show();
    channel.tell(change);
  };
  channel.onChange((change) => void opened.then(() => follow(change, kept, cell)));
  const put = (saved: SavedStory) =>
    write(
      { action: 'save', id: saved.id },
      (into) => into.putSaved(saved),
      { store: 'saved', id: saved.id },
      () => cell.setSaved((all) => all.set(saved.id, saved)),
    );
  return {
    state: cell.get,
    subscribe: cell.subscribe,
    onFailure: (listener) => {
      failures.add(listener);
      return () => void failures.delete(listener);
    },
    save: (story, savedAt) => put({ id: story.id, savedAt, story }),
    restore: put,
    remove: (id) =>
      write(
        { action: 'remove', id },
        (into) => into.deleteSaved(id),
        { store: 'saved', id },
        () => cell.setSaved((all) => all.delete(id)),
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
  };
}

/** Takes over what another tab did. A saved story is read anew: what is kept is what counts. */
async function follow(change: Change, kept: LibraryStorage, cell: Cell): Promise<void> {
  if (change.store === 'read') {
    const read = 'id' in change ? new Set([...cell.get().read, change.id]) : new Set<StoryId>();
    return cell.set({ read });
  }
  const saved = await kept.readSaved(change.id).catch(() => undefined);
  return cell.setSaved((all) => {
    if (saved) all.set(saved.id, saved);
    else all.delete(change.id);
  });
}

async function load(storage: LibraryStorage): Promise<Omit<LibraryState, 'status'>> {
  const { saved, read } = await storage.readAll();
  return { saved: new Map(saved.map((story) => [story.id, story])), read: new Set(read) };
}

/** Stands in for a storage that cannot be used: takes everything and keeps nothing. */
const FORGETFUL: LibraryStorage = {
  readAll: async () => ({ saved: [], read: [] }),
  readSaved: async () => undefined,
  putSaved: async () => {},
  deleteSaved: async () => {},
  putRead: async () => {},
  clearRead: async () => {},
};

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
    setSaved: (change: (all: Map<StoryId, SavedStory>) => void) => {
      const saved = new Map(state.saved);
      change(saved);
      set({ saved });
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** What the reader says of an edition. Its files stay as they were made. */
export interface Note {
  /** The name that the reader gave it, in the place of the one that it was opened with. */
  readonly title?: string;
  /** Where its archive was found, in browsers that can go there again. */
  readonly from?: readonly FileSystemHandle[];
}

interface Stores extends DBSchema {
  notes: { key: string; value: Note };
}

/**
 * Keeps notes on editions by their ids. A database of its own: only there handles of files can be
 * kept, and a name that is being written can break no edition.
 *
 * @param base path that the reader is served from
 */
export async function notesOn(base: string) {
  const database: IDBPDatabase<Stores> = await openDB<Stores>(`broadsheet notes ${base}`, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('notes'),
  });
  return {
    get: async (id: string): Promise<Note> => (await database.get('notes', id)) ?? {},
    /** Changes what is named, and leaves the rest of the note. */
    change: async (id: string, change: Note): Promise<void> => {
      const { store, done } = database.transaction('notes', 'readwrite');
      await store.put({ ...(await store.get(id)), ...change }, id);
      await done;
    },
    remove: (id: string): Promise<void> => database.delete('notes', id),
  };
}

/** The note on an edition; an empty one where this browser keeps none. */
export async function noteOn(base: string, id: string): Promise<Note> {
  try {
    return await (await notesOn(base)).get(id);
  } catch {
    return {};
  }
}

import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Keeper } from './keeper.ts';
import { readIndex } from './pack.ts';

interface Stores extends DBSchema {
  indexes: { key: string; value: string };
  packs: { key: string; value: ArrayBuffer };
}

/** A keeper that takes editions as a whole, too. */
export interface Database extends Keeper {
  put(id: string, index: string, content: ArrayBuffer): Promise<void>;
}

/**
 * Keeps editions in IndexedDB: for browsers whose private file system is closed, as in private
 * windows, or missing, as on pages without TLS. An edition is in memory as a whole while it is read.
 *
 * @param base path that the reader is served from
 */
export async function inDatabase(base: string): Promise<Database> {
  const database: IDBPDatabase<Stores> = await openDB<Stores>(`broadsheet editions ${base}`, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('indexes');
      fresh.createObjectStore('packs');
    },
  });
  const indexOf = async (id: string) => readIndex((await database.get('indexes', id)) ?? '');
  const both = ['indexes', 'packs'] as const;
  const remove = async (id: string) => {
    const tx = database.transaction(both, 'readwrite');
    const stores = both.map((name) => tx.objectStore(name).delete(id));
    await Promise.all([...stores, tx.done]);
  };
  return {
    ids: () => database.getAllKeys('indexes'),
    index: indexOf,
    open: async (id) => {
      const [index, content] = await Promise.all([indexOf(id), database.get('packs', id)]);
      return index && content && { index, content: new Blob([content]) };
    },
    remove,
    tidy: async () => {
      for (const id of await database.getAllKeys('indexes'))
        if (!(await indexOf(id))) await remove(id);
    },
    put: async (id, index, content) => {
      const tx = database.transaction(both, 'readwrite');
      const [indexes, packs] = [tx.objectStore('indexes'), tx.objectStore('packs')];
      await Promise.all([indexes.put(index, id), packs.put(content, id), tx.done]);
    },
  };
}

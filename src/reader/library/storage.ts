import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { storyId } from '../../bundle/ids.ts';
import type { LibraryStorage } from './library-storage.ts';
import { readSnapshot } from './snapshot.ts';

interface Stores extends DBSchema {
  saved: { key: string; value: { readonly id: string } };
  read: { key: string; value: true };
}

const VERSION = 1;

/**
 * Keeps things in IndexedDB. Nothing is opened before the first call; a connection that the browser
 * ends, or that stands in the way of a newer tab, is closed and opened again when needed. A record
 * that cannot be read, since another version wrote it, stays where it is and costs only itself.
 *
 * @param name of the database: one for each place that the reader is served from
 */
export function createStorage(name: string): LibraryStorage {
  let connection: Promise<IDBPDatabase<Stores>> | undefined;
  const forget = () => {
    connection = undefined;
  };
  const connect = () => {
    connection ??= open(name, forget);
    // The next call tries afresh.
    connection.catch(forget);
    return connection;
  };
  return {
    readAll: async () => {
      const tx = (await connect()).transaction(['saved', 'read']);
      const [saved, read] = await Promise.all([
        tx.objectStore('saved').getAll(),
        tx.objectStore('read').getAllKeys(),
      ]);
      return {
        saved: saved.flatMap((record) => readSnapshot(record) ?? []),
        read: read.flatMap((id) => storyId.safeParse(id).data ?? []),
      };
    },
    readSaved: async (id) => readSnapshot(await (await connect()).get('saved', id)),
    putSaved: async (saved) => void (await (await connect()).put('saved', saved)),
    deleteSaved: async (id) => (await connect()).delete('saved', id),
    putRead: async (id) => void (await (await connect()).put('read', true, id)),
    clearRead: async () => (await connect()).clear('read'),
  };
}

function open(name: string, onEnd: () => void): Promise<IDBPDatabase<Stores>> {
  return new Promise((resolve, reject) => {
    const opening = openDB<Stores>(name, VERSION, {
      upgrade(database) {
        database.createObjectStore('saved', { keyPath: 'id' });
        database.createObjectStore('read');
      },
      // Another tab holds an older version open and does not let go.
      blocked: () => reject(new Error('another tab keeps the storage busy')),
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        onEnd();
      },
      terminated: onEnd,
    });
    opening.then(resolve, reject);
  });
}

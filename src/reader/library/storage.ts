import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { storyId } from '../../bundle/ids.ts';
import { keepForGood } from '../platform/keep-for-good.ts';
import type { WholeStorage } from './library-storage.ts';
import { readSearch, readSnapshot } from './snapshot.ts';

interface Stores extends DBSchema {
  saved: { key: string; value: { readonly id: string } };
  read: { key: string; value: true };
  searches: { key: string; value: { readonly id: string } };
}

/** 1 had no searches. */
const VERSION = 2;
/** How long, in milliseconds, another tab may take to let go of an older version. */
const PATIENCE = 3_000;

/**
 * Keeps things in IndexedDB. Nothing is opened before the first call; a connection that the browser
 * ends, or that stands in the way of a newer tab, is closed and opened again when needed. A record
 * that cannot be read, since another version wrote it, stays where it is and costs only itself.
 *
 * @param name of the database: one for each place that the reader is served from
 * @param mayOpen throws where the database is not to be opened, which would make it
 */
export function createStorage(
  name: string,
  mayOpen: () => Promise<void> = async () => {},
): WholeStorage {
  let connection: Promise<IDBPDatabase<Stores>> | undefined;
  const forget = () => {
    connection = undefined;
  };
  const connect = () => {
    connection ??= mayOpen().then(() => open(name, forget));
    // The next call tries afresh.
    connection.catch(forget);
    return connection;
  };
  let asked: Promise<unknown> | undefined;
  return {
    readAll: async () => {
      const tx = (await connect()).transaction(['saved', 'read', 'searches']);
      const [saved, read, searches] = await Promise.all([
        tx.objectStore('saved').getAll(),
        tx.objectStore('read').getAllKeys(),
        tx.objectStore('searches').getAll(),
      ]);
      return {
        saved: saved.flatMap((record) => readSnapshot(record) ?? []),
        read: read.flatMap((id) => storyId.safeParse(id).data ?? []),
        searches: searches.flatMap((record) => readSearch(record) ?? []),
      };
    },
    readSaved: async (id) => readSnapshot(await (await connect()).get('saved', id)),
    putSaved: async (saved) => {
      await (await connect()).put('saved', saved);
      asked ??= keepForGood();
    },
    deleteSaved: async (id) => (await connect()).delete('saved', id),
    putRead: async (id) => void (await (await connect()).put('read', true, id)),
    clearRead: async () => (await connect()).clear('read'),
    readSearch: async (id) => readSearch(await (await connect()).get('searches', id)),
    putSearch: async (search) => void (await (await connect()).put('searches', search)),
    deleteSearch: async (id) => (await connect()).delete('searches', id),
    putAll: async ({ saved, read, searches }) => {
      const tx = (await connect()).transaction(['saved', 'read', 'searches'], 'readwrite');
      await Promise.all([
        ...saved.map((story) => tx.objectStore('saved').put(story)),
        ...read.map((id) => tx.objectStore('read').put(true, id)),
        ...searches.map((search) => tx.objectStore('searches').put(search)),
        tx.done,
      ]);
      asked ??= keepForGood();
    },
  };
}

function open(name: string, onEnd: () => void): Promise<IDBPDatabase<Stores>> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waiting = true;
    const giveUp = () => {
      waiting = false;
      reject(new Error('another tab keeps the storage busy'));
    };
    const opening = openDB<Stores>(name, VERSION, {
      upgrade(database, before) {
        if (before < 1) {
          database.createObjectStore('saved', { keyPath: 'id' });
          database.createObjectStore('read');
        }
        if (before < 2) database.createObjectStore('searches', { keyPath: 'id' });
      },
      // Another tab holds an older version open: it lets go, once what it is writing is kept.
      blocked: () => {
        timer = setTimeout(giveUp, PATIENCE);
      },
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        onEnd();
      },
      terminated: onEnd,
    });
    opening.then((database) => {
      clearTimeout(timer);
      return waiting ? resolve(database) : database.close();
    }, reject);
  });
}

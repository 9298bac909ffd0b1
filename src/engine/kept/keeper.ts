import { readIndex, type PackIndex } from './pack.ts';

/** An edition that is kept, and its files. */
export interface KeptPack {
  readonly index: PackIndex;
  readonly content: Blob;
}

/** Where a browser keeps editions. Every method may throw what the browser throws. */
export interface Keeper {
  /** Ids of all that is there, also of what was not written to its end. */
  ids(): Promise<readonly string[]>;
  /** What is kept of an edition before it is opened; undefined where it is not there, or not whole. */
  index(id: string): Promise<PackIndex | undefined>;
  /** Undefined as for `index`. */
  open(id: string): Promise<KeptPack | undefined>;
  /** Also of what was not written to its end. */
  remove(id: string): Promise<void>;
  /** Removes what was not written to its end, and what an update has taken the place of. */
  tidy(): Promise<void>;
}

export const PACK_FILE = 'files.pack';
/** Written last: what has none, or a broken one, does not count. */
export const INDEX_FILE = 'index.json';

/** The folder of a reader's editions in the browser's private file system (OPFS). */
export async function privateFolder(base: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(`broadsheet ${encodeURIComponent(base)}`, { create: true });
}

/** The folder of the nth writing of an edition: `mill`, then `mill.2`. */
interface Writing {
  readonly folder: string;
  readonly id: string;
  readonly nth: number;
}

function readWriting(folder: string): Writing {
  const [id = '', nth = '1'] = folder.split('.');
  return { folder, id, nth: Number(nth) };
}

/** All that there is, the last writing of an edition before earlier ones. */
async function writingsIn(all: FileSystemDirectoryHandle): Promise<Writing[]> {
  const found: Writing[] = [];
  for await (const [name] of all.entries()) found.push(readWriting(name));
  return found.sort((a, b) => b.nth - a.nth);
}

/** Name of the folder for the next writing of an edition: what is read of the last one stays. */
export async function nextFolder(all: FileSystemDirectoryHandle, id: string): Promise<string> {
  const last = (await writingsIn(all)).find((one) => one.id === id);
  return last ? `${id}.${last.nth + 1}` : id;
}

/**
 * Keeps editions in the browser's private file system, each in a folder. An update is written into a
 * folder of its own; the last one that is whole counts, so that what was broken off costs nothing.
 */
export function privateFiles(all: FileSystemDirectoryHandle): Keeper {
  const fileOf = async (folder: string, name: string): Promise<File> => {
    const own = await all.getDirectoryHandle(folder);
    return (await own.getFileHandle(name)).getFile();
  };
  const indexIn = async (folder: string): Promise<PackIndex | undefined> => {
    try {
      return readIndex(await (await fileOf(folder, INDEX_FILE)).text());
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  };
  const wholeOf = async (id: string) => {
    for (const one of await writingsIn(all)) {
      const index = one.id === id ? await indexIn(one.folder) : undefined;
      if (index) return { folder: one.folder, index };
    }
    return undefined;
  };
  const remove = async (folder: string) => {
    try {
      await all.removeEntry(folder, { recursive: true });
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
  };
  return {
    ids: async () => [...new Set((await writingsIn(all)).map(({ id }) => id))],
    index: async (id) => (await wholeOf(id))?.index,
    open: async (id) => {
      const whole = await wholeOf(id);
      if (!whole) return undefined;
      const content = await fileOf(whole.folder, PACK_FILE);
      const { index } = whole;
      return content.size === index.bytes ? { index, content } : undefined;
    },
    remove: async (id) => {
      // The earliest first: a later one would let it count again.
      for (const one of (await writingsIn(all)).reverse())
        if (one.id === id) await remove(one.folder);
    },
    tidy: async () => {
      const whole = new Set<string>();
      for (const { id, folder } of await writingsIn(all)) {
        if (whole.has(id) || !(await indexIn(folder))) await remove(folder);
        else whole.add(id);
      }
    },
  };
}

function isNotFound(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}

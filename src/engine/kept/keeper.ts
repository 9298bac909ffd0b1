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
}

export const PACK_FILE = 'files.pack';
/** Written last: what has none, or a broken one, does not count. */
export const INDEX_FILE = 'index.json';

/** The folder of a reader's editions in the browser's private file system (OPFS). */
export async function privateFolder(base: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(`broadsheet ${encodeURIComponent(base)}`, { create: true });
}

/** Keeps editions in the browser's private file system, each in a folder. */
export function privateFiles(folder: FileSystemDirectoryHandle): Keeper {
  const fileOf = async (id: string, name: string): Promise<File> => {
    const own = await folder.getDirectoryHandle(id);
    return (await own.getFileHandle(name)).getFile();
  };
  const indexOf = async (id: string): Promise<PackIndex | undefined> => {
    try {
      return readIndex(await (await fileOf(id, INDEX_FILE)).text());
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  };
  return {
    ids: async () => {
      const ids: string[] = [];
      for await (const [name] of folder.entries()) ids.push(name);
      return ids;
    },
    index: indexOf,
    open: async (id) => {
      const index = await indexOf(id);
      if (!index) return undefined;
      const content = await fileOf(id, PACK_FILE);
      return content.size === index.bytes ? { index, content } : undefined;
    },
    remove: async (id) => {
      try {
        await folder.removeEntry(id, { recursive: true });
      } catch (error) {
        if (!isNotFound(error)) throw error;
      }
    },
  };
}

function isNotFound(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}

import type { Archive, ReadFile } from './archive.ts';

/** A file of a folder, or one by itself, as a page hands it over. */
export interface GivenFile {
  /** Below the folder, with `/`. */
  readonly path: string;
  readonly file: Blob;
}

/** Reads that are under way at once: each waits for the disk most of its time. */
const AT_ONCE = 32;

/** A folder whose files a page has listed. */
export function openFolder(name: string, given: readonly GivenFile[]): Archive {
  return { ...openFiles(given), name, isFile: false };
}

/** A file by itself. */
export function openFile(name: string, file: Blob): Archive {
  return { ...openFiles([{ path: name, file }]), name, isFile: true };
}

function openFiles(given: readonly GivenFile[]): Pick<Archive, 'files' | 'read'> {
  const byPath = new Map(given.map(({ path, file }) => [path, file]));
  return {
    files: new Map(Array.from(byPath, ([path, { size }]) => [path, size])),
    async *read(paths) {
      for (let from = 0; from < paths.length; from += AT_ONCE) {
        const some = paths.slice(from, from + AT_ONCE);
        yield* await Promise.all(some.map((path) => readOne(path, byPath.get(path))));
      }
    },
  };
}

async function readOne(path: string, file: Blob | undefined): Promise<ReadFile> {
  try {
    if (!file) throw new Error('it is not there');
    return { path, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    return { path, reason: error instanceof Error ? error.message : String(error) };
  }
}

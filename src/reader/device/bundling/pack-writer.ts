import type { BundleFile } from '../../../ingest/encode/output.ts';
import { inDatabase } from '../../../engine/kept/database.ts';
import { INDEX_FILE, nextFolder, PACK_FILE, privateFolder } from '../../../engine/kept/keeper.ts';
import { writeIndex, type PackIndex } from '../../../engine/kept/pack.ts';

/** What is said of an edition when all its files are there. */
type Facts = Pick<PackIndex, 'title' | 'stories' | 'opened'>;

/** Takes the files of a bundle and keeps them under an id. What is not finished never counts. */
export interface PackWriter {
  readonly keptIn: 'files' | 'database';
  readonly bytes: number;
  put(file: BundleFile): void;
  finish(facts: Facts): Promise<void>;
}

/** The part of FileSystemSyncAccessHandle that is used; TypeScript knows it in workers only. */
interface SyncAccess {
  write(content: Uint8Array, options: { readonly at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}
type SyncFile = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncAccess> };

async function accessTo(folder: FileSystemDirectoryHandle, name: string): Promise<SyncAccess> {
  const file = (await folder.getFileHandle(name, { create: true })) as SyncFile;
  const access = await file.createSyncAccessHandle();
  access.truncate(0);
  return access;
}

/** @throws QuotaExceededError where nothing more, or not all of it, was taken */
function writeAll(access: SyncAccess, content: Uint8Array, at: number): void {
  if (access.write(content, { at }) === content.length) return;
  throw new DOMException('the file was not written to its end', 'QuotaExceededError');
}

/** Small files wait until there is something to write. */
const BUFFER_BYTES = 1024 * 1024;

class FileWriter implements PackWriter {
  readonly keptIn = 'files';
  readonly #folder: FileSystemDirectoryHandle;
  readonly #access: SyncAccess;
  readonly #files: [string, number][] = [];
  readonly #buffer = new Uint8Array(BUFFER_BYTES);
  #held = 0;
  #written = 0;

  constructor(folder: FileSystemDirectoryHandle, access: SyncAccess) {
    this.#folder = folder;
    this.#access = access;
  }

  get bytes(): number {
    return this.#written + this.#held;
  }

  put({ path, content }: BundleFile): void {
    this.#files.push([path, content.length]);
    if (this.#held + content.length > BUFFER_BYTES) this.#flush();
    if (content.length > BUFFER_BYTES) {
      writeAll(this.#access, content, this.#written);
      this.#written += content.length;
    } else {
      this.#buffer.set(content, this.#held);
      this.#held += content.length;
    }
  }

  async finish(facts: Facts): Promise<void> {
    this.#flush();
    this.#access.flush();
    this.#access.close();
    const index = writeIndex({ ...facts, bytes: this.#written, files: this.#files });
    const access = await accessTo(this.#folder, INDEX_FILE);
    try {
      writeAll(access, new TextEncoder().encode(index), 0);
      access.flush();
    } finally {
      access.close();
    }
  }

  #flush(): void {
    writeAll(this.#access, this.#buffer.subarray(0, this.#held), this.#written);
    this.#written += this.#held;
    this.#held = 0;
  }
}

class DatabaseWriter implements PackWriter {
  readonly keptIn = 'database';
  readonly #keep: (index: string, content: ArrayBuffer) => Promise<void>;
  readonly #files: BundleFile[] = [];
  #bytes = 0;

  constructor(keep: (index: string, content: ArrayBuffer) => Promise<void>) {
    this.#keep = keep;
  }

  get bytes(): number {
    return this.#bytes;
  }

  put(file: BundleFile): void {
    this.#files.push(file);
    this.#bytes += file.content.length;
  }

  async finish(facts: Facts): Promise<void> {
    const all = new Uint8Array(this.#bytes);
    let at = 0;
    for (const { content } of this.#files) {
      all.set(content, at);
      at += content.length;
    }
    const files = this.#files.map(({ path, content }): [string, number] => [path, content.length]);
    await this.#keep(writeIndex({ ...facts, bytes: this.#bytes, files }), all.buffer);
  }
}

/**
 * Begins to keep an edition, or an update of one: in the private file system or, where that is closed, in the database.
 *
 * @param base path that the reader is served from
 * @throws what the browser throws where neither is open
 */
export async function startPack(base: string, id: string): Promise<PackWriter> {
  try {
    const all = await privateFolder(base);
    const own = await all.getDirectoryHandle(await nextFolder(all, id), { create: true });
    return new FileWriter(own, await accessTo(own, PACK_FILE));
  } catch (error) {
    if (isFull(error)) throw error;
    const database = await inDatabase(base);
    return new DatabaseWriter((index, content) => database.put(id, index, content));
  }
}

/** Whether the browser has no room for more. */
export function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}

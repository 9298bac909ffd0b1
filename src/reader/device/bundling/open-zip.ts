import { unzipSync, type UnzipFileInfo } from 'fflate';
import { ArchiveProblem, type Archive, type ReadFile } from './archive.ts';
import { meantName } from './zip-names.ts';

/** What a zip may be, so that a small file that unpacks to a huge one does no harm. */
export interface ZipLimits {
  /** Bytes of the zip itself, which is in memory while it is read. */
  readonly packed: number;
  /** Bytes of all that is unpacked of it. */
  readonly unpacked: number;
  readonly entries: number;
}

const MIB = 1024 * 1024;
const LIMITS: ZipLimits = { packed: 1024 * MIB, unpacked: 2048 * MIB, entries: 200_000 };
/** About so many bytes are unpacked at once. */
const BATCH_BYTES = 32 * MIB;
/** So many entries that cannot be unpacked, and the zip as a whole is given up. */
const MOST_BROKEN = 50;
/** Of single files: the bundle says so, as it says all that was rejected, in English. */
const LOCKED = 'it is locked with a password. Unpack it, and open the folder';
const BROKEN = 'it is damaged, or locked with a password';

/** What a Mac packs beside the files, of no use to anybody else. */
const MAC_NOTES = '__MACOSX/';

/** A name in a zip that leads out of it, or that no file system takes. */
// eslint-disable-next-line no-control-regex -- control characters are meant
const BAD_NAME = /(?:^|\/)\.\.(?:\/|$)|^\/|^[a-z]:|[\0-\x1f\x7f]/i;

/**
 * Opens a zip by its directory; files are unpacked when they are read.
 *
 * @param name of the zip's file
 * @throws ArchiveProblem for what is no zip, is damaged, locked or too large
 */
export async function openZip(name: string, file: Blob, limits = LIMITS): Promise<Archive> {
  if (file.size > limits.packed) {
    const most = Math.round(limits.packed / MIB);
    throw new ArchiveProblem({ what: 'tooLarge', most });
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isLocked(bytes)) throw new ArchiveProblem({ what: 'locked' });
  const entries = listEntries(bytes, limits);
  const folder = topFolder(entries.map(meantPath));
  const byPath = new Map<string, UnzipFileInfo>();
  for (const entry of entries) {
    const path = meantPath(entry).slice(folder.length);
    if (!path.endsWith('/')) byPath.set(path, entry);
  }
  const unpacking = new Unpacking(bytes, byPath, limits.unpacked);
  return {
    name: folder === '' ? name.replace(/\.zip$/i, '') : folder.slice(0, -1),
    isFile: false,
    files: new Map(Array.from(byPath, ([path, { originalSize }]) => [path, originalSize])),
    read: (paths) => unpacking.read(paths),
  };
}

function meantPath({ name }: UnzipFileInfo): string {
  return meantName(name).replaceAll('\\', '/');
}

/** Whether the first entry is encrypted: bit 0 of its flags (APPNOTE.TXT 4.4.4). */
function isLocked(bytes: Uint8Array): boolean {
  const starts = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  return starts && ((bytes[6] ?? 0) & 1) === 1;
}

function listEntries(bytes: Uint8Array, { entries: most }: ZipLimits): UnzipFileInfo[] {
  const entries: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        if (!entry.name.startsWith(MAC_NOTES)) entries.push(entry);
        if (entries.length > most) throw new ArchiveProblem({ what: 'tooManyFiles', most });
        return false;
      },
    });
  } catch (error) {
    if (error instanceof ArchiveProblem) throw error;
    throw new ArchiveProblem({ what: 'noZip' });
  }
  return entries;
}

/** The folder that everything stands in, with `/`: as a rule a zip holds one. */
function topFolder(names: readonly string[]): string {
  const [first = ''] = names;
  const folder = first.slice(0, first.indexOf('/') + 1);
  return names.every((name) => name.startsWith(folder)) && !BAD_NAME.test(folder) ? folder : '';
}

/** How entries are packed (APPNOTE.TXT 4.4.5): as they are, by Deflate, or encrypted by AES. */
const [STORED, DEFLATED, AES] = [0, 8, 99];

function objection(path: string, { compression }: UnzipFileInfo): string | undefined {
  if (BAD_NAME.test(path)) return 'its name leads out of the zip, or is none';
  if (compression === AES) return LOCKED;
  if (compression === STORED || compression === DEFLATED) return undefined;
  return 'it is packed in a way that cannot be read here. Pack it anew, as “deflate”';
}

/** Unpacks the files of a zip, some at once: each time its whole directory has to be gone through. */
class Unpacking {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, UnzipFileInfo>;
  #room: number;
  #broken = 0;

  constructor(bytes: Uint8Array, entries: ReadonlyMap<string, UnzipFileInfo>, room: number) {
    this.#bytes = bytes;
    this.#entries = entries;
    this.#room = room;
  }

  /** @throws ArchiveProblem when it would unpack to more than it may, or hardly anything is whole */
  async *read(paths: readonly string[]): AsyncGenerator<ReadFile> {
    let some = new Map<string, string>();
    let bytes = 0;
    for (const path of paths) {
      const entry = this.#entries.get(path);
      const reason = entry && objection(path, entry);
      if (reason !== undefined) yield { path, reason };
      if (!entry || reason !== undefined) continue;
      some.set(entry.name, path);
      bytes += entry.originalSize;
      if (bytes < BATCH_BYTES) continue;
      yield* this.#unpack(some, bytes);
      some = new Map();
      bytes = 0;
    }
    yield* this.#unpack(some, bytes);
  }

  *#unpack(some: Map<string, string>, bytes: number): Generator<ReadFile> {
    this.#room -= bytes;
    if (this.#room < 0) throw new ArchiveProblem({ what: 'unpacksTooLarge' });
    while (some.size > 0) {
      let last = '';
      try {
        const files = unzipSync(this.#bytes, {
          filter: ({ name }) => {
            if (!some.has(name)) return false;
            last = name;
            return true;
          },
        });
        for (const [name, path] of some) yield this.#checked(path, files[name]);
        return;
      } catch (error) {
        if (error instanceof ArchiveProblem || last === '') throw error;
        yield this.#lost(some.get(last) ?? last);
        some.delete(last);
      }
    }
  }

  #checked(path: string, bytes: Uint8Array | undefined): ReadFile {
    // What says another size than it has was cut by whoever packed it, or on its way.
    const whole = bytes && bytes.length === this.#entries.get(path)?.originalSize;
    return whole ? { path, bytes } : this.#lost(path);
  }

  #lost(path: string): ReadFile {
    if (++this.#broken > MOST_BROKEN) throw new ArchiveProblem({ what: 'damaged' });
    return { path, reason: BROKEN };
  }
}

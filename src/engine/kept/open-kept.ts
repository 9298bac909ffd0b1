import { MANIFEST_PATH } from '../../bundle/files.ts';
import { BundleProblem } from '../../bundle/problems.ts';
import type { FetchFile } from '../fetch-file.ts';
import { inDatabase } from './database.ts';
import { privateFiles, privateFolder, type KeptPack } from './keeper.ts';
import { noteOn } from './notes.ts';
import { Pack } from './pack.ts';
import { readPlace, type KeptPlace } from './kept-place.ts';

/** What is kept of an edition, wherever this browser keeps it; undefined where it is gone. */
export async function openKept({ base, id }: KeptPlace): Promise<KeptPack | undefined> {
  const folder = await privateFolder(base).catch(() => undefined);
  const found = folder && (await privateFiles(folder).open(id));
  if (found) return found;
  const database = await inDatabase(base).catch(() => undefined);
  return database?.open(id);
}

/**
 * Reads the files of an edition that is kept on this device, under the name that the reader gave it.
 *
 * @param place see `readPlace`
 * @returns what throws BundleProblem `missing`: of the manifest, whatever file was asked for, where
 * the edition is gone, since nobody is helped by the name of a part of it
 */
export async function readKept(place: string): Promise<FetchFile> {
  const { base, id } = readPlace(place);
  const open = async () => {
    const kept = await openKept({ base, id });
    return kept && new Pack(kept.index, kept.content);
  };
  let pack = await open();
  return async (path, signal) => {
    signal?.throwIfAborted();
    const read = async () => pack?.file(path)?.arrayBuffer();
    // An update elsewhere has taken its place: what has not changed is there, too.
    const content = await read().catch(async () => {
      pack = await open().catch(() => undefined);
      return read().catch(() => undefined);
    });
    if (!content) {
      const lost = pack ? path : MANIFEST_PATH;
      throw new BundleProblem('missing', lost, 'it is not kept on this device any more');
    }
    const bytes = new Uint8Array(content);
    if (path !== MANIFEST_PATH) return bytes;
    const { title } = await noteOn(base, id);
    return title === undefined ? bytes : named(bytes, title);
  };
}

/** A manifest under another name; what is none stays, and is refused where it is checked. */
function named(manifest: Uint8Array, title: string): Uint8Array {
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(manifest));
    return new TextEncoder().encode(JSON.stringify({ ...Object(said), title }));
  } catch {
    return manifest;
  }
}

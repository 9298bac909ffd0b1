import { BundleProblem } from '../../bundle/problems.ts';
import type { FetchFile } from '../fetch-file.ts';
import { inDatabase } from './database.ts';
import { privateFiles, privateFolder, type KeptPack } from './keeper.ts';
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
 * Reads the files of an edition that is kept on this device.
 *
 * @param place see `readPlace`
 * @returns what throws BundleProblem `missing`, of every file where the edition is gone
 */
export async function readKept(place: string): Promise<FetchFile> {
  const kept = await openKept(readPlace(place));
  const pack = kept && new Pack(kept.index, kept.content);
  return async (path, signal) => {
    signal?.throwIfAborted();
    const file = pack?.file(path);
    if (!file) throw new BundleProblem('missing', path, 'it is not kept on this device any more');
    try {
      return new Uint8Array(await file.arrayBuffer());
    } catch {
      throw new BundleProblem('missing', path, 'this device gives it out no more');
    }
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_PATH } from '../bundle/files.ts';
import { readManifest } from '../bundle/read.ts';

/** Whether a folder holds a bundle that this version can read. */
export function holdsBundle(folder: string): boolean {
  try {
    readManifest(readFileSync(join(folder, MANIFEST_PATH)));
    return true;
  } catch {
    return false;
  }
}

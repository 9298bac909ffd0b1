import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isOurs as isBundle } from '../command/bundle-folder.ts';

/** Whether a folder holds a site of ours. */
export function holdsSite(folder: string): boolean {
  return existsSync(join(folder, 'index.html')) && isBundle(join(folder, 'bundle'));
}

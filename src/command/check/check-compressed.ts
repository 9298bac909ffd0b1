import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { COMPRESSED, MANIFEST_PATH } from '../../bundle/files.ts';
import type { Findings } from './findings.ts';

const UNPACK = { '.br': brotliDecompressSync, '.gz': gunzipSync };

function holds(content: Uint8Array, path: string, ending: keyof typeof UNPACK): boolean {
  try {
    return UNPACK[ending](readFileSync(path)).equals(content);
  } catch {
    return false;
  }
}

/**
 * The manifest is the one file of a bundle that changes: what a site's build put beside it must be of
 * this one, since hosts send that in its place.
 */
export function checkCompressed(folder: string, findings: Findings): void {
  const content = readFileSync(join(folder, MANIFEST_PATH));
  for (const ending of COMPRESSED) {
    const path = join(folder, MANIFEST_PATH + ending);
    if (!existsSync(path) || holds(content, path, ending)) continue;
    const what = 'holds another manifest, and hosts send it: remove it, or build the site again';
    findings.warn(MANIFEST_PATH + ending, what);
  }
}

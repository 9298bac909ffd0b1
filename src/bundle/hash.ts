import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { FileKind } from './files.ts';
import type { FileHash } from './ids.ts';
import { alteredFile } from './problems.ts';

/** The hash that names a file with this content. */
export function hashOf(content: Uint8Array): FileHash {
  return bytesToHex(sha256(content).subarray(0, 8)) as FileHash;
}

/** @throws BundleProblem `altered` when the content does not have the hash that names it */
export function verify(kind: FileKind, hash: FileHash, content: Uint8Array): void {
  const found = hashOf(content);
  if (found !== hash) throw alteredFile(kind, hash, found);
}

import type { FileKind } from '../bundle/files.ts';
import type { FileHash } from '../bundle/ids.ts';
import { alteredFile } from '../bundle/problems.ts';

/**
 * Holds a fetched file against the hash that names it, with the platform's own SHA-256 (Web
 * Cryptography). Pages that came over plain `http` from another machine have none: there the code
 * of the same hash is fetched first.
 *
 * @throws BundleProblem `altered` when the content does not have that hash
 */
export async function verifyFetched(
  kind: FileKind,
  hash: FileHash,
  content: Uint8Array,
): Promise<void> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) return (await import('../bundle/hash.ts')).verify(kind, hash, content);
  const digest = new Uint8Array(await subtle.digest('SHA-256', content.slice()));
  const found = hexOf(digest.subarray(0, 8));
  if (found !== hash) throw alteredFile(kind, hash, found);
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

import { createHash } from 'node:crypto';

/** What a file that a build makes is named by: eight characters that are others for other content. */
export function shortHash(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url').slice(0, 8);
}

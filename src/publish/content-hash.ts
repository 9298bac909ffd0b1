import { createHash } from 'node:crypto';

/** Hashes of files' contents, by their paths below a site. */
export type Hashes = Readonly<Record<string, string>>;

/** 128 bits of a content's SHA-256, in hexadecimal digits. */
export function contentHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

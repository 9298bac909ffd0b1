/** Most bytes of a file, or of a line of NDJSON, that is read. */
export const MOST_BYTES = 32 * 1024 * 1024;

export const EMPTY = 'the file is empty';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The text of bytes in UTF-8, without a byte order mark; undefined when they are not UTF-8. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

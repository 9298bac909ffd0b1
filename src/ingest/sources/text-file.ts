import { decodeXml } from './feed/decode-xml.ts';
import { isXml } from './source-path.ts';

/** Most bytes of a file, or of a line of NDJSON, that is read. */
export const MOST_BYTES = 32 * 1024 * 1024;

export const EMPTY = 'the file is empty';
export const TOO_LARGE = 'is larger than 32 MiB; split it, or write it as NDJSON, a story a line';
const NOT_UTF8 = 'is not text in UTF-8; save it in that encoding';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The text of bytes in UTF-8, without a byte order mark; undefined when they are not UTF-8. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

type Decoded = { readonly text: string } | { readonly reason: string };

function decodeUtf8(bytes: Uint8Array): Decoded {
  const text = decode(bytes);
  return text === undefined ? { reason: NOT_UTF8 } : { text };
}

/**
 * The text of a file that is read as a whole, or why it can't be used.
 *
 * @param path tells its kind: XML says itself how it is encoded
 */
export function wholeText(path: string, bytes: Uint8Array): Decoded {
  if (bytes.length > MOST_BYTES) return { reason: TOO_LARGE };
  const read = isXml(path) ? decodeXml(bytes) : decodeUtf8(bytes);
  return 'text' in read && read.text.trim() === '' ? { reason: EMPTY } : read;
}

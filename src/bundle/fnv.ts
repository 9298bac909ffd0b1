const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * FNV-1a of a part of some bytes.
 *
 * @param start that of the bytes before them
 */
export function fnv1aOfBytes(bytes: Uint8Array, from: number, to: number, start: number): number {
  let hash = start;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), PRIME);
  return hash >>> 0;
}

/** FNV-1a (Fowler, Noll, Vo) of a text in UTF-8, as a whole number of 32 bits. */
export function fnv1a(text: string): number {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Nearly all texts are ASCII, which is its own UTF-8.
    if (unit > 0x7f) {
      const bytes = new TextEncoder().encode(text);
      return fnv1aOfBytes(bytes, 0, bytes.length, OFFSET);
    }
    hash = Math.imul(hash ^ unit, PRIME);
  }
  return hash >>> 0;
}

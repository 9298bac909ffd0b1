const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

function fnv1aOfBytes(bytes: Uint8Array): number {
  let hash = OFFSET;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, PRIME);
  return hash >>> 0;
}

/** FNV-1a (Fowler, Noll, Vo) of a text in UTF-8, as a whole number of 32 bits. */
export function fnv1a(text: string): number {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Nearly all texts are ASCII, which is its own UTF-8.
    if (unit > 0x7f) return fnv1aOfBytes(new TextEncoder().encode(text));
    hash = Math.imul(hash ^ unit, PRIME);
  }
  return hash >>> 0;
}

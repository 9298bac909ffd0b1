/**
 * Whether a file of small parts ends behind one of them: with a chance that grows with the part's
 * size, decided by a hash of the part. So ends depend on what stands there and not on what stood
 * before (content-defined chunking, as in cuts.ts), and a change moves only the next few.
 */
export interface EndRule {
  /** No file is smaller, but for the last. */
  readonly least: number;
  /** On average so many bytes more. */
  readonly more: number;
  /** No file is larger, but for one of a single part. */
  readonly most: number;
}

/**
 * @param hash 32 bits of what is in the part, or names it
 * @param size of the part in bytes; counts by its power of two, so that it may change a little
 */
export function mayEnd(hash: number, size: number, { more }: EndRule): boolean {
  return hash < (2 ** Math.ceil(Math.log2(size + 1)) / (2 * more)) * 2 ** 32;
}

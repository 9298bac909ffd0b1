/** Turns relative addresses into absolute ones, where it is known to what they are relative. */
export type Resolve = (address: string) => string;

/**
 * Reads addresses as XML Base (W3C) says, and RFC 3986, 5.
 *
 * @param bases from the outermost to the innermost; each may be relative to those before it
 * @returns what leaves an address as it is where no base can be used, or it is none
 */
export function resolveAgainst(...bases: readonly (string | undefined)[]): Resolve {
  let base: string | undefined;
  for (const next of bases) {
    if (next !== undefined) base = URL.parse(next, base)?.href ?? base;
  }
  return (address) => (URL.canParse(address) ? address : URL.parse(address, base)?.href) ?? address;
}

/** Where an edition is kept that was opened on this device. */
export interface KeptPlace {
  /** Path that the reader is served from: two readers on one host keep theirs apart. */
  readonly base: string;
  /** Name of the edition in addresses: letters of ASCII, digits and `-`. */
  readonly id: string;
}

/**
 * The place that an engine is told of: the path that the reader is served from and, behind its last
 * `/`, an id. A bundle on a host has an address that begins with its scheme.
 */
export function readPlace(path: string): KeptPlace {
  const end = path.lastIndexOf('/') + 1;
  return { base: path.slice(0, end), id: path.slice(end) };
}

/** Name of the lock that whoever writes an edition holds (Web Locks). */
export function writingLock(base: string): string {
  return `broadsheet writes ${base}`;
}

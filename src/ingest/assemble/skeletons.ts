import { Column, type Numbers } from './columns.ts';

/** Bits of a mention's `facts`. */
export const OWN = 1;
export const DATE_ONLY = 2;
export const GUESSED = 4;
export const PICTURE = 8;
export const EXCERPT = 16;
export const SAYS_ARTICLE = 32;
export const SAYS_VIDEO = 64;
/** From this bit on: how many of the fields that may be absent are filled, 0 to 9. */
export const RICHNESS_SHIFT = 8;
/** From this bit on: how many further keys it has, 0 to 3. */
export const MORE_SHIFT = 12;

/** What a record says of being listed. */
export const NOT_SAID = 0;
export const UNLISTED = 1;
export const LISTED = 2;

/**
 * What it takes to decide which records are one article, which articles are one event, and what
 * each is called: numbers, so that a million records fit into memory. The texts stay in the spool.
 * A record has its own mention first, then its related ones.
 */
export interface Skeletons {
  /** A number each for a record. `place`, `bytes` and `check` say where its texts are. */
  readonly place: Float64Array<ArrayBuffer>;
  readonly bytes: Uint32Array<ArrayBuffer>;
  readonly check: Uint32Array<ArrayBuffer>;
  /** Two words: a hash of everything that it says. */
  readonly recordPrint: Uint32Array<ArrayBuffer>;
  readonly listed: Uint8Array<ArrayBuffer>;
  /** How many mentions, topic names and bytes of its slug belong to it. */
  readonly mentions: Uint32Array<ArrayBuffer>;
  readonly topicCount: Uint32Array<ArrayBuffer>;
  readonly slugBytes: Uint8Array<ArrayBuffer>;
  /** Topic names of all records, as positions in a table of texts. */
  readonly topics: Uint32Array<ArrayBuffer>;
  /** Slugs of all records' titles in UTF-8. */
  readonly slugs: Uint8Array<ArrayBuffer>;
  /** A number each for a mention; two words for a hash. */
  readonly key: Uint32Array<ArrayBuffer>;
  readonly print: Uint32Array<ArrayBuffer>;
  readonly time: Float64Array<ArrayBuffer>;
  readonly facts: Uint16Array<ArrayBuffer>;
  /** What it says of its provider, as a position in a table of texts. */
  readonly provider: Uint32Array<ArrayBuffer>;
  /** -1 where absent. */
  readonly heat: Int32Array<ArrayBuffer>;
  readonly quality: Int32Array<ArrayBuffer>;
  /** Two words for each further address of all mentions. */
  readonly more: Uint32Array<ArrayBuffer>;
}

export type SkeletonColumns = {
  readonly [Name in keyof Skeletons]: Column<Skeletons[Name]>;
};

/** An array of each kind, in the order in which they are stored. */
const EMPTY: Skeletons = {
  place: new Float64Array(),
  bytes: new Uint32Array(),
  check: new Uint32Array(),
  recordPrint: new Uint32Array(),
  listed: new Uint8Array(),
  mentions: new Uint32Array(),
  topicCount: new Uint32Array(),
  slugBytes: new Uint8Array(),
  topics: new Uint32Array(),
  slugs: new Uint8Array(),
  key: new Uint32Array(),
  print: new Uint32Array(),
  time: new Float64Array(),
  facts: new Uint16Array(),
  provider: new Uint32Array(),
  heat: new Int32Array(),
  quality: new Int32Array(),
  more: new Uint32Array(),
};

export const SKELETON_NAMES = Object.keys(EMPTY) as readonly (keyof Skeletons)[];

/** Maps every column to something, in a fixed order. */
export function mapSkeletons(change: (name: keyof Skeletons) => Numbers): Skeletons {
  return Object.fromEntries(
    SKELETON_NAMES.map((name) => [name, change(name)]),
  ) as unknown as Skeletons;
}

/** Columns to add to. */
export function emptyColumns(): SkeletonColumns {
  const columns = SKELETON_NAMES.map((name) => [name, new Column<Numbers>(EMPTY[name])]);
  return Object.fromEntries(columns) as unknown as SkeletonColumns;
}

/** An array for `length` numbers of a column. */
export function arrayFor(name: keyof Skeletons, length: number): Numbers {
  const Kind = EMPTY[name].constructor as new (length: number) => Numbers;
  return new Kind(length);
}

/** What it takes to read the texts of records again. */
const PLACES: ReadonlySet<keyof Skeletons> = new Set(['place', 'bytes', 'check', 'mentions']);

/**
 * Empties all columns but those that say where texts are. Once an edition is planned, and its
 * records are kept, nobody asks for the others: of a million records, a third of a GB.
 */
export function keepPlacesOnly(skeletons: Skeletons): void {
  const others = SKELETON_NAMES.filter((name) => !PLACES.has(name));
  Object.assign(skeletons, Object.fromEntries(others.map((name) => [name, arrayFor(name, 0)])));
}

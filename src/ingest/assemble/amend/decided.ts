import type { ProviderId, StoryId } from '../../../bundle/ids.ts';
import type { Sums } from './sums.ts';

/** What was decided of the stories of an edition, in their order: a number each. */
export interface StoryColumns {
  /** Of the lead, in seconds since 1970. */
  readonly times: Float64Array<ArrayBuffer>;
  /** A hash of the id, which says where segments end: see `hashOfId`. */
  readonly cuts: Uint32Array<ArrayBuffer>;
  /** Two words: a hash of everything that its files depend on. */
  readonly prints: Uint32Array<ArrayBuffer>;
}

/** What was decided of the records. */
interface RecordColumns {
  /** The story of each, by its place in the order. */
  readonly storyOf: Uint32Array<ArrayBuffer>;
  /** The addresses that each claims: see `recordNames`. */
  readonly names: Uint32Array<ArrayBuffer>;
}

/** The rest. Plain data. */
export interface DecidedRest {
  /** A hash of the taxonomy and of the profiles, by which topics and providers are told. */
  readonly ground: string;
  /** Hashes of what is said of each provider, by text, and of each topic. */
  readonly said: { readonly providers: readonly number[]; readonly topics: readonly number[] };
  readonly sums: Sums;
  /** Providers by number, and the time of the first story that shows each. */
  readonly firsts: readonly (readonly [ProviderId, number])[];
  /** Old addresses: a record of the story, its id, and those that lead there. */
  readonly aliases: readonly OldAddresses[];
  /** Hashes of addresses that nobody has by day and title alone. */
  readonly given: readonly number[];
}

export type OldAddresses = readonly [record: number, id: StoryId, aliases: readonly StoryId[]];

/**
 * Everything about the last edition that it takes to amend it by records that come new, without
 * deciding again what they have nothing to do with.
 */
export interface Decided extends StoryColumns, RecordColumns {
  readonly rest: DecidedRest;
}

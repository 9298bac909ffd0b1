import { availableParallelism } from 'node:os';
import { EXIT_USAGE, Failure } from './failure.ts';
import { DEFAULT_CACHE, DEFAULT_OUT, fromPerson } from './places.ts';

/** What a person asked for; paths as typed. */
export interface BundleRequest {
  /** None: the sample edition. */
  readonly sources: readonly string[];
  readonly out?: string;
  readonly title?: string;
  readonly strict?: boolean;
  readonly report?: string;
  /** Only where no bundle stands yet. */
  readonly ifNone?: boolean;
  /** Folder of what runs leave for the next; false: nothing is kept or used. */
  readonly cache?: string | boolean;
  readonly threads?: string;
}

/** More would only wait for the disk, and each takes some 100 MB. */
const MOST_THREADS = 8;

/** How many threads a request allows. @throws Failure (usage) when that is no number */
export function threadsOf({ threads }: BundleRequest): number {
  if (threads === undefined) return Math.min(availableParallelism(), MOST_THREADS);
  if (/^[1-9]\d?$/.test(threads)) return Number(threads);
  throw new Failure(`--threads takes a number from 1 to 99, not “${threads}”.`, EXIT_USAGE);
}

/** Where states are to be kept, if they are. */
export function cacheOf({ cache }: BundleRequest): { readonly cache?: string } {
  if (cache === false) return {};
  return { cache: typeof cache === 'string' ? fromPerson(cache) : DEFAULT_CACHE };
}

/** Where a request would write, and that place in words. */
export function outOf({ out }: BundleRequest): { readonly out: string; readonly outName: string } {
  return out === undefined
    ? { out: DEFAULT_OUT, outName: 'public/bundle' }
    : { out: fromPerson(out), outName: out };
}

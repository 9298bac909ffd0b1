import type { Manifest } from '../bundle/manifest.ts';
import { BundleProblem } from '../bundle/problems.ts';
import type { Engine, Slot } from './answers.ts';
import { countFacets } from './facets.ts';
import { toFailure } from './failure.ts';
import { feedCard } from './feed-card.ts';
import { findStory } from './find-story.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import { takePage, type Place } from './order.ts';
import { findProfile } from './profiles.ts';
import type { ArticleFilter } from './query.ts';
import { segmentReaders, type SegmentReader } from './segment-reader.ts';
import type { Store } from './store.ts';

/** What is made once of a manifest. */
interface Opened {
  readonly manifest: Manifest;
  readonly segments: readonly SegmentReader[];
  readonly matcher: Matcher;
}

/** A story of a page, or why it can't be shown: one bad file costs its own slots only. */
async function slotOf(
  position: number,
  place: Place,
  filter: ArticleFilter,
  signal?: AbortSignal,
): Promise<Slot> {
  try {
    return { position, card: await feedCard(place, filter, signal) };
  } catch (error) {
    if (error instanceof BundleProblem) return { position, failure: toFailure(error) };
    throw error;
  }
}

/** Answers questions about the edition in a store. Nothing is read before the first question. */
export function createEngine(store: Store): Engine {
  let opened: Opened | undefined;

  async function open(signal?: AbortSignal): Promise<Opened> {
    const manifest = await store.manifest(signal);
    if (!opened) {
      const segments = segmentReaders(store, manifest.segments);
      opened = { manifest, segments, matcher: createMatcher(segments) };
    }
    return opened;
  }

  return {
    edition: (signal) => store.manifest(signal),
    page: async (query, range, signal) => {
      const { matcher } = await open(signal);
      const match = await matcher(query, signal);
      const places = await takePage(match, query.sort, range, signal);
      const slots = await Promise.all(
        places.map((place, i) => slotOf(range.offset + i, place, query, signal)),
      );
      return { total: match.total, offset: range.offset, slots };
    },
    facets: async (query, signal) => {
      const { manifest, matcher } = await open(signal);
      return countFacets({ store, manifest, matcher }, query, signal);
    },
    story: async (address, signal) => findStory(await open(signal), address, signal),
    provider: async (id, signal) => findProfile(store, await store.manifest(signal), id, signal),
    rejects: async (signal) => {
      const { rejects } = await store.manifest(signal);
      return rejects ? store.rejects(rejects, signal) : { rejected: [], notes: [] };
    },
  };
}

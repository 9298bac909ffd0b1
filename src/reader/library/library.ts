import type { Seconds, StoryId } from '../../bundle/ids.ts';
import type { StoryDetail } from '../../engine/answers.ts';

/** A story as it was when the reader saved it: readable even when no bundle holds it any more. */
export interface SavedStory {
  readonly id: StoryId;
  readonly savedAt: Seconds;
  readonly story: StoryDetail;
}

/**
 * - `loading`: the storage has not answered yet
 * - `ready`: what is kept here survives the visit
 * - `unavailable`: the browser keeps nothing; the library works until the page is closed
 */
type LibraryStatus = 'loading' | 'ready' | 'unavailable';

/** What belongs to the reader alone, at one moment. */
export interface LibraryState {
  readonly status: LibraryStatus;
  readonly saved: ReadonlyMap<StoryId, SavedStory>;
  readonly read: ReadonlySet<StoryId>;
}

/** Why the last write failed, in words for the reader; the state does not hold what failed. */
export interface LibraryFailure {
  readonly action: 'save' | 'remove' | 'markRead' | 'clearRead';
  readonly id?: StoryId;
}

/** Saved and read stories. Every tab of the reader shows the same state at once. */
export interface Library {
  /** For useSyncExternalStore: the same object until something changes. */
  state(): LibraryState;
  subscribe(listener: () => void): () => void;
  /** Called when a write fails. */
  onFailure(listener: (failure: LibraryFailure) => void): () => void;
  save(story: StoryDetail, savedAt: Seconds): Promise<void>;
  remove(id: StoryId): Promise<void>;
  /** Puts back exactly what `remove` took: undo. */
  restore(saved: SavedStory): Promise<void>;
  markRead(id: StoryId): Promise<void>;
  clearRead(): Promise<void>;
}

export const EMPTY_STATE: LibraryState = { status: 'loading', saved: new Map(), read: new Set() };

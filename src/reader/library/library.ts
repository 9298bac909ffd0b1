import type { Seconds, StoryId } from '../../bundle/ids.ts';
import type { StoryDetail } from '../../engine/answers.ts';

/** A story as it was when the reader saved it: readable even when no bundle holds it any more. */
export interface SavedStory {
  readonly id: StoryId;
  readonly savedAt: Seconds;
  readonly story: StoryDetail;
}

/** A search that the reader gave a name. */
export interface SavedSearch {
  /** Of this reader's own making: the same search may be saved under two names. */
  readonly id: string;
  readonly name: string;
  /** Where it leads, below the place that the reader is served from: path and query string. */
  readonly address: string;
  readonly savedAt: Seconds;
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
  readonly searches: ReadonlyMap<SavedSearch['id'], SavedSearch>;
}

/** Why the last write failed, in words for the reader; the state does not hold what failed. */
export interface LibraryFailure {
  readonly action: 'save' | 'remove' | 'markRead' | 'clearRead' | 'saveSearch' | 'removeSearch';
  /** Of the story or of the search. */
  readonly id?: string;
}

/** Saved and read stories, and saved searches. Every tab of the reader shows the same state at once. */
export interface Library {
  /** For useSyncExternalStore: the same object until something changes. */
  state(): LibraryState;
  subscribe(listener: () => void): () => void;
  /** Called when a write fails; also of those that nobody has heard of yet. */
  onFailure(listener: (failure: LibraryFailure) => void): () => void;
  save(story: StoryDetail, savedAt: Seconds): Promise<void>;
  remove(id: StoryId): Promise<void>;
  /** Puts back exactly what `remove` took: undo. */
  restore(saved: SavedStory): Promise<void>;
  markRead(id: StoryId): Promise<void>;
  clearRead(): Promise<void>;
  /** Keeps a search, in the place of one of the same id: also to rename one, and to undo. */
  saveSearch(search: SavedSearch): Promise<void>;
  removeSearch(id: SavedSearch['id']): Promise<void>;
}

export const EMPTY_STATE: LibraryState = {
  status: 'loading',
  saved: new Map(),
  read: new Set(),
  searches: new Map(),
};

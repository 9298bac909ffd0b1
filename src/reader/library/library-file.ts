import * as z from 'zod/mini';
import { storyId, type StoryId } from '../../bundle/ids.ts';
import { findSaved } from './find-saved.ts';
import type { Library, LibraryState, SavedSearch, SavedStory } from './library.ts';
import { readSearch, readSnapshot } from './snapshot.ts';

// A library as a file: to keep, or to go on with in another browser. It is JSON, with all of each saved
// story in it, so that nobody needs this reader to get at what was saved.

const FORMAT = 'broadsheet-library';
const VERSION = 1;

/** Entries are read one by one, as those of the browser's storage: one that is damaged costs only itself. */
const file = z.object({
  format: z.literal(FORMAT),
  saved: z.array(z.unknown()),
  read: z.array(z.unknown()),
  searches: z.array(z.unknown()),
});

/** What a file holds. */
export interface LibraryFile {
  readonly saved: readonly SavedStory[];
  readonly read: readonly StoryId[];
  readonly searches: readonly SavedSearch[];
  /** How many other entries it has, which cannot be used. */
  readonly unreadable: number;
}

/** What came into a library from a file. */
interface Added {
  readonly stories: number;
  readonly searches: number;
  /** Stories that count as read from now on. */
  readonly read: number;
  /** Whether there is more in the file, which the browser would not keep. */
  readonly failed: boolean;
}

/** @returns JSON, what was saved last at the end */
export function writeLibrary({ saved, read, searches }: LibraryState): string {
  const kept = { saved: [...saved.values()], read: [...read], searches: [...searches.values()] };
  return JSON.stringify({ format: FORMAT, version: VERSION, ...kept }, undefined, 1);
}

/** @returns undefined where the text is not that of such a file */
export function readLibrary(text: string): LibraryFile | undefined {
  const found = file.safeParse(parsed(text)).data;
  if (!found) return undefined;
  const saved = found.saved.flatMap((entry) => readSnapshot(entry) ?? []);
  const read = found.read.flatMap((entry) => storyId.safeParse(entry).data ?? []);
  const searches = found.searches.flatMap((entry) => readSearch(entry) ?? []);
  const entries = found.saved.length + found.read.length + found.searches.length;
  const unreadable = entries - saved.length - read.length - searches.length;
  return { saved, read, searches, unreadable };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Adds what a library does not have; what it has stays as it is. What the browser does not keep, the
 * library itself says: the rest of that kind is not tried.
 */
export async function addToLibrary(
  library: Library,
  { saved, read, searches }: Omit<LibraryFile, 'unreadable'>,
): Promise<Added> {
  const has = {
    saved: ({ id, story }: SavedStory) => findSaved(library.state().saved, id, story.aliases),
    search: ({ id }: SavedSearch) => library.state().searches.has(id),
    read: (id: StoryId) => library.state().read.has(id),
  };
  const stories = await putAll(saved, library.restore, has.saved);
  const named = await putAll(searches, library.saveSearch, has.search);
  const marks = await putAll(read, library.markRead, has.read);
  return {
    stories: stories.put,
    searches: named.put,
    read: marks.put,
    failed: stories.failed || named.failed || marks.failed,
  };
}

/** Puts entries that are not there, one after another, until one is not kept. */
async function putAll<Entry>(
  entries: readonly Entry[],
  put: (entry: Entry) => Promise<void>,
  has: (entry: Entry) => unknown,
): Promise<{ readonly put: number; readonly failed: boolean }> {
  let done = 0;
  for (const entry of entries) {
    if (has(entry)) continue;
    await put(entry);
    if (!has(entry)) return { put: done, failed: true };
    done++;
  }
  return { put: done, failed: false };
}

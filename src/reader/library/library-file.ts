import * as z from 'zod/mini';
import { storyId, type StoryId } from '../../bundle/ids.ts';
import type { Library, LibraryState, SavedStory } from './library.ts';
import type { Kept } from './library-storage.ts';
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
export interface LibraryFile extends Kept {
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
 * Adds what a library does not have; what it has stays as it is. Of what the browser does not keep at once
 * it is tried how much it keeps: the library itself says that it is not all, and the rest of that kind is
 * not tried.
 *
 * @param keepAll keeps things at once, and lets the library know; rejects where it kept none of them
 */
export async function addToLibrary(
  library: Library,
  file: Kept,
  keepAll: (things: Kept) => Promise<void>,
): Promise<Added> {
  const { saved, read, searches } = newIn(file, library.state());
  const added = { stories: saved.length, searches: searches.length, read: read.length };
  if (added.stories + added.searches + added.read === 0) return { ...added, failed: false };
  const { state } = library;
  const isKept =
    state().status === 'ready' &&
    (await keepAll({ saved, read, searches }).then(
      () => true,
      () => false,
    ));
  if (isKept) return { ...added, failed: false };
  const stories = await putAll(saved, library.restore, ({ id }) => state().saved.has(id));
  const named = await putAll(searches, library.saveSearch, ({ id }) => state().searches.has(id));
  const marks = await putAll(read, library.markRead, (id) => state().read.has(id));
  return {
    stories: stories.put,
    searches: named.put,
    read: marks.put,
    failed: stories.failed || named.failed || marks.failed,
  };
}

/** What of a file is not there, under whatever address, and each of it once. */
function newIn(file: Kept, has: LibraryState): Kept {
  const addresses = new Set<StoryId>();
  const note = ({ id, story }: SavedStory) => {
    for (const address of [id, ...story.aliases]) addresses.add(address);
  };
  for (const story of has.saved.values()) note(story);
  const saved = file.saved.filter((entry) => {
    const isThere = [entry.id, ...entry.story.aliases].some((address) => addresses.has(address));
    if (!isThere) note(entry);
    return !isThere;
  });
  const searches = new Map(file.searches.map((search) => [search.id, search]));
  return {
    saved,
    read: [...new Set(file.read)].filter((id) => !has.read.has(id)),
    searches: [...searches.values()].filter(({ id }) => !has.searches.has(id)),
  };
}

/** Puts entries one after another, until one is not kept. */
async function putAll<Entry>(
  entries: readonly Entry[],
  put: (entry: Entry) => Promise<void>,
  has: (entry: Entry) => boolean,
): Promise<{ readonly put: number; readonly failed: boolean }> {
  let done = 0;
  for (const entry of entries) {
    await put(entry);
    if (!has(entry)) return { put: done, failed: true };
    done++;
  }
  return { put: done, failed: false };
}

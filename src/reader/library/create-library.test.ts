import { waitFor } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { anArticle, anId, aStory } from '../../../tests/support/stories.ts';
import { createChannel, type Change, type Channel } from './channel.ts';
import { createLibrary } from './create-library.ts';
import type { Library, LibraryFailure, SavedSearch } from './library.ts';
import { createStorage } from './storage.ts';

const NAME = 'broadsheet-test';
const first = aStory();
const second = aStory({ id: anId('2026/11/22/ferry-found') });

const kelp: SavedSearch = { id: 'a', name: 'Kelp', address: '/search?q=kelp', savedAt: 1 };

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

async function opened(library: Library): Promise<Library> {
  await waitFor(() => expect(library.state().status).not.toBe('loading'));
  return library;
}

function openLibrary(channel?: Channel): Promise<Library> {
  return opened(createLibrary(createStorage(NAME), channel));
}

describe('a library over the storage of the browser', () => {
  it('keeps a saved story for the next visit', async () => {
    await (await openLibrary()).save(first, 1000.5);
    const { status, saved } = (await openLibrary()).state();
    expect(status).toBe('ready');
    expect([...saved.values()]).toEqual([{ id: first.id, savedAt: 1000.5, story: first }]);
  });

  it('takes a save that comes before the storage has answered', async () => {
    const library = createLibrary(createStorage(NAME));
    await library.save(first, 1000);
    expect(library.state().saved.has(first.id)).toBe(true);
  });

  it('asks the browser, once, not to clear what was saved', async () => {
    const persist = vi.fn<() => Promise<boolean>>(async () => true);
    vi.stubGlobal('navigator', { storage: { persist } });
    const library = await openLibrary();
    expect(persist).not.toHaveBeenCalled();
    await library.save(first, 1000);
    await library.save(second, 1001);
    vi.unstubAllGlobals();
    expect(persist).toHaveBeenCalledOnce();
  });

  it('removes a story for good, and restores it exactly as it was', async () => {
    const library = await openLibrary();
    await library.save(first, 1000);
    const kept = library.state().saved.get(first.id);
    await library.remove(first.id);
    expect(library.state().saved.size).toBe(0);
    expect((await openLibrary()).state().saved.size).toBe(0);
    if (kept) await library.restore(kept);
    expect(kept).toBeDefined();
    expect((await openLibrary()).state().saved.get(first.id)).toEqual(kept);
  });

  it('remembers what was read until it is told to forget', async () => {
    const library = await openLibrary();
    await library.markRead(first.id);
    await library.markRead(second.id);
    expect([...(await openLibrary()).state().read]).toEqual([first.id, second.id]);
    await library.clearRead();
    expect((await openLibrary()).state().read.size).toBe(0);
  });

  it('gives the same state object until something changes', async () => {
    const library = await openLibrary();
    const before = library.state();
    expect(library.state()).toBe(before);
    await library.markRead(first.id);
    const after = library.state();
    await library.markRead(first.id);
    expect(after).not.toBe(before);
    expect(library.state()).toBe(after);
  });

  it('skips a record that it cannot read, and leaves it where it is', async () => {
    await (await openLibrary()).save(first, 1000);
    const database = await openDB(NAME, 2);
    const broken = { id: second.id, savedAt: 'yesterday', story: { articles: [] } };
    await database.put('saved', broken);
    const library = await openLibrary();
    expect([...library.state().saved.keys()]).toEqual([first.id]);
    expect(await database.get('saved', second.id)).toEqual(broken);
    database.close();
  });

  it('keeps searches, renames one in its place, and lets it go', async () => {
    const library = await openLibrary();
    await library.saveSearch(kelp);
    await library.saveSearch({ ...kelp, name: 'Seaweed' });
    expect([...(await openLibrary()).state().searches.values()]).toEqual([
      { ...kelp, name: 'Seaweed' },
    ]);
    await library.removeSearch(kelp.id);
    expect(library.state().searches.size).toBe(0);
    expect((await openLibrary()).state().searches.size).toBe(0);
  });

  it.each(['//other.example/', '/\\other.example', 'https://other.example/', 'search'])(
    'refuses a kept search that leads to %s',
    async (address) => {
      await createStorage(NAME).putSearch({ ...kelp, address });
      expect((await openLibrary()).state().searches.size).toBe(0);
    },
  );

  it('refuses a kept link that is no web address', async () => {
    const hostile = aStory();
    const database = createStorage(NAME);
    const story = { ...hostile, articles: [{ ...anArticle(), url: 'javascript:alert(1)' }] };
    await database.putSaved({ id: story.id, savedAt: 1, story });
    expect((await openLibrary()).state().saved.size).toBe(0);
  });
});

describe('two tabs', () => {
  it('follow each other in what is saved, removed, read and forgotten', async () => {
    const here = await openLibrary(createChannel(NAME));
    const there = await openLibrary(createChannel(NAME));
    await here.save(first, 1000);
    await waitFor(() => expect(there.state().saved.get(first.id)?.story).toEqual(first));
    await there.remove(first.id);
    await waitFor(() => expect(here.state().saved.size).toBe(0));
    await here.markRead(second.id);
    await waitFor(() => expect(there.state().read.has(second.id)).toBe(true));
    await there.clearRead();
    await waitFor(() => expect(here.state().read.size).toBe(0));
    await here.saveSearch(kelp);
    await waitFor(() => expect(there.state().searches.get(kelp.id)).toEqual(kelp));
    await there.removeSearch(kelp.id);
    await waitFor(() => expect(here.state().searches.size).toBe(0));
  });

  it('pass over messages that are none of theirs', async () => {
    const library = await openLibrary(createChannel(NAME));
    const before = library.state();
    const stranger = new BroadcastChannel(NAME);
    for (const message of [{ store: 'saved', id: '../../etc' }, 'hello']) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin
      stranger.postMessage(message);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(library.state()).toBe(before);
    stranger.close();
  });

  it('work without BroadcastChannel', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const library = await openLibrary(createChannel(NAME));
    await library.save(first, 1000);
    expect(library.state().saved.size).toBe(1);
    vi.unstubAllGlobals();
  });
});

/** The storage as the first version of the reader made it, and as a tab of it holds it open. */
function openFirstVersion(blocking?: () => void) {
  return openDB(NAME, 1, {
    upgrade(database) {
      database.createObjectStore('saved', { keyPath: 'id' });
      database.createObjectStore('read');
    },
    ...(blocking && { blocking }),
  });
}

describe('a storage of the version before', () => {
  it('keeps what is in it, and takes searches as well', async () => {
    const before = await openFirstVersion();
    await before.put('saved', { id: first.id, savedAt: 1, story: first });
    await before.put('read', true, second.id);
    before.close();
    const library = await openLibrary();
    expect(library.state().saved.get(first.id)?.story).toEqual(first);
    expect(library.state().read.has(second.id)).toBe(true);
    await library.saveSearch(kelp);
    expect((await openLibrary()).state().searches.get(kelp.id)).toEqual(kelp);
  });

  it('is waited for while another tab holds it open', async () => {
    const asked = Promise.withResolvers<void>();
    const before = await openFirstVersion(asked.resolve);
    await before.put('saved', { id: first.id, savedAt: 1, story: first });
    const library = createLibrary(createStorage(NAME));
    await asked.promise;
    expect(library.state().status).toBe('loading');
    before.close();
    await opened(library);
    expect(library.state().status).toBe('ready');
    expect(library.state().saved.has(first.id)).toBe(true);
  });
});

describe('a storage that fails', () => {
  it('is replaced by memory where the browser denies it', async () => {
    const denied = new IDBFactory();
    denied.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('indexedDB', denied);
    let hear: (change: Change) => void = () => {};
    const library = await openLibrary({ tell: () => {}, onChange: (told) => void (hear = told) });
    expect(library.state().status).toBe('unavailable');
    await library.save(first, 1000);
    // Another tab saved it, too: there is nothing kept that this one could look at.
    hear({ store: 'saved', id: first.id });
    await new Promise(setImmediate);
    expect(library.state().saved.has(first.id)).toBe(true);
    await library.remove(first.id);
    expect(library.state().saved.size).toBe(0);
  });

  it('shows nothing that was not kept, and says so', async () => {
    const storage = createStorage(NAME);
    const told: Change[] = [];
    const channel: Channel = { tell: (change) => void told.push(change), onChange: () => {} };
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const library = await opened(createLibrary({ ...storage, putSaved: full }, channel));
    const failures: LibraryFailure[] = [];
    library.onFailure((failure) => failures.push(failure));
    await library.save(first, 1000);
    expect(library.state().saved.size).toBe(0);
    expect(failures).toEqual([{ action: 'save', id: first.id }]);
    expect(told).toEqual([]);
    await library.markRead(first.id);
    expect(library.state().read.has(first.id)).toBe(true);
  });

  it('keeps showing what could not be removed', async () => {
    const storage = createStorage(NAME);
    const broken = () => Promise.reject(new Error('broken'));
    const library = await opened(
      createLibrary({ ...storage, deleteSaved: broken, deleteSearch: broken }),
    );
    await library.save(first, 1000);
    await library.remove(first.id);
    expect(library.state().saved.has(first.id)).toBe(true);
    await library.saveSearch(kelp);
    await library.removeSearch(kelp.id);
    expect(library.state().searches.has(kelp.id)).toBe(true);
  });

  it('lets go of its connection for a newer reader, and says that it cannot write then', async () => {
    const library = await openLibrary();
    await library.save(first, 1000);
    // A newer reader in another tab asks for the storage; this one must let go of it.
    const newer = await openDB(NAME, 3);
    newer.close();
    const failures: LibraryFailure[] = [];
    library.onFailure((failure) => failures.push(failure));
    await library.save(second, 2000);
    expect(failures).toEqual([{ action: 'save', id: second.id }]);
    expect([...library.state().saved.keys()]).toEqual([first.id]);
  });
});

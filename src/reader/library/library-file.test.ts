import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../../tests/support/render-app.tsx';
import { anArticle, anId, aStory } from '../../../tests/support/stories.ts';
import { createLibrary } from './create-library.ts';
import type { LibraryStorage } from './library-storage.ts';
import { addToLibrary, readLibrary, writeLibrary } from './library-file.ts';
import type { Library, SavedSearch } from './library.ts';

const buses = aStory();
const ferry = aStory({ id: anId('2026/11/22/ferry-found') });
const kelp: SavedSearch = { id: 'a', name: 'Kelp', address: '/search?q=kelp', savedAt: 1 };

function emptyLibrary(change: Partial<LibraryStorage> = {}): Library {
  return createLibrary({ ...memoryStorage(), ...change });
}

/** As a browser that has room for some of it. */
const nothingAtOnce = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));

/** A library with two stories, a search, and two stories that were read. */
async function fullLibrary(): Promise<Library> {
  const library = emptyLibrary();
  await library.save(buses, 1000.5);
  await library.save(ferry, 2000);
  await library.saveSearch(kelp);
  await library.markRead(buses.id);
  await library.markRead(anId('2026/11/20/read-but-not-saved'));
  return library;
}

/** The file of a library, with something else in it. */
async function fileWith(change: Readonly<Record<string, unknown>>): Promise<string> {
  const file: unknown = JSON.parse(writeLibrary((await fullLibrary()).state()));
  return JSON.stringify({ ...(file as object), ...change });
}

function read(text: string) {
  const found = readLibrary(text);
  if (!found) throw new Error('it is no file of a library');
  return found;
}

describe('the file of a library', () => {
  it('brings all of it into an empty one', async () => {
    const from = await fullLibrary();
    const into = emptyLibrary();
    const added = await addToLibrary(into, read(writeLibrary(from.state())), nothingAtOnce);
    expect(added).toEqual({ stories: 2, searches: 1, read: 2, failed: false });
    expect(into.state()).toEqual(from.state());
  });

  it('changes nothing that is there, under whatever address', async () => {
    const into = emptyLibrary();
    const told = aStory({ articles: [anArticle({ title: 'As it was told first' })] });
    await into.save(told, 1);
    await into.save({ ...ferry, id: anId('2026/11/22/ferry'), aliases: [] }, 2);
    await into.saveSearch({ ...kelp, name: 'My kelp' });
    const moved = aStory({ id: ferry.id, aliases: [anId('2026/11/22/ferry')] });
    const before = into.state();
    const file = {
      saved: [
        { id: buses.id, savedAt: 3, story: buses },
        { id: moved.id, savedAt: 3, story: moved },
      ],
      searches: [kelp],
      read: [],
    };
    const added = await addToLibrary(into, file, nothingAtOnce);
    expect(added).toEqual({ stories: 0, searches: 0, read: 0, failed: false });
    expect(into.state()).toEqual(before);
  });

  it('brings no second copy of a story that was saved when it had another address', async () => {
    const into = emptyLibrary();
    const earlier = anId('2026/11/22/ferry');
    await into.save({ ...ferry, aliases: [earlier] }, 2);
    const saved = { id: earlier, savedAt: 1, story: { ...ferry, id: earlier, aliases: [] } };
    const file = { saved: [saved], searches: [], read: [] };
    const added = await addToLibrary(into, file, nothingAtOnce);
    expect(added.stories).toBe(0);
    expect([...into.state().saved.keys()]).toEqual([ferry.id]);
  });

  it('costs only those of its entries that are damaged', async () => {
    const good = { id: buses.id, savedAt: 1, story: buses };
    const runs = anArticle({ url: 'javascript:alert(1)' });
    const found = read(
      await fileWith({
        saved: [
          good,
          { ...good, story: aStory({ articles: [runs] }) },
          { ...good, savedAt: 1e300 },
          'a story',
          null,
        ],
        searches: [kelp, { ...kelp, address: '//elsewhere.example/' }],
        read: [buses.id, '../../etc', 7],
      }),
    );
    expect(found).toEqual({ saved: [good], searches: [kelp], read: [buses.id], unreadable: 7 });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"format":"broadsheet-library"'],
    ['other JSON', '{"saved":[],"read":[],"searches":[]}'],
    ['a list', '[]'],
    ['one that was cut', '{"format":"broadsheet-library","version":1,"saved":[]}'],
  ])('is not one with %s in it', (_, text) => {
    expect(readLibrary(text)).toBeUndefined();
  });

  it('stops with the first story that the browser does not keep, and says so', async () => {
    const tried: string[] = [];
    const putSaved: LibraryStorage['putSaved'] = async ({ id }) => {
      tried.push(id);
      throw new DOMException('full', 'QuotaExceededError');
    };
    const into = emptyLibrary({ putSaved });
    const file = read(writeLibrary((await fullLibrary()).state()));
    const added = await addToLibrary(into, file, nothingAtOnce);
    expect(added).toEqual({ stories: 0, searches: 1, read: 2, failed: true });
    expect(tried).toEqual([buses.id]);
  });
});

import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../files-of.ts';
import { inDatabase } from './database.ts';
import { noteOn, notesOn } from './notes.ts';
import { Pack, readIndex, writeIndex } from './pack.ts';
import { readPlace } from './kept-place.ts';

const FILES: [string, number][] = [
  ['cards/a.json', 3],
  ['media/b.png', 0],
  ['manifest.json', 4],
];
const FACTS = { title: 'Mill', stories: 2, bytes: 7, opened: 1_790_000_000 };
const text = async (file: Blob | undefined) => file && file.text();

describe('a pack', () => {
  it('gives each file its own bytes', async () => {
    const pack = new Pack({ files: FILES }, new Blob(['abcdefg']));
    expect(await text(pack.file('cards/a.json'))).toBe('abc');
    expect(await text(pack.file('media/b.png'))).toBe('');
    expect(await text(pack.file('manifest.json'))).toBe('defg');
    expect(pack.file('stories/c.json')).toBeUndefined();
  });

  it('does not count when its index was cut, or is of another version', () => {
    const index = writeIndex({ ...FACTS, files: FILES });
    expect(readIndex(index)).toMatchObject(FACTS);
    for (const length of [0, 1, index.length - 1]) {
      expect(readIndex(index.slice(0, length))).toBeUndefined();
    }
    expect(readIndex(index.replace('"version":1', '"version":2'))).toBeUndefined();
  });
});

it.each([
  ['/mill', '/', 'mill'],
  ['/news/mill-2', '/news/', 'mill-2'],
])('%s names a reader and an edition', (place, base, id) => {
  expect(readPlace(place)).toEqual({ base, id });
});

describe('an edition in the database', () => {
  it('is read by its address until it is forgotten', async () => {
    const database = await inDatabase('/news/');
    const content = new TextEncoder().encode('abcdefg').buffer;
    await database.put('mill', writeIndex({ ...FACTS, files: FILES }), content);
    expect(await database.ids()).toEqual(['mill']);
    const read = filesOf('/news/mill');
    expect(new TextDecoder().decode(await read('manifest.json'))).toBe('defg');
    await expect(read('cards/none.json')).rejects.toMatchObject({
      kind: 'missing',
      path: 'cards/none.json',
    });
    await database.remove('mill');
    const gone = filesOf('/news/mill');
    await expect(gone('manifest.json')).rejects.toMatchObject({
      kind: 'missing',
      path: 'manifest.json',
    });
    // It is the edition that is missing, not a part of it.
    await expect(gone('cards/a.json')).rejects.toMatchObject({
      kind: 'missing',
      path: 'manifest.json',
    });
  });
});

describe('a note on an edition', () => {
  it('gives it another name, in its manifest too, and leaves its files as they are', async () => {
    const database = await inDatabase('/notes/');
    const content = new TextEncoder().encode('{"title":"Mill","counts":{}}').buffer;
    const files: [string, number][] = [['manifest.json', content.byteLength]];
    await database.put('mill', writeIndex({ ...FACTS, bytes: content.byteLength, files }), content);
    const manifest = async () =>
      JSON.parse(new TextDecoder().decode(await filesOf('/notes/mill')('manifest.json')));
    expect(await manifest()).toEqual({ title: 'Mill', counts: {} });
    const notes = await notesOn('/notes/');
    await notes.change('mill', { title: 'Weir' });
    await notes.change('mill', { from: [] });
    expect(await noteOn('/notes/', 'mill')).toEqual({ title: 'Weir', from: [] });
    expect(await manifest()).toEqual({ title: 'Weir', counts: {} });
    expect((await database.index('mill'))?.title).toBe('Mill');
    await notes.remove('mill');
    expect(await manifest()).toEqual({ title: 'Mill', counts: {} });
  });
});

import { describe, expect, it } from 'vitest';
import { filePath, type FileKind } from '../bundle/files.ts';
import { hashOf } from '../bundle/hash.ts';
import { packList } from '../bundle/lists.ts';
import { encodePositions, packPositions } from '../bundle/positions.ts';
import { BundleProblem } from '../bundle/problems.ts';
import { encodeBlock, encodePage, encodeTerms, type Term } from '../bundle/terms.ts';
import { createStore } from './store.ts';
import { keysFrom, VolumeReader } from './volume-reader.ts';

/** A volume of 100 stories, its keys in files of two and its files in pages of two. */
class Volume {
  readonly files = new Map<string, Uint8Array>();
  readonly fetched: string[] = [];
  readonly reader: VolumeReader;

  constructor(terms: readonly Term[]) {
    const entries = [...pairs(terms)].map((some) => {
      const positions = this.add('positions', encodePositions(some.map(positionsOf)));
      const file = this.add('terms', encodeTerms({ terms: some, positions }));
      return { first: some[0]?.key ?? '', file };
    });
    const pages = [...pairs(entries)].map((some) => ({
      first: some[0]?.first ?? '',
      file: this.add('pages', encodePage(some)),
    }));
    const store = createStore(async (path) => {
      this.fetched.push(path);
      const content = this.files.get(path);
      if (content) return content;
      throw new BundleProblem('missing', path, 'nothing is there');
    });
    this.reader = new VolumeReader(store, { stories: 100, levels: 1, pages }, 1_000);
  }

  add(kind: FileKind, content: Uint8Array) {
    const hash = hashOf(content);
    this.files.set(filePath(kind, hash), content);
    return hash;
  }
}

function* pairs<T>(list: readonly T[]): Generator<T[]> {
  for (let i = 0; i < list.length; i += 2) yield list.slice(i, i + 2);
}

/** Every posting of a list stands at the place that its ordinal says. */
function positionsOf(term: Term): Uint8Array {
  if (term.kind !== 'list') return new Uint8Array();
  return packPositions(Array.from({ length: term.count }, (_, i) => [i]));
}

function word(key: string, ordinals: readonly number[]): Term {
  const payload = ordinals.map((ordinal) => ordinal % 100);
  return { key, count: ordinals.length, kind: 'list', list: packList(ordinals, payload) };
}

const TERMS = ['wab', 'wac', 'wb', 'wba', 'wbb', 'wbc', 'wc', 'wd', 'we'].map((key, i) =>
  word(key, [i, i + 10, i + 50]),
);

describe('a key of a volume', () => {
  it('is found wherever it stands, by one page and one file', async () => {
    for (const { key, count } of TERMS) {
      const volume = new Volume(TERMS);
      const list = await volume.reader.list(key);
      expect(list.exists).toBe(true);
      expect(list.count).toBe(count);
      expect(volume.fetched.map((path) => path.split('/')[0])).toEqual(['pages', 'terms']);
    }
  });

  it.each(['a', 'waa', 'wbaa', 'wz', ''])('is not there as %j', async (key) => {
    const list = await new Volume(TERMS).reader.list(key);
    expect(list.exists).toBe(false);
    expect([...(await list.between(0, 100)).ordinals]).toEqual([]);
  });

  it('gives the stories of a window, with what each carries', async () => {
    const list = await new Volume(TERMS).reader.list('wb');
    const { ordinals, payload } = await list.between(5, 52);
    expect([...ordinals]).toEqual([12]);
    expect([...payload]).toEqual([12]);
    expect([...(await list.between(0, 100)).ordinals]).toEqual([2, 12, 52]);
  });

  it('gives the positions of its words in some stories', async () => {
    const list = await new Volume(TERMS).reader.list('wb');
    const found = await list.positionsIn(Uint32Array.of(3, 12, 52));
    expect([...found].map(([ordinal, places]) => [ordinal, [...places]])).toEqual([
      [12, [1]],
      [52, [2]],
    ]);
  });
});

describe('a range of keys', () => {
  it('holds all that begin alike, over files and pages', async () => {
    const found = await new Volume(TERMS).reader.range(keysFrom('wb'), 9);
    expect(found?.map(({ term }) => term.key)).toEqual(['wb', 'wba', 'wbb', 'wbc']);
  });

  it('is not read where it stands in too many files', async () => {
    const volume = new Volume(TERMS);
    expect(await volume.reader.range(keysFrom('w'), 3)).toBeUndefined();
    expect(volume.fetched.filter((path) => path.startsWith('terms'))).toEqual([]);
  });

  it('is empty in a volume without keys', async () => {
    expect(await new Volume([]).reader.range(keysFrom('w'), 3)).toEqual([]);
  });
});

describe('a long list', () => {
  it('is read block by block, as far as the window reaches', async () => {
    const volume = new Volume([]);
    const blocks = [
      [1, 2, 30],
      [60, 61],
    ].map((ordinals) => {
      const file = volume.add('blocks', encodeBlock({ list: packList(ordinals, []) }));
      return { count: ordinals.length, first: ordinals[0] ?? 0, last: ordinals.at(-1) ?? 0, file };
    });
    const term: Term = { key: 'l', count: 5, kind: 'blocks', blocks };
    const list = volume.reader.listOf({ term, path: 'terms/x', positions: undefined, place: 0 });
    expect([...(await list.between(31, 61)).ordinals]).toEqual([60]);
    expect(volume.fetched).toHaveLength(1);
    expect([...(await list.between(0, 100)).ordinals]).toEqual([1, 2, 30, 60, 61]);
    expect(volume.fetched).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { decodeCardsDirectory, encodeCardsDirectory } from '../bundle/directories.ts';
import { filePath } from '../bundle/files.ts';
import { hashOf } from '../bundle/hash.ts';
import { providerId, topicId } from '../bundle/ids.ts';
import { readManifest } from '../bundle/read.ts';
import { makeEdition, makeManyStories } from '../ingest/encode/edition.testing.ts';
import type { Slot } from './answers.ts';
import { MemoryBundle } from './memory-bundle.testing.ts';
import { EVERYTHING } from './query.ts';
import { SMALL_SCALE } from './random-edition.testing.ts';

const STORIES = 60;
const ALL = { offset: 0, limit: STORIES };
const EDITION = makeEdition(makeManyStories(STORIES));

const text = (words: string) => () => new TextEncoder().encode(words);
const cut = (content: Uint8Array): Uint8Array => content.subarray(0, content.length / 2);
const alter = (content: Uint8Array): Uint8Array =>
  content.map((byte, i) => (i === content.length - 1 ? byte ^ 1 : byte));

/** What can happen to a file, and what is said then. */
const DAMAGES = [
  { damage: 'missing', change: undefined, kind: 'missing' },
  { damage: 'cut', change: cut, kind: 'altered' },
  { damage: 'altered', change: alter, kind: 'altered' },
  { damage: 'replaced by a web page', change: text('<!doctype html>'), kind: 'altered' },
] as const;

function failuresOf(slots: readonly Slot[]) {
  return slots.flatMap((slot) => ('failure' in slot ? [slot.failure] : []));
}

describe.each(DAMAGES)('a file that is $damage', ({ change, kind }) => {
  it('costs the cards in it, and no others, until a retry', async () => {
    const bundle = new MemoryBundle(EDITION);
    const [path = ''] = bundle.paths('cards');
    bundle.break([path], change);
    const engine = bundle.engine();
    const page = await engine.page(EVERYTHING, ALL);
    const failures = failuresOf(page.slots);
    expect(page.total).toBe(STORIES);
    expect(page.slots.map(({ position }) => position)).toEqual([...Array(STORIES).keys()]);
    expect(failures.length).toBeGreaterThan(0);
    expect(failures.length).toBeLessThanOrEqual(32);
    for (const failure of failures) expect(failure).toMatchObject({ kind, path });
    bundle.mend();
    expect(failuresOf((await engine.page(EVERYTHING, ALL)).slots)).toEqual([]);
  });

  it('costs the slots whose new lead stands in it', async () => {
    const bundle = new MemoryBundle(EDITION);
    const query = { ...EVERYTHING, type: 'video' as const };
    const good = await bundle.engine().page(query, ALL);
    const replaced = good.slots.filter((slot) => 'card' in slot && slot.card.leadInsteadOf);
    expect(replaced.length).toBeGreaterThan(0);
    expect(replaced.length).toBeLessThan(good.total);
    bundle.break(bundle.paths('stories'), change);
    const page = await bundle.engine().page(query, ALL);
    const failed = page.slots.filter((slot) => 'failure' in slot);
    expect(failed.map((slot) => slot.position)).toEqual(replaced.map((slot) => slot.position));
    for (const failure of failuresOf(failed)) {
      expect(failure.kind).toBe(kind);
      expect(failure.path).toMatch(/^stories\//);
    }
  });

  it('costs the story in it, until a retry', async () => {
    const bundle = new MemoryBundle(EDITION);
    const engine = bundle.engine();
    const { id } = EDITION.stories[0] ?? {};
    if (!id) throw new Error('no story');
    bundle.break(bundle.paths('stories'), change);
    await expect(engine.story(id)).rejects.toMatchObject({ kind });
    bundle.mend();
    expect((await engine.story(id))?.story.id).toBe(id);
  });

  it.each(['pages', 'terms'])('costs the filter, if of %s', async (folder) => {
    const bundle = new MemoryBundle(EDITION);
    const engine = bundle.engine();
    bundle.break(bundle.paths(folder), change);
    const query = {
      ...EVERYTHING,
      topic: topicId.parse('topic-1'),
      without: [providerId.parse('outlet1.example')],
    };
    await expect(engine.page(query, ALL)).rejects.toMatchObject({ kind });
    await expect(engine.facets(query)).rejects.toMatchObject({ kind });
    bundle.mend();
    expect((await engine.page(query, ALL)).total).toBeGreaterThan(0);
  });
});

describe('what names the files of older segments', () => {
  const many = makeEdition(makeManyStories(5_000));

  it('costs their stories, and no others, until a retry', async () => {
    const bundle = new MemoryBundle(many, SMALL_SCALE);
    const [path = ''] = bundle.paths('segments');
    bundle.break([path], cut);
    const engine = bundle.engine();
    const oldest = { ...EVERYTHING, sort: 'oldest' as const };
    const first = await engine.page(EVERYTHING, ALL);
    expect(failuresOf(first.slots)).toEqual([]);
    expect(bundle.fetched).not.toContain(path);
    const last = await engine.page(oldest, ALL);
    expect(failuresOf(last.slots)).toHaveLength(STORIES);
    for (const failure of failuresOf(last.slots)) {
      expect(failure).toMatchObject({ kind: 'altered', path });
    }
    bundle.mend();
    expect(failuresOf((await engine.page(oldest, ALL)).slots)).toEqual([]);
    const { id } = many.stories[0] ?? {};
    expect(id && (await engine.story(id))?.story.id).toBe(id);
  });

  it('has to agree with the manifest', async () => {
    const bundle = new MemoryBundle(many, SMALL_SCALE);
    const manifest = readManifest(bundle.files.get('manifest.json') ?? new Uint8Array());
    const [span] = manifest.older[0]?.spans ?? [];
    if (!span) throw new Error('no older segments');
    span[0]++;
    bundle.files.set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
    const page = await bundle.engine().page({ ...EVERYTHING, sort: 'oldest' }, ALL);
    expect(failuresOf(page.slots)[0]?.detail).toContain('where the manifest says');
  });
});

describe.each(DAMAGES)('an index of words that is $damage', ({ change, kind }) => {
  it.each(['pages', 'terms', 'positions'])(
    'costs the search, if of %s, and no count is shown, until a retry',
    async (folder) => {
      const bundle = new MemoryBundle(EDITION);
      const engine = bundle.engine();
      const query = { ...EVERYTHING, words: '"report 0"' };
      bundle.break(bundle.paths(folder), change);
      await expect(engine.page(query, ALL)).rejects.toMatchObject({ kind });
      await expect(engine.facets(query)).rejects.toMatchObject({ kind });
      bundle.mend();
      expect((await engine.page(query, ALL)).total).toBeGreaterThan(0);
    },
  );

  it.each(['facets', 'days', 'directories'])('costs the counts, if of %s', async (folder) => {
    const bundle = new MemoryBundle(EDITION);
    const engine = bundle.engine();
    const query = { ...EVERYTHING, words: 'outlet3' };
    bundle.break(bundle.paths(folder), change);
    await expect(engine.facets(query)).rejects.toMatchObject({ kind });
    bundle.mend();
    expect((await engine.facets(query)).total).toBeGreaterThan(0);
  });
});

describe('a file that failed', () => {
  it('is fetched past every cache the next time, and only then', async () => {
    const bundle = new MemoryBundle(EDITION);
    const [path = ''] = bundle.paths('cards');
    bundle.break([path], cut);
    const engine = bundle.engine();
    await engine.page(EVERYTHING, ALL);
    expect(bundle.fresh).toEqual([]);
    bundle.mend();
    await engine.page(EVERYTHING, ALL);
    expect(bundle.fresh).toEqual([path]);
  });
});

describe('a manifest', () => {
  it.each([
    ['missing', undefined, 'missing', /nothing is there/],
    ['a web page', text(' <!doctype html>'), 'missing', /web page/],
    ['cut', cut, 'invalid', /not JSON/],
    ['something else', text('{"name":"app"}'), 'invalid', /not the manifest/],
    ['of another version', text('{"format":"broadsheet","version":99}'), 'version', /version 99/],
  ] as const)('that is %s is said to be so, until a retry', async (_, change, kind, words) => {
    const bundle = new MemoryBundle(EDITION);
    bundle.break(['manifest.json'], change);
    const engine = bundle.engine();
    await expect(engine.edition()).rejects.toMatchObject({ kind, path: 'manifest.json' });
    await expect(engine.page(EVERYTHING, ALL)).rejects.toThrow(words);
    bundle.mend();
    expect((await engine.page(EVERYTHING, ALL)).total).toBe(STORIES);
  });

  it('is fetched once', async () => {
    const bundle = new MemoryBundle(EDITION);
    const engine = bundle.engine();
    await Promise.all([engine.edition(), engine.page(EVERYTHING, ALL), engine.facets(EVERYTHING)]);
    await engine.edition();
    expect(bundle.fetched.filter((path) => path === 'manifest.json')).toHaveLength(1);
  });
});

describe('a bundle that contradicts itself', () => {
  /** The bundle, its first file of cards rewritten and named anew in what names it. */
  function rewritten(change: (json: string) => string): MemoryBundle {
    const bundle = new MemoryBundle(EDITION);
    const rename = (path: string, rewrite: (json: string) => string) => {
      const old = bundle.files.get(path) ?? new Uint8Array();
      const content = new TextEncoder().encode(rewrite(new TextDecoder().decode(old)));
      return { content, hash: hashOf(content), was: hashOf(old) };
    };
    const manifest = readManifest(bundle.files.get('manifest.json') ?? new Uint8Array());
    const [ref] = manifest.segments;
    if (!ref) throw new Error('no segment');
    const file = rename(bundle.paths('cards')[0] ?? '', change);
    bundle.files.set(filePath('cards', file.hash), file.content);
    const old = bundle.files.get(filePath('directories', ref.cards)) ?? new Uint8Array();
    const directory = decodeCardsDirectory(old, ref.stories);
    const cards = directory.cards.map((chunk) =>
      chunk.file === file.was ? { ...chunk, file: file.hash } : chunk,
    );
    const content = encodeCardsDirectory({ ...directory, cards });
    bundle.files.set(filePath('directories', hashOf(content)), content);
    const named = rename('manifest.json', (json) => json.replace(ref.cards, hashOf(content)));
    bundle.files.set('manifest.json', named.content);
    return bundle;
  }

  it('costs only the cards that name an outlet nobody described', async () => {
    const bundle = rewritten((json) => json.replace('"coverage":[[', '"coverage":[[99'));
    const { slots } = await bundle.engine().page(EVERYTHING, ALL);
    const failures = failuresOf(slots);
    expect(failures.length).toBeGreaterThan(0);
    expect(failures.length).toBeLessThan(STORIES);
    expect(failures[0]?.detail).toMatch('named that is not described');
  });

  it('costs only the cards of a file with too few', async () => {
    const bundle = rewritten((json) => json.replace(/"cards":\[.*\]/, '"cards":[]'));
    const failures = failuresOf((await bundle.engine().page(EVERYTHING, ALL)).slots);
    expect(failures[0]?.detail).toMatch('where the directory says');
  });
});

describe('an overtaken question', () => {
  it('stops with the reason of its signal, and fetches nothing more', async () => {
    const bundle = new MemoryBundle(EDITION);
    const controller = new AbortController();
    const answer = bundle.engine().page(EVERYTHING, ALL, controller.signal);
    controller.abort(new Error('overtaken'));
    await expect(answer).rejects.toThrow('overtaken');
    expect(bundle.fetched).toEqual(['manifest.json']);
  });
});

import { describe, expect, it, onTestFinished } from 'vitest';
import { makeEdition, makeManyStories, makeStory } from '../ingest/encode/edition.testing.ts';
import { createEngineClient } from './client.ts';
import { createEngine } from './engine.ts';
import type { FetchFile } from './fetch-file.ts';
import { MemoryBundle } from './memory-bundle.testing.ts';
import { EVERYTHING } from './query.ts';
import { serveEngine } from './serve.ts';
import { createStore } from './store.ts';

const ALL = { offset: 0, limit: 100 };
const STORIES = makeManyStories(60);
const OLD = makeEdition(STORIES);
const LATEST = makeStory('latest');
const NEW = makeEdition([...STORIES.slice(20), LATEST]);
/** Of both editions, and of the old one only. */
const [STAYS, GOES] = [OLD.stories.at(-1), OLD.stories.at(0)];
const MANIFEST = ['manifest.json'];

const manifests = (bundle: MemoryBundle) =>
  bundle.takeFetched().filter((path) => path === 'manifest.json');

/** An engine that has read the manifest of an edition, which has been replaced since. */
async function overtaken() {
  const bundle = new MemoryBundle(OLD);
  const engine = bundle.engine();
  await engine.edition();
  bundle.replace(NEW);
  bundle.takeFetched();
  return { bundle, engine };
}

describe('an edition that was replaced', () => {
  it('gives way to the new one where its files are gone: for a page', async () => {
    const { bundle, engine } = await overtaken();
    const page = await engine.page(EVERYTHING, ALL);
    expect(page.total).toBe(41);
    expect(page.slots.every((slot) => 'card' in slot)).toBe(true);
    expect(manifests(bundle)).toEqual(MANIFEST);
    expect(bundle.fresh).toEqual(MANIFEST);
  });

  it('does so where the files that name its stories are still there, and those of stories are gone', async () => {
    const bundle = new MemoryBundle(OLD);
    const engine = bundle.engine();
    const { total } = await engine.page(EVERYTHING, { offset: 0, limit: 1 });
    expect(total).toBe(60);
    bundle.replace(NEW);
    const page = await engine.page(EVERYTHING, ALL);
    expect(page.total).toBe(41);
    expect(page.slots.every((slot) => 'card' in slot)).toBe(true);
  });

  it.each([
    ['words', async () => (await overtaken()).engine.page({ ...EVERYTHING, words: 'ferry' }, ALL)],
    ['counts', async () => (await overtaken()).engine.facets({ ...EVERYTHING, type: 'video' })],
    ['providers', async () => (await overtaken()).engine.providers(EVERYTHING)],
    ['names', async () => (await overtaken()).engine.findProviders('outlet', 5)],
    ['days', async () => (await overtaken()).engine.position(EVERYTHING, '2026-11-02')],
  ])('does so for %s', async (_, answer) => {
    await expect(answer()).resolves.toBeDefined();
  });

  it('does so for a story that stays, and one that has gone is in it no more', async () => {
    const { engine } = await overtaken();
    if (!STAYS || !GOES) throw new Error('no stories');
    expect((await engine.story(STAYS.id))?.story.id).toBe(STAYS.id);
    expect(await engine.story(GOES.id)).toBeUndefined();
    expect((await engine.story(LATEST.id))?.story.id).toBe(LATEST.id);
    expect((await engine.edition()).counts.stories).toBe(41);
  });

  it('is read anew once for all that is asked at once', async () => {
    const { bundle, engine } = await overtaken();
    const [page, facets] = await Promise.all([
      engine.page(EVERYTHING, ALL),
      engine.facets(EVERYTHING),
      STAYS && engine.story(STAYS.id),
    ]);
    expect([page.total, facets.total]).toEqual([41, 41]);
    expect(manifests(bundle)).toEqual(MANIFEST);
  });

  it('gives way again when it is replaced again', async () => {
    const { bundle, engine } = await overtaken();
    await engine.page(EVERYTHING, ALL);
    bundle.replace(makeEdition(STORIES.slice(0, 5)));
    expect(GOES && (await engine.story(GOES.id))?.story.id).toBe(GOES?.id);
    expect((await engine.page(EVERYTHING, ALL)).total).toBe(5);
  });

  it('gives way on the next question where the manifest could not be read at first', async () => {
    const { bundle, engine } = await overtaken();
    bundle.break(MANIFEST);
    await expect(engine.facets({ ...EVERYTHING, type: 'video' })).rejects.toMatchObject({
      kind: 'missing',
      path: expect.stringMatching(/^(?!manifest)/),
    });
    bundle.mend();
    await expect(engine.facets({ ...EVERYTHING, type: 'video' })).resolves.toBeDefined();
  });

  it('says so where the new one is for another reader', async () => {
    const { bundle, engine } = await overtaken();
    bundle.break(MANIFEST, () => new TextEncoder().encode('{"format":"broadsheet","version":99}'));
    await expect(engine.findProviders('outlet', 5)).rejects.toMatchObject({ kind: 'version' });
  });

  it('is heard of by whoever waits for that, also through a port, before the answer', async () => {
    const bundle = new MemoryBundle(OLD);
    const { port1, port2 } = new MessageChannel();
    onTestFinished(() => [port1, port2].forEach((port) => port.close()));
    serveEngine(bundle.engine(), port2);
    const client = createEngineClient(port1);
    await client.edition();
    const heard: string[] = [];
    const left = new AbortController();
    const leaving = client.renewed(left.signal);
    const renewed = client.renewed().then(() => heard.push('renewed'));
    left.abort(new Error('left'));
    await expect(leaving).rejects.toThrow('left');
    bundle.replace(NEW);
    await client.page(EVERYTHING, ALL).then(({ total }) => heard.push(`${total} stories`));
    await renewed;
    expect(heard).toEqual(['renewed', '41 stories']);
  });
});

describe('a file that is gone from an edition that was not replaced', () => {
  it('stays a problem, for which the manifest is read once more, and no more', async () => {
    const bundle = new MemoryBundle(OLD);
    const engine = bundle.engine();
    await engine.edition();
    bundle.break(bundle.paths('cards'));
    bundle.takeFetched();
    const page = await engine.page(EVERYTHING, ALL);
    expect(page.total).toBe(60);
    expect(page.slots.every((slot) => 'failure' in slot)).toBe(true);
    expect(manifests(bundle)).toEqual(MANIFEST);
  });

  it('does not let the manifest be read for one that is damaged', async () => {
    const bundle = new MemoryBundle(OLD);
    const engine = bundle.engine();
    await engine.edition();
    bundle.break(bundle.paths('cards'), (content) => content.subarray(1));
    bundle.takeFetched();
    await engine.page(EVERYTHING, ALL);
    expect(manifests(bundle)).toEqual([]);
  });
});

it('an answer that was under way when the edition was replaced is from the new one', async () => {
  const bundle = new MemoryBundle(OLD);
  const held = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const slow: FetchFile = async (path, ...more) => {
    const content = await bundle.fetchFile(path, ...more);
    if (path.startsWith('cards/')) {
      begun.resolve();
      await held.promise;
    }
    return content;
  };
  const engine = createEngine(createStore(slow));
  const page = engine.page(EVERYTHING, { offset: 0, limit: 1 });
  await begun.promise;
  bundle.replace(NEW);
  await engine.story(LATEST.id);
  await engine.findProviders('outlet', 5);
  held.resolve();
  expect((await page).total).toBe(41);
});

it('a question that is cancelled while the manifest is read anew stops, and others go on', async () => {
  const bundle = new MemoryBundle(OLD);
  const begun = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const engine = createEngine(
    createStore(async (path, signal, fresh) => {
      if (path === 'manifest.json' && fresh) {
        begun.resolve();
        await held.promise;
      }
      return bundle.fetchFile(path, signal, fresh);
    }),
  );
  await engine.edition();
  bundle.replace(NEW);
  const controller = new AbortController();
  const cancelled = engine.findProviders('outlet', 5, controller.signal);
  const other = engine.story(LATEST.id);
  await begun.promise;
  controller.abort(new Error('overtaken'));
  await expect(cancelled).rejects.toBeDefined();
  held.resolve();
  expect((await other)?.story.id).toBe(LATEST.id);
});

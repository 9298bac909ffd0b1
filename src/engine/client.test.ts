import { afterEach, describe, expect, it } from 'vitest';
import { BundleProblem } from '../bundle/problems.ts';
import { storyId } from '../bundle/ids.ts';
import { makeEdition, makeManyStories } from '../ingest/encode/edition.testing.ts';
import type { Engine } from './answers.ts';
import { createEngineClient, EngineCrash } from './client.ts';
import { MemoryBundle } from './memory-bundle.testing.ts';
import { EVERYTHING, type Query } from './query.ts';
import { serveEngine } from './serve.ts';

let ports: readonly MessagePort[] = [];

/** A client of an engine at the other end of a channel, as a page and its worker are. */
function connect(engine: Engine): { client: Engine; far: MessagePort } {
  const { port1, port2 } = new MessageChannel();
  ports = [port1, port2];
  serveEngine(engine, port2);
  return { client: createEngineClient(port1), far: port2 };
}

afterEach(() => {
  for (const port of ports) port.close();
});

const bundle = new MemoryBundle(makeEdition(makeManyStories(60)));

/** An engine whose facets never come, and which notes the signal that it was given. */
function stuckEngine(): { engine: Engine; asked: Promise<AbortSignal> } {
  const { promise: asked, resolve } = Promise.withResolvers<AbortSignal>();
  const engine: Engine = {
    ...bundle.engine(),
    facets: (_, signal) => {
      if (signal) resolve(signal);
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
    },
  };
  return { engine, asked };
}

describe('an engine behind a port', () => {
  it('answers as the engine itself does', async () => {
    const engine = bundle.engine();
    const { client } = connect(engine);
    const range = { offset: 3, limit: 5 };
    const page = await engine.page(EVERYTHING, range);
    const [slot] = page.slots;
    const id = storyId.parse(slot && 'card' in slot ? slot.card.id : '');
    expect(await client.edition()).toEqual(await engine.edition());
    expect(await client.page(EVERYTHING, range)).toEqual(page);
    expect(await client.facets(EVERYTHING)).toEqual(await engine.facets(EVERYTHING));
    expect((await client.story(id))?.story.id).toBe(id);
    expect(await client.story('no address' as typeof id)).toBeUndefined();
    expect(await client.rejects()).toEqual({ rejected: [], notes: [] });
  });

  it('passes problems on as problems', async () => {
    const broken = new MemoryBundle(makeEdition(makeManyStories(5)));
    broken.break(['manifest.json']);
    const { client } = connect(broken.engine());
    const answer = client.edition();
    await expect(answer).rejects.toBeInstanceOf(BundleProblem);
    await expect(answer).rejects.toMatchObject({
      kind: 'missing',
      path: 'manifest.json',
      message: 'manifest.json: nothing is there',
    });
  });

  it('answers a question that it cannot read with an error', async () => {
    const { client } = connect(bundle.engine());
    const query: Query = { ...EVERYTHING, from: '2026-02-31' };
    await expect(client.facets(query)).rejects.toThrow(/date/i);
  });

  it('stops work that is cancelled, at both ends', async () => {
    const { engine, asked } = stuckEngine();
    const { client } = connect(engine);
    const controller = new AbortController();
    const answer = client.facets(EVERYTHING, controller.signal);
    const signal = await asked;
    controller.abort(new Error('overtaken'));
    await expect(answer).rejects.toThrow('overtaken');
    await new Promise((resolve) => {
      if (signal.aborted) resolve(undefined);
      signal.addEventListener('abort', resolve);
    });
    expect((await client.edition()).title).toBe('Proof');
  });

  it('rejects everything once the other end is gone', async () => {
    const { engine, asked } = stuckEngine();
    const { client, far } = connect(engine);
    const waiting = client.facets(EVERYTHING);
    await asked;
    far.close();
    await expect(waiting).rejects.toBeInstanceOf(EngineCrash);
    await expect(client.edition()).rejects.toThrow('the engine stopped: the connection closed');
  });

  it('rejects everything when the worker fails', async () => {
    const worker = new EventTarget();
    const client = createEngineClient(
      Object.assign(worker, { postMessage: () => undefined, start: () => undefined }),
    );
    const waiting = client.edition();
    worker.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
    await expect(waiting).rejects.toThrow('the engine stopped: out of memory');
  });
});

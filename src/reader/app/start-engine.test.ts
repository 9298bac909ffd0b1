import { afterEach, describe, expect, it, vi } from 'vitest';
import { sampleEngine } from '../../../tests/support/sample-engine.ts';
import { anId } from '../../../tests/support/stories.ts';
import { BundleProblem } from '../../bundle/problems.ts';
import type { Engine } from '../../engine/answers.ts';
import { EngineCrash } from '../../engine/client.ts';
import { startEngine, withStandIn } from './start-engine.ts';

const crash = () => Promise.reject(new EngineCrash('out of memory'));
const crashed: Engine = {
  edition: crash,
  page: crash,
  facets: crash,
  providers: crash,
  position: crash,
  findProviders: crash,
  story: crash,
  provider: crash,
  rejects: crash,
  renewed: crash,
};

afterEach(() => vi.unstubAllGlobals());

describe('an engine with a stand-in', () => {
  it('asks again where the first one crashed, and starts one stand-in only', async () => {
    const standIn = vi.fn<() => Promise<Engine>>(async () => sampleEngine());
    const engine = withStandIn(crashed, standIn);
    const [edition, answer] = await Promise.all([
      engine.edition(),
      engine.story(anId('2020/01/01/nothing')),
    ]);
    expect(edition.title).toBe('The Sample Edition');
    expect(answer).toBeUndefined();
    expect(standIn).toHaveBeenCalledOnce();
  });

  it('tries again when the stand-in itself did not load', async () => {
    const standIn = vi
      .fn<() => Promise<Engine>>(async () => sampleEngine())
      .mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
    const engine = withStandIn(crashed, standIn);
    await expect(engine.edition()).rejects.toThrow('dynamically imported');
    await expect(engine.edition()).resolves.toMatchObject({ title: 'The Sample Edition' });
  });

  it('passes on what is wrong with the bundle', async () => {
    const missing = new BundleProblem('missing', 'manifest.json', 'nothing is there');
    const standIn = vi.fn<() => Promise<Engine>>(async () => sampleEngine());
    const engine = withStandIn({ ...crashed, edition: () => Promise.reject(missing) }, standIn);
    await expect(engine.edition()).rejects.toBe(missing);
    expect(standIn).not.toHaveBeenCalled();
  });
});

describe('a browser without workers', () => {
  it('runs the engine in the page and tells', async () => {
    vi.stubGlobal('Worker', undefined);
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    const { engine, inPage } = startEngine('https://news.example/bundle/');
    await expect(engine.edition()).rejects.toMatchObject({ kind: 'missing' });
    await expect(inPage).resolves.toBeUndefined();
  });
});

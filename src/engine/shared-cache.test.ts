import { describe, expect, it } from 'vitest';
import { Budget, SharedCache } from './shared-cache.ts';

/** A load that settles when told, and notes how often it ran and whether it was aborted. */
class SlowLoad {
  runs = 0;
  signal: AbortSignal | undefined;
  finish: (value: string) => void = () => undefined;
  fail: (error: Error) => void = () => undefined;

  readonly load = (signal: AbortSignal): Promise<{ value: string; weight: number }> => {
    this.runs++;
    this.signal = signal;
    return new Promise((resolve, reject) => {
      this.finish = (value) => resolve({ value, weight: 1 });
      this.fail = reject;
    });
  };
}

function cacheOf(limit: number): SharedCache<string> {
  return new SharedCache<string>(new Budget(limit));
}

const loaded =
  (value: string, weight = 1) =>
  () =>
    Promise.resolve({ value, weight });
const unexpected = (): never => {
  throw new Error('loaded again');
};

describe('SharedCache', () => {
  it('loads once for all who ask meanwhile and afterwards', async () => {
    const cache = cacheOf(10);
    const slow = new SlowLoad();
    const both = Promise.all([cache.get('a', slow.load), cache.get('a', slow.load)]);
    slow.finish('A');
    expect(await both).toEqual(['A', 'A']);
    expect(await cache.get('a', unexpected)).toBe('A');
    expect(slow.runs).toBe(1);
  });

  it('forgets a failure, so that asking again tries again', async () => {
    const cache = cacheOf(10);
    const slow = new SlowLoad();
    const first = cache.get('a', slow.load);
    slow.fail(new Error('offline'));
    await expect(first).rejects.toThrow('offline');
    expect(await cache.get('a', loaded('A'))).toBe('A');
  });

  it('drops what was used longest ago when the budget is spent', async () => {
    const cache = cacheOf(2);
    await cache.get('a', loaded('A'));
    await cache.get('b', loaded('B'));
    await cache.get('a', unexpected);
    await cache.get('c', loaded('C'));
    expect(await cache.get('a', unexpected)).toBe('A');
    expect(await cache.get('b', loaded('B again'))).toBe('B again');
  });

  it('gives what is larger than the whole budget, and keeps nothing of it', async () => {
    const budget = new Budget(2);
    const cache = new SharedCache<string>(budget);
    expect(await cache.get('a', loaded('A', 3))).toBe('A');
    expect(budget.weight).toBe(0);
  });

  it('goes on loading while somebody waits', async () => {
    const cache = cacheOf(10);
    const slow = new SlowLoad();
    const impatient = new AbortController();
    const leaves = cache.get('a', slow.load, impatient.signal);
    const stays = cache.get('a', slow.load);
    impatient.abort(new Error('overtaken'));
    await expect(leaves).rejects.toThrow('overtaken');
    expect(slow.signal?.aborted).toBe(false);
    slow.finish('A');
    expect(await stays).toBe('A');
  });

  it('aborts a load that nobody waits for, and starts anew for the next', async () => {
    const cache = cacheOf(10);
    const [deserted, anew] = [new SlowLoad(), new SlowLoad()];
    const impatient = new AbortController();
    const leaves = cache.get('a', deserted.load, impatient.signal);
    impatient.abort(new Error('overtaken'));
    await expect(leaves).rejects.toThrow('overtaken');
    expect(deserted.signal?.aborted).toBe(true);
    const next = cache.get('a', anew.load);
    deserted.finish('late');
    anew.finish('A');
    expect(await next).toBe('A');
    expect(await cache.get('a', unexpected)).toBe('A');
  });

  it('loads nothing for who has left before asking', async () => {
    const slow = new SlowLoad();
    const gone = AbortSignal.abort(new Error('overtaken'));
    await expect(cacheOf(10).get('a', slow.load, gone)).rejects.toThrow('overtaken');
    expect(slow.runs).toBe(0);
  });
});

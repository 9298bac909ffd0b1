import { afterEach, describe, expect, it, vi } from 'vitest';
import { BundleProblem } from '../../bundle/problems.ts';
import { EngineCrash } from '../../engine/client.ts';
import { describeProblem } from './describe-problem.ts';

describe('words for a problem', () => {
  it('are the same for a problem and for its value from the worker', () => {
    const detail = 'the content was cut or changed';
    const problem = new BundleProblem('altered', 'cards/0123456789abcdef.json', detail);
    const failure = { kind: 'altered', path: 'cards/0123456789abcdef.json', detail } as const;
    expect(describeProblem(problem)).toEqual(describeProblem(failure));
    expect(describeProblem(problem)).toMatchObject({
      heading: 'A part of the edition is damaged',
      detail: 'cards/0123456789abcdef.json: the content was cut or changed',
      remedy: 'retry',
    });
  });

  it('tell a missing edition from a missing part of one', () => {
    const missing = (path: string) =>
      describeProblem(new BundleProblem('missing', path, 'nothing'));
    expect(missing('manifest.json').noManifest).toBe(true);
    expect(missing('stories/0123456789abcdef.json').noManifest).toBe(false);
  });

  it('say offline only where the browser is', () => {
    const problem = new BundleProblem('unreachable', 'manifest.json', 'no answer');
    expect(describeProblem(problem, false).heading).toBe('You are offline');
    expect(describeProblem(problem, true).heading).toBe('No answer from the host');
  });

  it.each([
    [new EngineCrash('out of memory'), /looks up stories stopped/],
    [new TypeError('Failed to fetch dynamically imported module: /assets/a.js'), /did not load/],
    [new TypeError('error loading dynamically imported module: /assets/a.js'), /did not load/],
    [new TypeError('Importing a module script failed.'), /did not load/],
    [new TypeError("'text/html' is not a valid JavaScript MIME type."), /did not load/],
    [new Error('Unable to preload CSS for /assets/a.css'), /did not load/],
    [new Error('surprise'), /unexpected/],
    ['surprise', /unexpected/],
    [undefined, /unexpected/],
  ])('offer to load the page again after %s', (problem, heading) => {
    const words = describeProblem(problem);
    expect(words.heading).toMatch(heading);
    expect(words.remedy).toBe('reload');
  });
});

describe('words for code that did not load', () => {
  it('do not name its file', () => {
    const lost = new TypeError('Failed to fetch dynamically imported module: http://a/assets/b.js');
    expect(JSON.stringify(describeProblem(lost))).not.toMatch(/http|assets|import/);
    expect(JSON.stringify(describeProblem(lost, false))).not.toMatch(/http|assets|import/);
  });
});

describe('words for an edition that was opened on this device', () => {
  afterEach(() => {
    vi.doUnmock('../platform/bundle-base.ts');
    vi.resetModules();
  });

  it.each([
    ['version', /opened with another version/],
    ['missing', /not on this device any more/],
    ['invalid', /cannot be read/],
  ] as const)('say what its reader can do: %s', async (kind, heading) => {
    vi.resetModules();
    vi.doMock('../platform/bundle-base.ts', () => ({ LOCAL: 'a', BUNDLE_BASE: '/bundle/' }));
    const { describeProblem: describeOpened } = await import('./describe-problem.ts');
    const problem = { kind, path: 'manifest.json', detail: 'surprise' };
    expect(describeOpened(problem).heading).toMatch(heading);
  });
});

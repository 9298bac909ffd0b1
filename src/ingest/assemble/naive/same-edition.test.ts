import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSource } from '../../sources/read.ts';
import { assemble } from '../assemble.ts';
import { assembleNaively } from './assemble.testing.ts';
import { archive } from './random-archive.testing.ts';

it('is the same, assembled in numbers or in objects', () => {
  let [merged, linked, aliased] = [0, 0, 0];
  fc.assert(
    fc.property(archive, (files) => {
      const yields = Object.entries(files).map(([path, text]) =>
        readSource({ source: `archive/${path}`, root: 0, path, text }),
      );
      const findMedia = (): { reason: string } => ({ reason: 'is not in the source' });
      const { stories, providers, intake } = assemble(yields, { findMedia });
      const naive = assembleNaively(yields);
      expect(stories).toEqual(naive.stories);
      expect(new Map(providers.map(({ id, name }) => [id, name]))).toEqual(naive.names);
      merged += intake.merged;
      linked += stories.filter(({ links }) => links.length > 0).length;
      aliased += stories.filter(({ aliases }) => aliases.length > 0).length;
    }),
    // So many that links, the rarest of the three, are met: of 100 archives some had but two.
    { numRuns: 300 },
  );
  expect(Math.min(merged, linked, aliased)).toBeGreaterThan(4);
});

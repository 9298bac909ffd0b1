import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { NameList, packNames } from './file-list.ts';
import { matchFiles, type PlacedNames } from './match-files.ts';

const name = fc.constantFrom('', 'a', 'aa', 'ab', 'b', 'ba', 'é', 'a/b', 'b.md', '日');
const files = fc.uniqueArray(fc.tuple(fc.nat(1), name), { selector: (file) => file.join(' ') });

function listOf(all: readonly (readonly [number, string])[]): PlacedNames {
  return {
    below: new NameList(packNames(all.map(([, path]) => path)), all.length),
    placeOf: Uint32Array.from(all, ([place]) => place),
  };
}

it('finds each file of a list in another one, whatever came, went or moved', () => {
  fc.assert(
    fc.property(files, files, fc.boolean(), (olds, more, sorted) => {
      const news = [...olds.slice(0, 3), ...more, ...olds.slice(-3)].filter(
        ([place, path], at, all) =>
          all.findIndex(([other, its]) => other === place && its === path) === at,
      );
      const [old, now] = sorted ? [olds.toSorted(), news.toSorted()] : [olds, news];
      const expected = now.map(([place, path]) =>
        old.findIndex(([other, its]) => other === place && its === path),
      );
      expect(Array.from(matchFiles(listOf(old), listOf(now)))).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

import { existsSync, readdirSync } from 'node:fs';
import { BUNDLE_FOLDERS, isImmutablePath } from '../../bundle/files.ts';
import { unpackNames } from '../sources/file-list.ts';
import type { Bench } from '../threads/bench.ts';

/** Files of a bundle's folders that have a bundle's names, but for some: all that may be removed. */
export function filesBut(known: ReadonlySet<string>, bundle: string): string[] {
  return BUNDLE_FOLDERS.filter((kind) => existsSync(`${bundle}/${kind}`)).flatMap((kind) =>
    readdirSync(`${bundle}/${kind}`)
      .map((name) => `${kind}/${name}`)
      .filter((path) => !known.has(path) && isImmutablePath(path)),
  );
}

/** Those that are none of the last bundle's. @param paths of that one's, packed; at least one */
export function strayFiles(paths: string, { bundle }: Bench): string[] {
  return filesBut(new Set(unpackNames(paths, 1)), bundle);
}

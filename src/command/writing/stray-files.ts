import { existsSync, readdirSync, statSync } from 'node:fs';
import { BUNDLE_FOLDERS, isImmutablePath } from '../../bundle/files.ts';
import { unpackNames } from '../sources/file-list.ts';
import type { Bench } from '../threads/bench.ts';

/** Names of files, by the folder of a bundle that they are in. */
type NamesByFolder = ReadonlyMap<string, ReadonlySet<string>>;

const NONE: ReadonlySet<string> = new Set();

function byFolder(paths: readonly string[]): NamesByFolder {
  const names = new Map<string, Set<string>>();
  for (const path of paths) {
    const slash = path.indexOf('/');
    const folder = path.slice(0, slash);
    let own = names.get(folder);
    if (!own) names.set(folder, (own = new Set()));
    own.add(path.slice(slash + 1));
  }
  return names;
}

function filesBut(known: NamesByFolder, bundle: string): string[] {
  return BUNDLE_FOLDERS.filter((kind) => existsSync(`${bundle}/${kind}`)).flatMap((kind) => {
    const own = known.get(kind) ?? NONE;
    return readdirSync(`${bundle}/${kind}`)
      .filter((name) => !own.has(name))
      .map((name) => `${kind}/${name}`)
      .filter(isImmutablePath);
  });
}

/** Files of a bundle's folders that have a bundle's names: all that may ever be removed. */
export function immutableFiles(bundle: string): string[] {
  return filesBut(new Map(), bundle);
}

/**
 * How the folders of a bundle stand: another text as soon as a file has come into one, has gone from
 * it or is called otherwise.
 */
export function foldersOf(bundle: string): string {
  const stands = BUNDLE_FOLDERS.map((kind) => {
    const stats = statSync(`${bundle}/${kind}`, { bigint: true, throwIfNoEntry: false });
    return stats ? `${stats.ino} ${stats.mtimeNs} ${stats.ctimeNs}` : '';
  });
  return stands.join('\n');
}

/** Those that are none of the last bundle's. @param paths of that one's, packed; at least one */
export function strayFiles(paths: string, { bundle }: Bench): string[] {
  return filesBut(byFolder(unpackNames(paths, 1)), bundle);
}

import { existsSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

type Leave = (name: string) => boolean;
const NONE: Leave = () => false;

/** Files below a folder, by their paths with `/`. Links are left out. @param leave names, wherever */
export function* filesBelow(folder: string, leave = NONE): Generator<string> {
  for (const { path, entry } of entriesBelow(folder, leave)) if (entry.isFile()) yield path;
}

/** Symbolic links below a folder, to whatever, by their paths with `/`. */
export function* linksBelow(folder: string): Generator<string> {
  for (const { path, entry } of entriesBelow(folder, NONE)) if (entry.isSymbolicLink()) yield path;
}

function* entriesBelow(
  folder: string,
  leave: Leave,
  prefix = '',
): Generator<{ readonly path: string; readonly entry: Dirent }> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (leave(entry.name)) continue;
    const path = prefix + entry.name;
    if (entry.isDirectory()) yield* entriesBelow(join(folder, entry.name), leave, `${path}/`);
    else yield { path, entry };
  }
}

/** A name that begins with a dot may be another's in a site's folder: `.git`, `.well-known`. */
export function isHidden(name: string): boolean {
  return name.startsWith('.');
}

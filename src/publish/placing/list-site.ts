import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files below a folder, by their paths with `/`. Links are left out. @param leave names, wherever */
export function* filesBelow(
  folder: string,
  leave: (name: string) => boolean = () => false,
  prefix = '',
): Generator<string> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (leave(entry.name)) continue;
    const path = prefix + entry.name;
    if (entry.isDirectory()) yield* filesBelow(join(folder, entry.name), leave, `${path}/`);
    else if (entry.isFile()) yield path;
  }
}

/** A name that begins with a dot may be another's in a site's folder: `.git`, `.well-known`. */
export function isHidden(name: string): boolean {
  return name.startsWith('.');
}

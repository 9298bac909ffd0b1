import { rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '../command/writing/put-file.ts';
import { filesBelow } from './placing/list-site.ts';
import type { SiteFile } from './placing/site-file.ts';

/** Where the site of a folder comes together. */
export function stagingOf(site: string): string {
  return join(dirname(site), `.${basename(site)}-next`);
}

/**
 * The folder in which a site comes together, beside the one that it is for: on the same disk, so that
 * files can be moved by renaming. What a killed build left there is cleared away.
 */
export class Staging {
  readonly folder: string;
  readonly #made = new Set<string>();

  constructor(site: string) {
    this.folder = stagingOf(site);
    rmSync(this.folder, { recursive: true, force: true });
    makeFolder(this.folder);
  }

  /** @param path of a file, with `/` */
  put(path: string, content: string | Uint8Array): void {
    const file = join(this.folder, path);
    const folder = dirname(file);
    if (!this.#made.has(folder)) makeFolder(folder);
    this.#made.add(folder);
    writeFileSync(file, content);
  }

  files(): SiteFile[] {
    return Array.from(filesBelow(this.folder), (path) => ({
      path,
      from: join(this.folder, path),
    }));
  }
}

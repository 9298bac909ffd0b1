import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import { MANIFEST_PATH } from '../bundle/files.ts';
import { isSourceFile } from '../ingest/sources/source-path.ts';
import { inWords, systemCode } from './failure.ts';
import { LOCK_NAME } from './lock-name.ts';

/** What can't be read, and why. */
export interface Unusable {
  readonly path: string;
  readonly reason: string;
}

interface Link {
  /** Below the folder searched, with `/`. */
  readonly path: string;
  readonly absolute: string;
  /** The folder it stands in, without links. */
  readonly parent: string;
}

/** By the bytes of UTF-8, so that every machine agrees. */
function byBytes(a: { readonly path: string }, b: { readonly path: string }): number {
  return Buffer.compare(Buffer.from(a.path), Buffer.from(b.path));
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}

/** Neither hidden nor installed. */
function isShown(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

/** Whether an entry may make its folder a bundle, so that few folders need a closer look. */
function marksBundle({ name }: Dirent): boolean {
  return name === MANIFEST_PATH || name === LOCK_NAME;
}

/** Whether it is a bundle; what it takes to know is loaded where a folder looks like one. */
async function isBundle(absolute: string): Promise<boolean> {
  const { isOurs } = await import('./bundle-folder.ts');
  return isOurs(absolute);
}

/** One search of a folder. Real folders first, so that a link never names what has its own name. */
class Walk {
  readonly files: string[] = [];
  readonly unusable: Unusable[] = [];
  readonly #seen = new Set<string>();
  #links: Link[] = [];

  /** `real` is the folder's path without links; `path` ends with `/` below the top. */
  async folder(absolute: string, path: string, real: string): Promise<void> {
    this.#seen.add(real);
    const entries = this.#entries(absolute, path);
    if (path !== '' && entries.some(marksBundle) && (await isBundle(absolute))) return;
    if (entries.every((entry) => entry.isFile())) {
      // As most large folders are: their names alone are sorted faster.
      const names = entries.map(({ name }) => name).sort();
      for (const name of names) if (isShown(name)) this.#file(path, name, true);
      return;
    }
    for (const entry of entries.sort(byName)) {
      if (!isShown(entry.name)) continue;
      const below = path + entry.name;
      if (entry.isSymbolicLink()) {
        this.#links.push({ path: below, absolute: join(absolute, entry.name), parent: real });
      } else if (entry.isDirectory()) {
        await this.folder(join(absolute, entry.name), `${below}/`, join(real, entry.name));
      } else this.#file(path, entry.name, entry.isFile());
    }
  }

  /** Follows links, and those behind them, until none is left. */
  async follow(): Promise<void> {
    while (this.#links.length > 0) {
      const links = this.#links.sort(byBytes);
      this.#links = [];
      for (const link of links) await this.#link(link);
    }
  }

  #entries(absolute: string, path: string): Dirent[] {
    try {
      return readdirSync(absolute, { withFileTypes: true });
    } catch (error) {
      this.#reject(path, `this folder cannot be opened: ${inWords(error)}`);
      return [];
    }
  }

  #file(folder: string, name: string, regular: boolean): void {
    const path = folder + name;
    // Most are told by their names: joining a hundred thousand paths takes longer.
    if (!isSourceFile(name) && !isSourceFile(path)) return;
    if (regular) this.files.push(path);
    else this.#reject(path, 'is not a regular file');
  }

  async #link({ parent, ...link }: Link): Promise<void> {
    try {
      const target = statSync(link.absolute);
      if (!target.isDirectory()) return this.#file('', link.path, target.isFile());
      const real = realpathSync(link.absolute);
      if (parent === real || parent.startsWith(real + sep)) {
        this.#reject(link.path, 'this link leads back to a folder that it stands in');
      } else if (!this.#seen.has(real)) {
        await this.folder(link.absolute, `${link.path}/`, real);
      }
    } catch (error) {
      const nowhere = systemCode(error) === 'ENOENT';
      this.#reject(
        link.path,
        `this link ${nowhere ? 'leads nowhere' : `fails: ${inWords(error)}`}`,
      );
    }
  }

  #reject(path: string, reason: string): void {
    this.unusable.push({ path: path.replace(/\/$/, ''), reason });
  }
}

/**
 * Paths of the files below a folder that are worth reading, with `/`, each folder's by name, those
 * behind links last. Links are followed, each real folder is searched once; hidden files,
 * `node_modules` and bundles are passed over.
 */
export async function walk(absolute: string): Promise<{
  readonly files: readonly string[];
  readonly unusable: readonly Unusable[];
}> {
  const search = new Walk();
  await search.folder(absolute, '', realpathSync(absolute));
  await search.follow();
  return { files: search.files, unusable: search.unusable.sort(byBytes) };
}

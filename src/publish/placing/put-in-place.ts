import { readdirSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemCode } from '../../command/failure.ts';
import { isPart, makeFolder, PART_NAME, removeFile } from '../../command/writing/put-file.ts';
import { COMPRESSED } from '../compress/compress-file.ts';
import { filesBelow, isHidden } from './list-site.ts';
import { putNew, replace, sameContent } from './put-link.ts';
import { byPlacing, isHashed, plainPath, type SiteFile } from './site-file.ts';

/** What became of a site's folder, in files. */
interface Placed {
  readonly changed: number;
  readonly removed: number;
}

function isPlain({ path }: SiteFile): boolean {
  return plainPath(path) === path;
}

/**
 * Makes a folder hold a site: these files and nothing else, but for hidden ones.
 *
 * @throws the system's error
 */
export function putInPlace(folder: string, files: readonly SiteFile[]): Placed {
  const site = new SiteFolder(folder);
  // What is compressed comes before what it stands beside: one without was never made smaller.
  const hashed = files.filter(({ path }) => isHashed(path));
  const [plain, compressed] = [hashed.filter(isPlain), hashed.filter((file) => !isPlain(file))];
  const created = site.putHashed([...compressed, ...plain]);
  const replaced = site.replaceOthers(files.filter(({ path }) => !isHashed(path)));
  const removed = site.removeStrays(new Set(files.map(({ path }) => path)));
  return { changed: created + replaced, removed };
}

/**
 * A site's folder while a build puts files into it. First come those named by their content, then
 * the others take their places one by one, and what leads to all comes last; then what no longer
 * belongs is removed, pages before what they need. So a visitor, and whoever looks after the build
 * was killed, finds the old site or the new one, page by page.
 */
class SiteFolder {
  readonly #folder: string;
  readonly #part: string;
  readonly #made = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#part = join(folder, PART_NAME);
  }

  /**
   * Puts files that are named by their content where there are none of their names.
   *
   * @throws the system's error, after what was put is taken back
   */
  putHashed(files: Iterable<SiteFile>): number {
    const created: string[] = [];
    try {
      for (const { path, from } of files) if (this.#putOne(path, from)) created.push(path);
    } catch (error) {
      for (const path of [...created, PART_NAME]) removeFile(join(this.#folder, path));
      this.#removeEmpty(created);
      throw error;
    }
    return created.length;
  }

  /** Puts all other files in the place of those of their names. */
  replaceOthers(files: readonly SiteFile[]): number {
    const paths = new Set(files.map(({ path }) => path));
    let replaced = 0;
    for (const { path, from } of files.toSorted((a, b) => byPlacing(a.path, b.path))) {
      const to = join(this.#folder, path);
      if (!sameContent(from, to)) {
        this.#makeFolder(path);
        replace(from, to, this.#part);
        replaced++;
      }
      // A server that sends what is compressed would go on to send the old file.
      for (const beside of plainPath(path) === path ? COMPRESSED : []) {
        if (!paths.has(path + beside)) removeFile(to + beside);
      }
    }
    return replaced;
  }

  /** Removes what is not of the site. @param belongs all paths of the new one */
  removeStrays(belongs: ReadonlySet<string>): number {
    const strays = [...filesBelow(this.#folder, isHidden)].filter((path) => !belongs.has(path));
    const [pages, needed] = [strays.filter((path) => !isHashed(path)), strays.filter(isHashed)];
    const parts = readdirSync(this.#folder).filter(isPart);
    for (const path of [...pages, ...needed, ...parts]) removeFile(join(this.#folder, path));
    this.#removeEmpty(strays);
    return strays.length;
  }

  #putOne(path: string, from: string): boolean {
    const to = join(this.#folder, path);
    this.#makeFolder(path);
    try {
      putNew(from, to, this.#part);
      return true;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
    // Whatever its name says, a disk may have damaged it, or somebody changed it.
    if (!sameContent(from, to)) replace(from, to, this.#part);
    return false;
  }

  #makeFolder(path: string): void {
    const folder = dirname(path);
    if (this.#made.has(folder)) return;
    makeFolder(join(this.#folder, folder));
    this.#made.add(folder);
  }

  /** Removes folders of files that were removed, where nothing else is in them. */
  #removeEmpty(paths: readonly string[]): void {
    const folders = new Set<string>();
    for (const path of paths) {
      for (let at = dirname(path); at !== '.'; at = dirname(at)) folders.add(at);
    }
    // Longer paths are further down.
    for (const folder of [...folders].sort((a, b) => b.length - a.length)) {
      try {
        rmdirSync(join(this.#folder, folder));
      } catch {
        // Not empty, or not there: both are well.
      }
    }
  }
}

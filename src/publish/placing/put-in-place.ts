import { readdirSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { COMPRESSED } from '../../bundle/files.ts';
import { inWords } from '../../command/failure.ts';
import { isPart, makeFolder, PART_NAME, removeFile } from '../../command/writing/put-file.ts';
import { Aside } from './aside.ts';
import { filesBelow, isHidden } from './list-site.ts';
import { isSameFile, putNew, replace } from './put-link.ts';
import { byPlacing, isHashed, plainPath } from './site-file.ts';
import type { SiteList } from './site-list.ts';

/** A site's folder holds some files of the old site and some of the new one. */
export class HalfPlaced extends Error {
  /** @param why as the end of "…: " */
  constructor(why: string) {
    super(why);
    this.name = 'HalfPlaced';
  }
}

function isPlain(path: string): boolean {
  return plainPath(path) === path;
}

/**
 * Makes a folder hold a site: the files of a list and nothing else, but for hidden ones. May be called
 * again with the same list, where that was stopped before its end.
 *
 * @param staging the folder that holds what is changed
 * @returns how many files of the old site were removed
 * @throws the system's error, after all was put back as it was; HalfPlaced where it could not be
 */
export function putInPlace(folder: string, staging: string, list: SiteList): number {
  const site = new SiteFolder(folder, staging);
  const changed = list.changed.map(([path]) => path);
  const belongs = new Set([...changed, ...list.standing.map(([path]) => path)]);
  const standing = new Set(list.standing.map(([path]) => path));
  try {
    site.putHashed(changed.filter(isHashed));
    site.putOthers(
      changed.filter((path) => !isHashed(path)),
      standing,
    );
    return site.removeStrays(belongs);
  } catch (error) {
    site.takeBack(error);
    throw error;
  }
}

/**
 * A site's folder while files are put into it. First come those named by their content, then
 * the others take their places one by one, and what leads to all comes last; then what no longer
 * belongs is removed, pages before what they need. So a visitor finds the old site or the new one,
 * page by page; and if whoever puts them there is killed, too, so does who looks after that.
 */
class SiteFolder {
  readonly #folder: string;
  readonly #staging: string;
  readonly #part: string;
  readonly #aside: Aside;
  readonly #made = new Set<string>();

  constructor(folder: string, staging: string) {
    this.#folder = folder;
    this.#staging = staging;
    this.#part = join(folder, PART_NAME);
    this.#aside = new Aside(folder, staging);
  }

  /** Puts files that are named by their content. */
  putHashed(paths: readonly string[]): void {
    // What is compressed comes before what it stands beside: one without was never made smaller.
    const [plain, compressed] = [paths.filter(isPlain), paths.filter((path) => !isPlain(path))];
    for (const path of [...compressed, ...plain]) this.#put(path);
  }

  /** Puts all other files. @param standing paths of those that are right as they are */
  putOthers(paths: readonly string[], standing: ReadonlySet<string>): void {
    for (const path of paths.toSorted(byPlacing)) {
      // A server that sends what is compressed would go on to send the old file.
      for (const beside of isPlain(path) ? COMPRESSED : []) {
        if (!standing.has(path + beside)) this.#aside.take(path + beside);
      }
      this.#put(path);
    }
  }

  /** Removes what is not of the site. @param belongs all paths of the new one */
  removeStrays(belongs: ReadonlySet<string>): number {
    const strays = [...filesBelow(this.#folder, isHidden)].filter((path) => !belongs.has(path));
    const [pages, needed] = [strays.filter((path) => !isHashed(path)), strays.filter(isHashed)];
    for (const path of [...pages, ...needed]) this.#aside.take(path);
    const parts = readdirSync(this.#folder).filter(isPart);
    for (const part of parts) removeFile(join(this.#folder, part));
    this.#removeEmpty(strays);
    return strays.length;
  }

  /** @throws HalfPlaced where that can't be done */
  takeBack(why: unknown): void {
    if (!this.#aside.canTakeBack) throw new HalfPlaced(inWords(why));
    try {
      this.#removeEmpty(this.#aside.takeBack());
    } catch (error) {
      throw new HalfPlaced(
        `${inWords(why)}, and of what was put there not all could be taken back: ${inWords(error)}`,
      );
    }
  }

  #put(path: string): void {
    const [from, to] = [join(this.#staging, path), join(this.#folder, path)];
    // Somebody put it there who was stopped then.
    if (isSameFile(from, to)) return;
    this.#makeFolder(path);
    if (this.#aside.keep(path)) replace(from, to, this.#part);
    else putNew(from, to, this.#part);
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

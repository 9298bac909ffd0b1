import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, PART_NAME, removeFile } from '../../command/writing/put-file.ts';
import { isSameFile, linkOrCopy, replace } from './put-link.ts';

const FOLDER = '.broadsheet-before';

/** What stood in a site's folder before it was changed, under other names in the staging folder. */
export class Aside {
  readonly #site: string;
  readonly #folder: string;
  /** Where each file is that stood there before; undefined where there was none. */
  readonly #before = new Map<string, string | undefined>();
  /** False where somebody changed the site before and was stopped: nobody has all that stood there. */
  readonly canTakeBack: boolean;

  constructor(site: string, staging: string) {
    this.#site = site;
    this.#folder = join(staging, FOLDER);
    this.canTakeBack = makeFolder(this.#folder);
  }

  /**
   * Notes what stands at a path, before that is changed.
   *
   * @returns whether anything does
   */
  keep(path: string): boolean {
    const file = join(this.#site, path);
    const stands = lstatSync(file, { throwIfNoEntry: false }) !== undefined;
    // What is taken away and then put is noted by what it was first.
    if (!this.canTakeBack || this.#before.has(path)) return stands;
    const before = stands ? join(this.#folder, String(this.#before.size)) : undefined;
    if (before !== undefined) linkOrCopy(file, before);
    this.#before.set(path, before);
    return stands;
  }

  /** Removes a file, where there is one. */
  take(path: string): void {
    if (this.keep(path)) removeFile(join(this.#site, path));
  }

  /**
   * Puts everything back as it was, but for folders that were made.
   *
   * @returns the paths of what was changed
   * @throws the system's error where something could not be put back; all else was
   */
  takeBack(): readonly string[] {
    const part = join(this.#site, PART_NAME);
    const errors: unknown[] = [];
    for (const [path, before] of [...this.#before].reverse()) {
      try {
        this.#putBack(join(this.#site, path), before, part);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
    return [...this.#before.keys()];
  }

  #putBack(file: string, before: string | undefined, part: string): void {
    // What was kept may not have been changed since; the disk may take no change at all any more.
    if (before === undefined ? !existsSync(file) : isSameFile(before, file)) return;
    if (before === undefined) removeFile(file);
    else replace(before, file, part);
  }
}

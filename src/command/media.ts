import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { hashOf } from '../bundle/hash.ts';
import type { FindMedia } from '../ingest/edition.ts';
import { Failure, inWords, systemCode } from './failure.ts';
import { pathBeside } from '../ingest/assemble/media.ts';
import { judgePicture, refuseSize } from '../ingest/assemble/picture-bytes.ts';
import type { Place } from './source-places.ts';

type Answer = ReturnType<FindMedia>;

/** A picture that was looked for, what came of it, and how its file stood. Plain data. */
export interface Lookup {
  readonly key: string;
  readonly answer: Answer;
  /** Where it is; absent where it was not found. */
  readonly file?: string;
  /** Size, times and inode, as text. */
  readonly stamp?: string;
}

function stampOf(file: string): string {
  const { size, mtimeMs, ctimeMs, ino } = statSync(file);
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

function examine(real: string): Answer {
  const stats = statSync(real);
  if (!stats.isFile()) return { reason: 'is not a file' };
  return refuseSize(stats.size) ?? judgePicture(readFileSync(real));
}

/** Finds the pictures beside the stories, and knows afterwards where each one stands. */
export class Media {
  readonly #folders = new Map<number, string>();
  readonly #answers = new Map<string, Lookup>();
  readonly #files = new Map<string, string>();

  constructor(places: readonly Place[]) {
    for (const { root, absolute, isFile, prefix } of places) {
      const folder = realpathSync(isFile ? dirname(absolute) : absolute);
      if (prefix === '') this.#folders.set(root, folder);
    }
  }

  /** See FindMedia. Each picture is read once, and only inside the source's own folder. */
  readonly find: FindMedia = (root, from, path) => {
    const key = this.keyOf(root, from, path);
    return (this.#answers.get(key) ?? this.#remember(this.#look(key))).answer;
  };

  /** What a picture is known by, however it is written and wherever from. */
  keyOf(root: number, from: string, path: string): string {
    return `${root}/${pathBeside(from, path) ?? '..'}`;
  }

  /** Everything that was looked for. */
  lookups(): Lookup[] {
    return [...this.#answers.values()];
  }

  /** Takes over what others found. */
  learn(lookups: Iterable<Lookup>): void {
    for (const lookup of lookups) {
      if (!this.#answers.has(lookup.key)) this.#remember(lookup);
    }
  }

  /** Whether all these lookups, however their files stand, are answered as they were. */
  confirms(lookups: readonly Lookup[]): boolean {
    return lookups.every(
      ({ key, answer }) => JSON.stringify(this.#look(key).answer) === JSON.stringify(answer),
    );
  }

  /** Keys of those lookups that would now be answered otherwise; learns the new answers. */
  relearn(lookups: Iterable<Lookup>): Set<string> {
    const changed = new Set<string>();
    for (const before of lookups) {
      const now = this.#again(before);
      this.#remember(now);
      if (JSON.stringify(now.answer) !== JSON.stringify(before.answer)) changed.add(before.key);
    }
    return changed;
  }

  /**
   * The content of a picture that was found.
   *
   * @throws Failure when it has changed since
   */
  read(media: string): Uint8Array {
    const file = this.#files.get(media);
    if (file === undefined) throw new Error(`${media} was never found`);
    const bytes = readFileSync(file);
    if (!media.includes(hashOf(bytes))) {
      throw new Failure(`the picture ${file} changed while it was read. Run the command again.`);
    }
    return bytes;
  }

  #remember(lookup: Lookup): Lookup {
    this.#answers.set(lookup.key, lookup);
    const { answer, file } = lookup;
    if ('media' in answer && file !== undefined) {
      if (!this.#files.has(answer.media)) this.#files.set(answer.media, file);
    }
    return lookup;
  }

  /** The same lookup where its file still stands as it did; else a new one. */
  #again(before: Lookup): Lookup {
    try {
      if (before.file !== undefined && this.#real(before.key) === before.file) {
        if (stampOf(before.file) === before.stamp) return before;
      }
    } catch {
      // Not there any more: looking again will say so.
    }
    return this.#look(before.key);
  }

  /** The path without links; undefined where it leads out of the source. */
  #real(key: string): string | undefined {
    const slash = key.indexOf('/');
    const folder = this.#folders.get(Number(key.slice(0, slash)));
    const below = key.slice(slash + 1);
    if (folder === undefined || below === '..' || below.startsWith('../')) return undefined;
    const real = realpathSync(join(folder, below));
    return real.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? real : undefined;
  }

  #look(key: string): Lookup {
    try {
      const file = this.#real(key);
      if (file === undefined) return { key, answer: { reason: 'leads out of the source' } };
      const stamp = stampOf(file);
      return { key, answer: examine(file), file, stamp };
    } catch (error) {
      const reason =
        systemCode(error) === 'ENOENT' ? 'is not there' : `cannot be read: ${inWords(error)}`;
      return { key, answer: { reason } };
    }
  }
}

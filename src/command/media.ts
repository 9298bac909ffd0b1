import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { mediaPath } from '../bundle/files.ts';
import { hashOf } from '../bundle/hash.ts';
import type { FindMedia } from '../ingest/edition.ts';
import { Failure, inWords, systemCode } from './failure.ts';
import { pictureEnding } from './picture-bytes.ts';
import type { Place } from './source-places.ts';

/** Most bytes of a picture that is copied into a bundle. */
const MOST_BYTES = 2 * 1024 * 1024;

type Answer = ReturnType<FindMedia>;

/** A path as stories write it: without a query, and with `%20` and the like read. */
function plainPath(written: string): string {
  const path = written.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function examine(real: string): Answer {
  const stats = statSync(real);
  if (!stats.isFile()) return { reason: 'is not a file' };
  if (stats.size > MOST_BYTES) return { reason: 'is larger than 2 MiB' };
  const bytes = readFileSync(real);
  const ending = pictureEnding(bytes);
  if (!ending) return { reason: 'is not an AVIF, GIF, JPEG, PNG or WebP picture' };
  return { media: mediaPath(hashOf(bytes), ending) };
}

/** Finds the pictures beside the stories, and knows afterwards where each one stands. */
export class Media {
  readonly #folders = new Map<number, string>();
  readonly #answers = new Map<string, Answer>();
  readonly #files = new Map<string, string>();

  constructor(places: readonly Place[]) {
    for (const { root, absolute, isFile, prefix } of places) {
      const folder = realpathSync(isFile ? dirname(absolute) : absolute);
      if (prefix === '') this.#folders.set(root, folder);
    }
  }

  /** See FindMedia. Each picture is read once, and only inside the source's own folder. */
  readonly find: FindMedia = (root, from, path) => {
    const written = plainPath(path);
    const below = written.startsWith('/')
      ? posix.normalize(written.slice(1))
      : posix.join(posix.dirname(from), written);
    const key = `${root}/${below}`;
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = this.#look(root, below);
    this.#answers.set(key, answer);
    return answer;
  };

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

  #look(root: number, below: string): Answer {
    const folder = this.#folders.get(root);
    const outside = { reason: 'leads out of the source' };
    if (folder === undefined || below === '..' || below.startsWith('../')) return outside;
    try {
      const real = realpathSync(join(folder, below));
      if (!real.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return outside;
      const answer = examine(real);
      if ('media' in answer && !this.#files.has(answer.media)) this.#files.set(answer.media, real);
      return answer;
    } catch (error) {
      return {
        reason:
          systemCode(error) === 'ENOENT' ? 'is not there' : `cannot be read: ${inWords(error)}`,
      };
    }
  }
}

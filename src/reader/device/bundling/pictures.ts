import { mediaBeside, pathBeside, type MediaFinder } from '../../../ingest/assemble/media.ts';
import { judgePicture, refuseSize } from '../../../ingest/assemble/picture-bytes.ts';
import type { FindMedia } from '../../../ingest/edition.ts';
import type { Origin } from '../../../ingest/sources/record.ts';
import type { Archive } from './archive.ts';

type Answer = ReturnType<FindMedia>;
type MediaOf = (origin: Origin) => MediaFinder;

/** A picture that is asked for is there, but has not been read yet. */
class NotRead extends Error {
  readonly root: number;
  readonly path: string;

  constructor(root: number, path: string) {
    super(`${path} has not been read`);
    this.root = root;
    this.path = path;
  }
}

/**
 * Pictures beside the stories. `ingest` asks for them while it works and cannot wait, so what it asks
 * for is read when it is first missing, and the same is tried again.
 */
export class Pictures {
  readonly #archives: readonly Archive[];
  readonly #folders: readonly ReadonlySet<string>[];
  readonly #answers = new Map<string, Answer>();
  readonly #contents = new Map<string, Uint8Array>();
  readonly #mediaOf: MediaOf;

  constructor(archives: readonly Archive[]) {
    this.#archives = archives;
    this.#folders = archives.map(({ files }) => foldersOf(files.keys()));
    this.#mediaOf = mediaBeside((root, from, path) => this.#find(root, from, path));
  }

  /** Does what may ask for pictures, as often as it takes until all of them are here. */
  async with<Result>(work: (mediaOf: MediaOf) => Result): Promise<Result> {
    for (;;) {
      try {
        return work(this.#mediaOf);
      } catch (error) {
        if (!(error instanceof NotRead)) throw error;
        await this.#read(error);
      }
    }
  }

  /** The content of a picture that was found. */
  content(media: string): Uint8Array {
    const content = this.#contents.get(media);
    if (!content) throw new Error(`${media} was never found`);
    return content;
  }

  #find(root: number, from: string, written: string): Answer {
    const path = pathBeside(from, written);
    if (path === undefined) return { reason: 'leads out of the source' };
    if (this.#folders[root]?.has(path)) return { reason: 'is not a file' };
    const archive = this.#archives[root];
    if (!archive?.files.has(path) || archive.isFile) return { reason: 'is not there' };
    const known = this.#answers.get(`${root}/${path}`);
    if (!known) throw new NotRead(root, path);
    return known;
  }

  async #read({ root, path }: NotRead): Promise<void> {
    const archive = this.#archives[root];
    let answer: Answer | undefined = refuseSize(archive?.files.get(path) ?? 0);
    if (!answer && archive) {
      for await (const file of archive.read([path])) answer = this.#judge(file);
    }
    this.#answers.set(`${root}/${path}`, answer ?? { reason: 'is not there' });
  }

  #judge(file: { readonly bytes: Uint8Array } | { readonly reason: string }): Answer {
    if ('reason' in file) return { reason: `cannot be read: ${file.reason}` };
    const answer = judgePicture(file.bytes);
    if ('media' in answer) this.#contents.set(answer.media, file.bytes);
    return answer;
  }
}

/** All folders of some files, and '' for the one around them. */
function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set(['']);
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

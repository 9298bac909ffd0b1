import { mediaBeside, pathBeside, type MediaFinder } from '../../../ingest/assemble/media.ts';
import { judgePicture, refuseSize } from '../../../ingest/assemble/picture-bytes.ts';
import type { FindMedia } from '../../../ingest/edition.ts';
import type { Origin } from '../../../ingest/sources/record.ts';
import type { Archive } from './archive.ts';

type Answer = ReturnType<FindMedia>;
type MediaOf = (origin: Origin) => MediaFinder;

/** What is asked for, by the archive that it is in. */
type Wanted = Map<number, Set<string>>;

/** Stands for a picture that has not been read yet, in what is done again once it has. */
const NOT_READ: Answer = { media: 'media/0000000000000000.webp' };

/**
 * Pictures beside the stories. `ingest` asks for them while it works and cannot wait: what it asks for is
 * noted, then read at once, since a zip is gone through each time, and the same is done again.
 */
export class Pictures {
  readonly #archives: readonly Archive[];
  readonly #folders: readonly ReadonlySet<string>[];
  readonly #answers = new Map<string, Answer>();
  readonly #contents = new Map<string, Uint8Array>();

  constructor(archives: readonly Archive[]) {
    this.#archives = archives;
    this.#folders = archives.map(({ files }) => foldersOf(files.keys()));
  }

  /** Does what may ask for pictures, as often as it takes until all of them are here. */
  async with<Result>(work: (mediaOf: MediaOf) => Result): Promise<Result> {
    for (;;) {
      const wanted: Wanted = new Map();
      const result = work(mediaBeside((root, from, path) => this.#find(root, from, path, wanted)));
      if (wanted.size === 0) return result;
      for (const [root, paths] of wanted) await this.#read(root, paths);
    }
  }

  /** The content of a picture that was found. */
  content(media: string): Uint8Array {
    const content = this.#contents.get(media);
    if (!content) throw new Error(`${media} was never found`);
    return content;
  }

  #find(root: number, from: string, written: string, wanted: Wanted): Answer {
    const path = pathBeside(from, written);
    if (path === undefined) return { reason: 'leads out of the source' };
    if (this.#folders[root]?.has(path)) return { reason: 'is not a file' };
    const archive = this.#archives[root];
    if (!archive?.files.has(path) || archive.isFile) return { reason: 'is not there' };
    const known = this.#answers.get(`${root}/${path}`);
    if (known) return known;
    const paths = wanted.get(root) ?? new Set();
    wanted.set(root, paths.add(path));
    return NOT_READ;
  }

  async #read(root: number, paths: ReadonlySet<string>): Promise<void> {
    const archive = this.#archives[root];
    const some: string[] = [];
    for (const path of paths) {
      const refused = refuseSize(archive?.files.get(path) ?? 0);
      if (!refused) some.push(path);
      // Of those that are read, this is what is left where nothing comes.
      this.#answers.set(`${root}/${path}`, refused ?? { reason: 'is not there' });
    }
    for await (const file of archive?.read(some) ?? []) {
      this.#answers.set(`${root}/${file.path}`, this.#judge(file));
    }
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

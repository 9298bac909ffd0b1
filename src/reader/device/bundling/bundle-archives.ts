import { liesInBundle } from '../../../bundle/own-picture.ts';
import { assembleHarvest } from '../../../ingest/assemble/assemble.ts';
import { firstPicture } from '../../../ingest/assemble/clean/picture.ts';
import { harvest, joinHarvests, type Harvest } from '../../../ingest/assemble/intake.ts';
import type { AssembledEdition } from '../../../ingest/edition.ts';
import { encodeEdition } from '../../../ingest/encode/encode.ts';
import type { BundleFile } from '../../../ingest/encode/output.ts';
import { isLines } from '../../../ingest/sources/ndjson/lines.ts';
import { loadReaders } from '../../../ingest/sources/read.ts';
import { rejectedFile, type SourceYield } from '../../../ingest/sources/record.ts';
import { MOST_BYTES, TOO_LARGE } from '../../../ingest/sources/text-file.ts';
import { ArchiveProblem, type Archive, type ReadFile } from './archive.ts';
import { filesToRead } from './find-files.ts';
import { Pictures } from './pictures.ts';
import type { Step } from './protocol.ts';
import { readParts, type Named } from './read-parts.ts';

/** An edition is in memory while it is made: above this a browser's worker runs out of it. */
const MOST_STORIES = 50_000;
/** A file of lines is in memory while it is read: more bytes are too many. */
const MOST_LINES = 512 * 1024 * 1024;
/** Files of a bundle for a story: about as many as archives have. */
const FILES_A_STORY = 0.5;
/** Progress is told after so many files. */
const OFTEN = 50;
/** About so many records are judged at once: whatever pictures they name is read together. */
const RECORDS_AT_ONCE = 500;

/** What bundling needs to be told. */
export interface Bundling {
  /** Name of the edition. Not empty. */
  readonly title: string;
  /** Takes the files of the bundle, the manifest last. */
  put(file: BundleFile): void;
  /** Is told how far it is. */
  progress(step: Step, done: number, total: number): void;
}

/** What one archive gave, file by file. */
class Gathering {
  readonly #pictures: Pictures;
  readonly #progress: Bundling['progress'];
  readonly #parts: Harvest[] = [];
  /** What was read, and has not been judged. */
  readonly #waiting: SourceYield[] = [];
  #waitingRecords = 0;
  #records = 0;

  constructor(pictures: Pictures, progress: Bundling['progress']) {
    this.#pictures = pictures;
    this.#progress = progress;
  }

  /** @throws ArchiveProblem when there is more than a browser can take */
  async read(archive: Archive, root: number): Promise<void> {
    const all = await filesToRead(archive);
    const sourceOf = (path: string) => (archive.isFile ? archive.name : `${archive.name}/${path}`);
    const paths: string[] = [];
    for (const path of all) {
      const reason = refuse(path, archive.files.get(path) ?? 0);
      if (reason === undefined) paths.push(path);
      else await this.#take(rejectedFile(sourceOf(path), reason));
    }
    await loadReaders(paths);
    let done = all.length - paths.length;
    for await (const file of archive.read(paths)) {
      const named = { source: sourceOf(file.path), root, path: file.path };
      for (const part of partsOf(named, file)) await this.#take(part);
      if (++done % OFTEN === 0) this.#progress('read', done, all.length);
    }
    await this.#judge();
    this.#progress('read', done, all.length);
  }

  finish(): Harvest {
    return joinHarvests(this.#parts);
  }

  async #take(part: SourceYield): Promise<void> {
    this.#waiting.push(part);
    this.#waitingRecords += part.records.length + part.rejected.length;
    if (this.#waitingRecords >= RECORDS_AT_ONCE) await this.#judge();
  }

  async #judge(): Promise<void> {
    const parts = this.#waiting.splice(0);
    this.#waitingRecords = 0;
    const got = await this.#pictures.with((mediaOf) => harvest(parts, mediaOf));
    this.#parts.push(got);
    this.#records += got.candidates.length;
    if (this.#records > MOST_STORIES)
      throw new ArchiveProblem({ what: 'tooManyStories', most: MOST_STORIES });
  }
}

/** Why a file of so many bytes is not even read. */
function refuse(path: string, size: number): string | undefined {
  if (!isLines(path)) return size > MOST_BYTES ? TOO_LARGE : undefined;
  return size > MOST_LINES ? 'is larger than 512 MiB; use the command, or split it' : undefined;
}

function partsOf(named: Named, file: ReadFile): Iterable<SourceYield> {
  if ('bytes' in file) return readParts(named, file.bytes);
  return [rejectedFile(named.source, `cannot be read: ${file.reason}`)];
}

/** Paths of the pictures in the bundle that its stories and providers show. */
function picturesOf({ stories, providers }: AssembledEdition): string[] {
  const paths = new Set<string>();
  const note = (source: string | undefined): void => {
    if (liesInBundle(source)) paths.add(source);
  };
  for (const { articles } of stories) for (const { picture } of articles) note(picture?.src);
  for (const { logo } of providers) note(logo);
  return [...paths].sort();
}

/**
 * Makes a bundle of archives, in memory: the files are those that the command writes for the same
 * archives, byte for byte.
 *
 * @returns the edition; without stories, none of its files was put
 * @throws ArchiveProblem when there is more than a browser can take
 */
export async function bundleArchives(
  archives: readonly Archive[],
  { title, put, progress }: Bundling,
): Promise<AssembledEdition> {
  const pictures = new Pictures(archives);
  const gathering = new Gathering(pictures, progress);
  for (const [root, archive] of archives.entries()) await gathering.read(archive, root);
  const harvested = gathering.finish();
  progress('merge', 0, 1);
  for (const { origin, fields } of harvested.organizations) {
    await pictures.with((mediaOf) => firstPicture(fields.images, mediaOf(origin)));
  }
  const edition = await pictures.with((mediaOf) => assembleHarvest(harvested, mediaOf));
  if (edition.stories.length === 0) return edition;
  const about = Math.ceil(edition.stories.length * FILES_A_STORY) + 16;
  let written = 0;
  for (const path of picturesOf(edition)) put({ path, content: pictures.content(path) });
  for (const file of encodeEdition(edition, { title })) {
    put(file);
    if (++written % OFTEN === 0) progress('write', written, Math.max(written, about));
  }
  progress('write', written, written);
  return edition;
}

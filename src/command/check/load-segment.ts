import { decodeColumn } from '../../bundle/columns.ts';
import { filePath, type FileKind } from '../../bundle/files.ts';
import type { SegmentRef } from '../../bundle/manifest.ts';
import { decodePostingsFile, unpackPostings, type PostingKey } from '../../bundle/postings.ts';
import {
  cardFile,
  COLUMN_NAMES,
  segment,
  storyFile,
  type Card,
  type Chunk,
  type ColumnName,
  type Provider,
  type Segment,
  type Story,
  type Topic,
} from '../../bundle/records.ts';
import type { BundleFiles } from './bundle-files.ts';
import type { Findings } from './findings.ts';

/** A card or story, with the file that it stands in. */
export interface Held<T> {
  readonly file: string;
  readonly record: T;
  readonly names: { readonly providers: readonly Provider[]; readonly topics: readonly Topic[] };
}

/** All of a segment that can be read; a hole stands for each record that can't. */
export interface LoadedSegment {
  readonly path: string;
  readonly directory: Segment;
  readonly cards: readonly (Held<Card> | undefined)[];
  readonly stories: readonly (Held<Story> | undefined)[];
  readonly columns: ReadonlyMap<ColumnName, ArrayLike<number>>;
  /** Undefined when one of the files can't be read. */
  readonly postings: ReadonlyMap<PostingKey, ArrayLike<number>> | undefined;
}

type Names = Held<unknown>['names'];

class SegmentLoader {
  readonly #files: BundleFiles;
  readonly #findings: Findings;
  readonly #path: string;
  readonly #directory: Segment;

  constructor(files: BundleFiles, findings: Findings, path: string, directory: Segment) {
    this.#files = files;
    this.#findings = findings;
    this.#path = path;
    this.#directory = directory;
  }

  /** The records of chunks, one after another, whatever is wrong with some of them. */
  records<T>(
    kind: FileKind,
    chunks: readonly Chunk[],
    read: (chunk: Chunk) => { readonly records: readonly T[]; readonly names: Names } | undefined,
  ): (Held<T> | undefined)[] {
    const { stories } = this.#directory;
    const sum = chunks.reduce((total, { n }) => total + n, 0);
    this.#findings.equal(this.#path, `the sum of its ${kind} chunks`, sum, stories);
    const held = chunks.flatMap((chunk): (Held<T> | undefined)[] => {
      const path = filePath(kind, chunk.file);
      const found = read(chunk);
      if (!found) return Array<undefined>(chunk.n).fill(undefined);
      const { records, names } = found;
      this.#findings.equal(path, 'the number of its records', records.length, chunk.n);
      this.#findings.rising(
        path,
        'its providers',
        names.providers.map(({ id }) => id),
      );
      this.#findings.rising(
        path,
        'its topics',
        names.topics.map(({ id }) => id),
      );
      return Array.from({ length: chunk.n }, (_, i) => {
        const record = records[i];
        return record === undefined ? undefined : { file: path, record, names };
      });
    });
    return Array.from({ length: stories }, (_, i) => held[i]);
  }

  cards(): (Held<Card> | undefined)[] {
    return this.records('cards', this.#directory.cards, ({ file }) => {
      const found = this.#files.json('cards', file, cardFile);
      return found && { records: found.cards, names: found };
    });
  }

  stories(): (Held<Story> | undefined)[] {
    return this.records('stories', this.#directory.details, ({ file }) => {
      const found = this.#files.json('stories', file, storyFile);
      return found && { records: found.stories, names: found };
    });
  }

  columns(): Map<ColumnName, ArrayLike<number>> {
    const { columns, stories } = this.#directory;
    const read = new Map<ColumnName, ArrayLike<number>>();
    for (const name of COLUMN_NAMES) {
      const column = this.#files.binary('columns', columns[name], (content) =>
        decodeColumn(name, content, stories),
      );
      if (column) read.set(name, column);
    }
    return read;
  }

  postings(): Map<PostingKey, ArrayLike<number>> | undefined {
    const lists = new Map<PostingKey, ArrayLike<number>>();
    let whole = true;
    for (const { first, file } of this.#directory.postings) {
      const found = this.#files.binary('postings', file, (content) =>
        [...decodePostingsFile(content)].map(
          ([key, stored]) => [key, unpackPostings(stored, this.#directory.stories)] as const,
        ),
      );
      whole &&= found !== undefined;
      const firstKey = found?.[0]?.[0];
      if (found) this.#findings.equal(this.#path, 'a first key of postings', first, firstKey);
      for (const [key, ordinals] of found ?? []) lists.set(key, ordinals);
    }
    this.#findings.rising(
      this.#path,
      'its postings files',
      this.#directory.postings.map(({ first }) => first),
    );
    return whole ? lists : undefined;
  }
}

/** Reads a segment and everything that it names; what can't be read is in the findings. */
export function loadSegment(
  ref: SegmentRef,
  files: BundleFiles,
  findings: Findings,
): LoadedSegment | undefined {
  const path = filePath('segments', ref.file);
  const directory = files.json('segments', ref.file, segment);
  if (!directory) return undefined;
  findings.equal(path, 'its number of stories', directory.stories, ref.stories);
  const loader = new SegmentLoader(files, findings, path, directory);
  return {
    path,
    directory,
    cards: loader.cards(),
    stories: loader.stories(),
    columns: loader.columns(),
    postings: loader.postings(),
  };
}

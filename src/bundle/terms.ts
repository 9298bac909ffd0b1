import { FrontCoder, FrontDecoder } from './front-coding.ts';
import { readHash, writeHash } from './hash-bytes.ts';
import type { FileHash } from './ids.ts';
import type { Key } from './keys.ts';
import { readList, writeList, type StoredList } from './lists.ts';
import { VarintReader, VarintWriter } from './varint.ts';

/** A file with a part of a long list; `first` and `last` are the ordinals at its ends. */
export interface BlockRef {
  readonly count: number;
  readonly first: number;
  readonly last: number;
  readonly file: FileHash;
}

/**
 * What a terms file says of a key: how many stories it has, and its list, the files of its blocks
 * (oldest first), or nothing more.
 */
export type Term = { readonly key: Key; readonly count: number } & (
  | { readonly kind: 'count' }
  | { readonly kind: 'list'; readonly list: StoredList }
  | { readonly kind: 'blocks'; readonly blocks: readonly BlockRef[] }
);

/** A run of the sorted keys of a volume. */
export interface TermsFile {
  readonly terms: readonly Term[];
  /** Where the words of its lists stand, key by key; absent where it has no lists of words. */
  readonly positions?: FileHash;
}

const KINDS = ['count', 'list', 'blocks'] as const;

function writeOptionalHash(writer: VarintWriter, hash: FileHash | undefined): void {
  writer.write(hash === undefined ? 0 : 1);
  if (hash !== undefined) writeHash(writer, hash);
}

function readOptionalHash(reader: VarintReader): FileHash | undefined {
  return reader.read() === 0 ? undefined : readHash(reader);
}

/** Terms sorted by key, to the bytes of a terms file. */
export function encodeTerms({ terms, positions }: TermsFile): Uint8Array<ArrayBuffer> {
  const writer = new VarintWriter();
  writeOptionalHash(writer, positions);
  writer.write(terms.length);
  const keys = new FrontCoder(writer);
  for (const term of terms) {
    keys.write(term.key);
    writer.write(term.count);
    writer.write(KINDS.indexOf(term.kind));
    if (term.kind === 'list') writeList(writer, term.list);
    if (term.kind === 'blocks') writeBlockRefs(writer, term.blocks);
  }
  return writer.finish();
}

function writeBlockRefs(writer: VarintWriter, blocks: readonly BlockRef[]): void {
  writer.write(blocks.length);
  let end = 0;
  for (const { count, first, last, file } of blocks) {
    writer.write(count);
    writer.write(first - end);
    writer.write(last - first);
    writeHash(writer, file);
    end = last + 1;
  }
}

function readBlockRefs(reader: VarintReader): BlockRef[] {
  const blocks: BlockRef[] = [];
  let end = 0;
  for (let left = reader.read(); left > 0; left--) {
    const count = reader.read();
    const first = end + reader.read();
    const last = first + reader.read();
    blocks.push({ count, first, last, file: readHash(reader) });
    end = last + 1;
  }
  return blocks;
}

function readTerm(reader: VarintReader, key: Key): Term {
  const count = reader.read();
  const kind = KINDS[reader.read()];
  switch (kind) {
    case 'count':
      return { key, count, kind };
    case 'list':
      return { key, count, kind, list: readList(reader, count) };
    case 'blocks':
      return { key, count, kind, blocks: readBlockRefs(reader) };
    default:
      throw new RangeError(`the key ${key} has a list of an unknown kind`);
  }
}

/** @throws RangeError or TypeError when the bytes are not a terms file with rising keys */
export function decodeTerms(bytes: Uint8Array): TermsFile {
  const reader = new VarintReader(bytes);
  const positions = readOptionalHash(reader);
  const keys = new FrontDecoder(reader);
  const terms: Term[] = [];
  for (let left = reader.read(); left > 0; left--) terms.push(readTerm(reader, keys.read()));
  if (!reader.done) throw new RangeError('bytes after the last key');
  return { terms, ...(positions !== undefined && { positions }) };
}

/** A part of a long list, and the file of its words' positions. */
export interface Block {
  readonly list: StoredList;
  readonly positions?: FileHash;
}

export function encodeBlock({ list, positions }: Block): Uint8Array<ArrayBuffer> {
  const writer = new VarintWriter();
  writeOptionalHash(writer, positions);
  writer.write(list.count);
  writeList(writer, list);
  return writer.finish();
}

/** @throws RangeError when the bytes are not those of a block */
export function decodeBlock(bytes: Uint8Array): Block {
  const reader = new VarintReader(bytes);
  const positions = readOptionalHash(reader);
  const list = readList(reader, reader.read());
  if (!reader.done) throw new RangeError('bytes after the list');
  return { list, ...(positions !== undefined && { positions }) };
}

/** A terms file, and the smallest key in it. */
export interface PageEntry {
  readonly first: Key;
  readonly file: FileHash;
}

/** Entries sorted by key, to the bytes of a page of the sparse index. */
export function encodePage(entries: readonly PageEntry[]): Uint8Array<ArrayBuffer> {
  const writer = new VarintWriter();
  writer.write(entries.length);
  const keys = new FrontCoder(writer);
  for (const { first, file } of entries) {
    keys.write(first);
    writeHash(writer, file);
  }
  return writer.finish();
}

/** @throws RangeError or TypeError when the bytes are not a page with rising keys */
export function decodePage(bytes: Uint8Array): PageEntry[] {
  const reader = new VarintReader(bytes);
  const entries: PageEntry[] = [];
  const left = reader.read();
  const keys = new FrontDecoder(reader);
  for (let i = 0; i < left; i++) entries.push({ first: keys.read(), file: readHash(reader) });
  if (!reader.done) throw new RangeError('bytes after the last entry');
  return entries;
}

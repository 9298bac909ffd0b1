import { readHash, writeHash } from './hash-bytes.ts';
import type { FileHash } from './ids.ts';
import { VarintReader, VarintWriter } from './varint.ts';

/** A run of stories in one file: how many, and which file. */
export interface Chunk {
  readonly n: number;
  readonly file: FileHash;
}

/** The files of a segment for lists of stories: its cards, and the facts that facets count. */
export interface CardsDirectory {
  readonly cards: readonly Chunk[];
  readonly facets: readonly Chunk[];
}

function writeChunks(writer: VarintWriter, chunks: readonly Chunk[]): void {
  writer.write(chunks.length);
  for (const { n, file } of chunks) {
    writer.write(n);
    writeHash(writer, file);
  }
}

/** Chunks that hold `stories` in all. */
function readChunks(reader: VarintReader, stories: number): Chunk[] {
  const chunks: Chunk[] = [];
  let sum = 0;
  for (let left = reader.read(); left > 0; left--) {
    const n = reader.read();
    if (n === 0) throw new RangeError('a file without stories');
    chunks.push({ n, file: readHash(reader) });
    sum += n;
  }
  if (sum !== stories) throw new RangeError(`files of ${sum} stories in place of ${stories}`);
  return chunks;
}

export function encodeCardsDirectory({ cards, facets }: CardsDirectory): Uint8Array<ArrayBuffer> {
  const writer = new VarintWriter();
  writeChunks(writer, cards);
  writeChunks(writer, facets);
  return writer.finish();
}

/** @throws RangeError when the bytes are not the directory of a segment of so many stories */
export function decodeCardsDirectory(bytes: Uint8Array, stories: number): CardsDirectory {
  const reader = new VarintReader(bytes);
  const cards = readChunks(reader, stories);
  const facets = readChunks(reader, stories);
  if (!reader.done) throw new RangeError('bytes after the last file');
  return { cards, facets };
}

/** The story files of a segment, to the bytes of a directory. */
export function encodeDetailsDirectory(details: readonly Chunk[]): Uint8Array<ArrayBuffer> {
  const writer = new VarintWriter();
  writeChunks(writer, details);
  return writer.finish();
}

/** @throws RangeError when the bytes are not the directory of a segment of so many stories */
export function decodeDetailsDirectory(bytes: Uint8Array, stories: number): Chunk[] {
  const reader = new VarintReader(bytes);
  const details = readChunks(reader, stories);
  if (!reader.done) throw new RangeError('bytes after the last file');
  return details;
}

import type { SourceFile } from '../../../ingest/edition.ts';
import { isLines, linesOf } from '../../../ingest/sources/ndjson/lines.ts';
import { readSource } from '../../../ingest/sources/read.ts';
import { NOTHING, rejectedFile, type SourceYield } from '../../../ingest/sources/record.ts';
import { EMPTY, wholeText } from '../../../ingest/sources/text-file.ts';
import type { Reject } from '../../../bundle/records.ts';

/** Lines are read in blocks of about so many bytes, so that their texts need not be there at once. */
const BLOCK_BYTES = 1024 * 1024;
const NEW_LINE = 0x0a;

/** A file, by what it is called. */
export type Named = Omit<SourceFile, 'text'>;

function* blocksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(NEW_LINE, start + BLOCK_BYTES) + 1 || bytes.length;
    yield bytes.subarray(start, end);
    start = end;
  }
}

/** Rejects of a block whose first line is not the first of its file. */
function shift(rejected: readonly Reject[], lines: number): Reject[] {
  return rejected.map(({ line, ...rest }) => ({
    ...rest,
    ...(line !== undefined && { line: line + lines }),
  }));
}

/** The records of a block know their own lines: where those stand in the file is told here. */
function moved({ records, ...read }: SourceYield, lines: number): SourceYield {
  return {
    ...read,
    rejected: shift(read.rejected, lines),
    records: records.map(({ origin, ...record }) => ({
      ...record,
      origin: { ...origin, line: origin.line + lines },
    })),
  };
}

function* readLines(file: Named, bytes: Uint8Array): Generator<SourceYield> {
  let [before, read] = [0, 0];
  for (const block of blocksOf(bytes)) {
    const { text, lines, unusable } = linesOf(block);
    const found = text.trim() === '' ? NOTHING : readSource({ ...file, text });
    const lost = unusable.map(({ line, reason }) => ({ source: file.source, line, reason }));
    const part = moved({ ...found, rejected: [...found.rejected, ...lost] }, before);
    read += part.records.length + part.rejected.length;
    before += lines;
    yield part;
  }
  if (read === 0) yield rejectedFile(file.source, EMPTY);
}

/** What a file gives: a file of lines in parts, any other at once. Never throws. */
export function* readParts(file: Named, bytes: Uint8Array): Generator<SourceYield> {
  if (isLines(file.path)) return yield* readLines(file, bytes);
  const read = wholeText(file.path, bytes);
  yield 'reason' in read
    ? rejectedFile(file.source, read.reason)
    : readSource({ ...file, text: read.text });
}

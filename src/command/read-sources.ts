import type { SourceFile } from '../ingest/edition.ts';
import { readSource } from '../ingest/sources/read.ts';
import { NOTHING, rejectedFile, type SourceYield } from '../ingest/sources/record.ts';
import { inWords } from './failure.ts';
import { lineBlocks, type LineBlock } from './line-blocks.ts';
import type { Place } from './source-places.ts';
import { EMPTY, readText } from './text-file.ts';
import { walk, type FoundFile } from './walk.ts';

const FILES_AT_ONCE = 32;

/** A file to read, with the names that messages and records give it. */
export interface Listed extends FoundFile {
  readonly source: string;
  readonly root: number;
}

/** What the places hold: the files to read, in order, and what could not even be opened. */
export function listFiles(places: readonly Place[]): {
  readonly files: readonly Listed[];
  readonly unusable: readonly SourceYield[];
} {
  const files: Listed[] = [];
  const unusable: SourceYield[] = [];
  for (const { root, absolute, isFile, name, prefix } of places) {
    if (isFile) {
      files.push({ root, absolute, path: name, source: name });
      continue;
    }
    const found = walk(absolute);
    for (const file of found.files) {
      files.push({ ...file, path: prefix + file.path, source: `${name}/${file.path}`, root });
    }
    for (const { path, reason } of found.unusable) {
      unusable.push(rejectedFile(path === '' ? name : `${name}/${path}`, reason));
    }
  }
  return { files, unusable };
}

/** Moves the lines that a yield names, for a text that starts in the middle of its file. */
function shifted({ records, rejected, ...rest }: SourceYield, lines: number): SourceYield {
  return {
    ...rest,
    records: records.map((record) => {
      const { origin } = record;
      return { ...record, origin: { ...origin, line: origin.line + lines } };
    }),
    rejected: rejected.map((reject) =>
      reject.line === undefined ? reject : { ...reject, line: reject.line + lines },
    ),
  };
}

function readBlock(file: Listed, { firstLine, text, unusable }: LineBlock): SourceYield {
  const { source, root, path } = file;
  const read = text.trim() === '' ? NOTHING : readSource({ source, root, path, text });
  const rejected = unusable.map(({ line, reason }) => ({ source, line, reason }));
  const { rejected: others, ...rest } = shifted(read, firstLine - 1);
  return { ...rest, rejected: [...others, ...rejected] };
}

async function readLines(file: Listed): Promise<readonly SourceYield[]> {
  const yields: SourceYield[] = [];
  try {
    for await (const block of lineBlocks(file.absolute)) yields.push(readBlock(file, block));
  } catch (error) {
    return [...yields, rejectedFile(file.source, `cannot be read: ${inWords(error)}`)];
  }
  const some = yields.some(({ records, rejected }) => records.length + rejected.length > 0);
  return some ? yields : [rejectedFile(file.source, EMPTY)];
}

async function readOne(file: Listed): Promise<readonly SourceYield[]> {
  if (/\.(?:ndjson|jsonl)$/i.test(file.path)) return readLines(file);
  const { source, root, path, absolute } = file;
  const read = await readText(absolute);
  if ('reason' in read) return [rejectedFile(source, read.reason)];
  return [readSource({ source, root, path, text: read.text } satisfies SourceFile)];
}

/** Reads files, some at once, and gives what they hold in the files' order. Never throws. */
export async function* readFiles(files: readonly Listed[]): AsyncGenerator<readonly SourceYield[]> {
  const running: Promise<readonly SourceYield[]>[] = [];
  for (const file of files) {
    running.push(readOne(file));
    const first = running.length >= FILES_AT_ONCE ? running.shift() : undefined;
    if (first) yield await first;
  }
  for (const rest of running) yield await rest;
}

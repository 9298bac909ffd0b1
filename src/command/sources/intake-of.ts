import type { Reject } from '../../bundle/records.ts';
import type { OrganizationRecord, TopicRecord } from '../../ingest/sources/record.ts';
import { groupNumbers, listOf } from '../../ingest/assemble/columns.ts';
import { EMPTY } from '../../ingest/sources/text-file.ts';
import type { Gathered } from './gather.ts';
import { nameFile } from './file-list.ts';
import { isLines } from '../../ingest/sources/ndjson/lines.ts';
import type { Extra } from './read-job.ts';

/** What was met besides the records that can be stories. */
export interface Met {
  readonly read: number;
  readonly leftOut: number;
  readonly secured: number;
  readonly rejected: readonly Reject[];
  readonly notes: readonly Reject[];
  readonly topics: readonly TopicRecord[];
  readonly organizations: readonly OrganizationRecord[];
}

function sum(numbers: Uint32Array): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function shift(rejects: readonly Reject[], lines: number): readonly Reject[] {
  if (lines === 0) return rejects;
  return rejects.map((reject) =>
    reject.line === undefined ? reject : { ...reject, line: reject.line + lines },
  );
}

/** For each unit of a file of lines, how many lines stand before it; files that hold nothing. */
function readLinesFiles({ files, units }: Gathered): {
  readonly before: ReadonlyMap<number, number>;
  readonly empty: readonly string[];
} {
  const before = new Map<number, number>();
  const empty: string[] = [];
  if (units.hashes.size === 0) return { before, empty };
  const byFile = groupNumbers(units.file, files.below.length);
  for (const file of new Set(Array.from(units.hashes.keys(), (unit) => units.file[unit] ?? 0))) {
    const own = [...listOf(byFile, file)].sort(
      (a, b) => (units.block[a] ?? 0) - (units.block[b] ?? 0),
    );
    let lines = 0;
    let read = 0;
    for (const unit of own) {
      before.set(unit, lines);
      lines += units.lines[unit] ?? 0;
      read += units.read[unit] ?? 0;
    }
    const { path, source } = nameFile(files, file);
    if (read === 0 && isLines(path)) empty.push(source);
  }
  return { before, empty };
}

/** Sums up what the units gave, with the lines of blocks counted from the start of their files. */
export function intakeOf(gathered: Gathered, unusable: readonly Reject[]): Met {
  const { units } = gathered;
  const { before, empty } = readLinesFiles(gathered);
  const none = empty.map((source): Reject => ({ source, reason: EMPTY }));
  const extras: readonly (readonly [number, Extra])[] = [...units.extras];
  const linesBefore = (unit: number): number => before.get(unit) ?? 0;
  const rejected = extras.flatMap(([unit, extra]) => shift(extra.rejected, linesBefore(unit)));
  return {
    read: sum(units.read) + unusable.length + none.length,
    leftOut: sum(units.leftOut),
    secured: sum(units.secured),
    rejected: [...unusable, ...none, ...rejected],
    notes: extras.flatMap(([unit, extra]) => shift(extra.notes, linesBefore(unit))),
    topics: extras.flatMap(([, { topics }]) => topics),
    organizations: extras.flatMap(([, { organizations }]) => organizations),
  };
}

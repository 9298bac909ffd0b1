import { writeFileSync } from 'node:fs';
import type { Reject } from '../bundle/records.ts';
import type { Intake } from '../ingest/edition.ts';
import { Failure, inWords } from './failure.ts';

/** A reject with every field, so that whoever reads the report need not look for them. */
interface ReportedReject {
  readonly source: string;
  readonly line: number | null;
  readonly field: string | null;
  readonly reason: string;
}

/** What a run did, as `--report` writes it. `read = stories + merged + leftOut + rejected`. */
export interface Report {
  readonly read: number;
  readonly stories: number;
  readonly merged: number;
  readonly leftOut: number;
  /** Distinct ones: an article in two stories counts once. */
  readonly articles: number;
  readonly providers: number;
  readonly topics: number;
  readonly files: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly rejected: readonly ReportedReject[];
  readonly notes: readonly ReportedReject[];
}

function reported({ source, line, field, reason }: Reject): ReportedReject {
  return { source, line: line ?? null, field: field ?? null, reason };
}

/** A report from what was met and what was made of it. */
export function reportOf(
  { read, merged, leftOut, rejected, notes }: Intake,
  made: Pick<
    Report,
    'stories' | 'articles' | 'providers' | 'topics' | 'files' | 'bytes' | 'seconds'
  >,
): Report {
  const { stories, articles, providers, topics, files, bytes, seconds } = made;
  return {
    read,
    stories,
    merged,
    leftOut,
    articles,
    providers,
    topics,
    files,
    bytes,
    seconds,
    rejected: rejected.map(reported),
    notes: notes.map(reported),
  };
}

/** @throws Failure when the file can't be written */
export function writeReport(path: string, report: Report): void {
  try {
    writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
  } catch (error) {
    throw new Failure(`the report ${path} cannot be written: ${inWords(error)}.`);
  }
}

import type { Reject } from '../../bundle/records.ts';
import type { RawOrganization, RawStory, RawTopic } from './shapes.ts';

/** Where a record stands, so that messages can name the place. Plain data but for what few ask for. */
export interface Origin {
  /** As messages call the file. */
  readonly source: string;
  /** Which source of the call it came from: 0 is the first. */
  readonly root: number;
  /** Path of the file below the source. */
  readonly path: string;
  /** Line of the record's start, from 1. */
  readonly line: number;
  /** What stands before a field's name in messages: `value[3].` in a page, else nothing. */
  readonly prefix: string;
  /** Finds what the source calls fields that have another name here: `{webUrl: 'link'}`. */
  readonly namesOf?: () => Readonly<Record<string, string>>;
  /** Finds lines of fields, where they can be known: `title`, `related[2]`. */
  readonly linesOf?: () => Readonly<Record<string, number>>;
}

/** A story as its source writes it: read, not yet cleaned. */
export interface RawRecord {
  readonly origin: Origin;
  readonly fields: RawStory;
  /** The source lists only what is published, so silence means listed. */
  readonly fromListing: boolean;
}

/** A topic of a taxonomy, with its place in it. */
export interface TopicRecord {
  readonly origin: Origin;
  readonly fields: RawTopic;
}

/** A provider's profile. */
export interface OrganizationRecord {
  readonly origin: Origin;
  readonly fields: RawOrganization;
}

/** What one file gives. Every entry of `rejected` counts as one record read. */
export interface SourceYield {
  readonly records: readonly RawRecord[];
  readonly rejected: readonly Reject[];
  readonly topics: readonly TopicRecord[];
  readonly organizations: readonly OrganizationRecord[];
}

export const NOTHING: SourceYield = { records: [], rejected: [], topics: [], organizations: [] };

/**
 * A file that gives no record at all, counted as one record read and rejected.
 *
 * @param source what messages call the file
 * @param reason plain words: what is wrong, and what to do
 * @param line from 1, where known
 */
export function rejectedFile(source: string, reason: string, line?: number): SourceYield {
  return { ...NOTHING, rejected: [{ source, ...(line !== undefined && { line }), reason }] };
}

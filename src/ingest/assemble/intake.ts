import type { Reject } from '../../bundle/records.ts';
import type { OrganizationRecord, Origin, SourceYield, TopicRecord } from '../sources/record.ts';
import { judge, type Candidate } from './candidate.ts';
import { LOGO_FIELD } from './clean/article.ts';
import { compareText } from './compare.ts';
import type { MediaFinder } from './media.ts';

/** Everything that the sources gave, each record judged by itself. */
export interface Harvest {
  readonly read: number;
  readonly leftOut: number;
  readonly secured: number;
  readonly candidates: readonly Candidate[];
  readonly rejected: readonly Reject[];
  readonly notes: readonly Reject[];
  readonly topics: readonly TopicRecord[];
  readonly organizations: readonly OrganizationRecord[];
}

/** By file, line and field, so that the order of the sources does not show. */
export function compareRejects(a: Reject, b: Reject): number {
  return (
    compareText(a.source, b.source) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compareText(a.field ?? '', b.field ?? '') ||
    compareText(a.reason, b.reason)
  );
}

/** Sorted notes, with a lost logo named once, though every article of its provider lacks it. */
export function arrangeNotes(notes: readonly Reject[]): Reject[] {
  const logos = new Set<string>();
  return notes.toSorted(compareRejects).filter(({ field, reason }) => {
    if (!field?.endsWith(LOGO_FIELD)) return true;
    const isNew = !logos.has(reason);
    logos.add(reason);
    return isNew;
  });
}

/** Cleans and judges all records, one file after another, so that raw ones need not be kept. */
export function harvest(
  yields: Iterable<SourceYield>,
  mediaOf: (origin: Origin) => MediaFinder,
): Harvest {
  const candidates: Candidate[] = [];
  const rejected: Reject[] = [];
  const notes: Reject[] = [];
  const topics: TopicRecord[] = [];
  const organizations: OrganizationRecord[] = [];
  let [read, leftOut, secured] = [0, 0, 0];
  for (const file of yields) {
    read += file.records.length + file.rejected.length;
    for (const reject of file.rejected) rejected.push(reject);
    for (const topic of file.topics) topics.push(topic);
    for (const organization of file.organizations) organizations.push(organization);
    for (const record of file.records) {
      if (record.fields.secured) secured++;
      const verdict = judge(record, mediaOf(record.origin));
      if (verdict.kind === 'leftOut') leftOut++;
      else if (verdict.kind === 'rejected') rejected.push(verdict.reject);
      else {
        candidates.push(verdict.candidate);
        for (const note of verdict.notes) notes.push(note);
      }
    }
  }
  return { read, leftOut, secured, candidates, rejected, notes, topics, organizations };
}

/** Several harvests as one, in their order. */
export function joinHarvests(parts: readonly Harvest[]): Harvest {
  const sum = (count: (part: Harvest) => number): number =>
    parts.reduce((total, part) => total + count(part), 0);
  return {
    read: sum(({ read }) => read),
    leftOut: sum(({ leftOut }) => leftOut),
    secured: sum(({ secured }) => secured),
    candidates: parts.flatMap(({ candidates }) => candidates),
    rejected: parts.flatMap(({ rejected }) => rejected),
    notes: parts.flatMap(({ notes }) => notes),
    topics: parts.flatMap(({ topics }) => topics),
    organizations: parts.flatMap(({ organizations }) => organizations),
  };
}

import { decodeDays } from '../../bundle/days.ts';
import { filePath, MANIFEST_PATH } from '../../bundle/files.ts';
import type { Manifest } from '../../bundle/manifest.ts';
import { rejectFile } from '../../bundle/records.ts';
import type { BundleFiles } from './bundle-files.ts';
import type { Directory } from './check-providers.ts';
import type { EditionFacts } from './edition-facts.ts';
import type { Findings } from './findings.ts';
import type { LoadedSegment } from './load-segment.ts';
import type { ListedSegment } from './segment-list.ts';

const MOST_REJECTS = 1_000;

/** Topics: each once, parents before their children. */
export function checkTopics({ topics, counts }: Manifest, findings: Findings): void {
  const known = new Set<string>();
  for (const { id, parent } of topics) {
    if (known.has(id)) findings.problem(MANIFEST_PATH, `the topic ${id} stands in it twice`);
    if (parent !== undefined && !known.has(parent)) {
      findings.problem(MANIFEST_PATH, `the parent ${parent} of ${id} does not stand before it`);
    }
    known.add(id);
  }
  findings.equal(MANIFEST_PATH, 'counts.topics', counts.topics, topics.length);
}

/** The numbers of a manifest add up, and are those of its segments. */
export function checkCounts(
  manifest: Manifest,
  segments: readonly ListedSegment[],
  facts: EditionFacts,
  findings: Findings,
): void {
  const { counts, intake, span, types } = manifest;
  const same = (what: string, found: unknown, expected: unknown): void =>
    findings.equal(MANIFEST_PATH, what, found, expected);
  const stories = segments.reduce((sum, segment) => sum + segment.stories, 0);
  same('counts.stories', counts.stories, stories);
  same('intake.read', intake.read, stories + intake.merged + intake.leftOut + intake.rejected);
  const [first, last] = [segments[0]?.ref, segments.at(-1)?.ref];
  if (first && last) same('span', [span.first, span.last], [first.from, last.to]);
  if (facts.incomplete) return;
  same('counts.listed', counts.listed, facts.listed);
  same('counts.articles', counts.articles, facts.articles.size);
  same('counts.videos', counts.videos, facts.videos.size);
  same('counts.providers', counts.providers, facts.providers.size);
  same('types', [types.article, types.video], [facts.types.article, facts.types.video]);
  for (const { id, stories: counted } of manifest.topics) {
    same(`the number of stories of ${id}`, counted, facts.topics.get(id) ?? 0);
  }
}

function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** Stories by day are those of the stories. */
export function checkDays(
  { days }: Manifest,
  facts: EditionFacts,
  files: BundleFiles,
  findings: Findings,
): void {
  const found = new Map<number, number>();
  let next = -Infinity;
  let complete = !facts.incomplete;
  for (const { day: first, stories: all, file } of days) {
    const read = files.binary('days', file, decodeDays);
    if (!read) {
      complete = false;
      continue;
    }
    const path = filePath('days', file);
    const sum = read.reduce((total, { stories }) => total + stories, 0);
    findings.equal(path, 'the number of stories', sum, all);
    findings.equal(path, 'the first day', dateOf(read[0]?.day ?? 0), dateOf(first));
    if (first < next)
      findings.problem(path, `${dateOf(first)} does not come after the days before`);
    for (const { day, stories } of read) found.set(day, stories);
    next = (read.at(-1)?.day ?? first) + 1;
  }
  const [firstRun] = days;
  if (!complete || !firstRun) return;
  for (const day of new Set([...found.keys(), ...facts.days.keys()])) {
    const what = `the number of stories of ${dateOf(day)}`;
    const { file } = days.findLast((run) => run.day <= day) ?? firstRun;
    findings.equal(filePath('days', file), what, found.get(day) ?? 0, facts.days.get(day) ?? 0);
  }
}

/** Providers and topics are called the same everywhere. */
export function checkNames(
  { path, cards, stories }: LoadedSegment,
  { profiles }: Directory,
  { topics }: Manifest,
  findings: Findings,
): void {
  const topicNames = new Map<string, string>(topics.map(({ id, name }) => [id, name]));
  const lists = new Set([...cards, ...stories].flatMap((held) => (held ? [held.names] : [])));
  for (const names of lists) {
    for (const { id, name, logo } of names.providers) {
      const profile = profiles.get(id)?.profile;
      findings.equal(path, `the provider ${id}`, [name, logo], [profile?.name, profile?.logo]);
    }
    for (const { id, name } of names.topics) {
      findings.equal(path, `the topic ${id}`, name, topicNames.get(id));
    }
  }
}

export function checkRejects(
  { rejects, intake }: Manifest,
  files: BundleFiles,
  findings: Findings,
): void {
  const read = rejects && files.json('rejects', rejects, rejectFile);
  if (rejects && !read) return;
  const path = rejects ? filePath('rejects', rejects) : MANIFEST_PATH;
  const expected = Math.min(MOST_REJECTS, intake.rejected);
  findings.equal(path, 'the number of rejects listed', read?.rejected.length ?? 0, expected);
}

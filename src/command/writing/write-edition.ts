import { setImmediate } from 'node:timers/promises';
import { MANIFEST_PATH } from '../../bundle/files.ts';
import type { Manifest } from '../../bundle/manifest.ts';
import { liesInBundle } from '../../bundle/own-picture.ts';
import { FINISH_SCALE, finishEdition } from '../../ingest/encode/finish.ts';
import { jsonBytes, Output } from '../../ingest/encode/output.ts';
import type { EditionPlan, Layout } from '../edition-plan.ts';
import type { Media } from '../media.ts';
import type { KnownSegment } from '../state/known-state.ts';
import { job, type Crew, type Job } from '../threads/crew.ts';
import type { Shared } from '../threads/bench.ts';
import { BundleWriter, type Written } from './bundle-writer.ts';
import { namesOf } from './known-names.ts';
import { makeVolumes, MERGING } from './make-volumes.ts';
import { filesToGo, hashOfManifest, type Made, type Standing } from './standing.ts';
import { foldersOf } from './stray-files.ts';

/** What is needed to write an edition. */
export interface Writing {
  readonly title: string;
  readonly plan: EditionPlan;
  readonly media: Media;
  readonly crew: Crew;
  readonly shared: Shared;
  /** Parts of the last bundle that still stand there whole. */
  readonly standing: Standing;
  /** Says how many stories there are to encode, and the work of all in stories encoded. */
  expect(stories: number, work: number): void;
  advance(work: number): void;
  /** Called when it is known what is to be made: from then on only places of texts are needed. */
  planned(layout: Layout): void;
  /** Called while other threads make segments. */
  meanwhile(layout: Layout): void;
}

/** Stories that may be encoded by threads which merge, too. */
const STORIES_IN_ROOM = 200_000;

/** Few segments are made while a thread would still be starting. */
const ALONE_SEGMENTS = 2;

function storiesIn({ from, to }: Layout['segments'][number]): number {
  return to - from;
}

/** Makes the segments that are not there yet. */
async function makeSegments(
  { crew, standing, advance }: Writing,
  layout: Layout,
  writer: BundleWriter,
): Promise<KnownSegment[]> {
  const known = new Map(standing.segments.map((segment) => [segment.print, segment]));
  const made = layout.segments.map(({ print }) => known.get(print));
  // The largest first, so that no thread is left with one when the others are done.
  const missing = layout.segments
    .flatMap((segment, at) => (made[at] ? [] : [{ segment, at }]))
    .sort((a, b) => storiesIn(b.segment) - storiesIn(a.segment));
  const runOf = layout.runs(missing.map(({ segment }) => segment));
  function* jobs(): Generator<Job> {
    for (const { segment, at } of missing) {
      const { aliases, print } = segment;
      const given = { run: runOf(segment), aliases, index: `${print}.index` };
      yield job('encode', given, ({ files, ...done }) => {
        const { paths, sizes, created } = files;
        writer.count({ paths, sizes }, created);
        made[at] = { print, ...done, files: { paths, sizes } };
        advance(storiesIn(segment));
      });
    }
  }
  await crew.work(jobs(), missing.length <= ALONE_SEGMENTS, { long: true });
  for (const segment of made) if (segment) writer.count(segment.files);
  return made.flatMap((segment) => segment ?? []);
}

function putMedia(
  { plan, media }: Writing,
  segments: readonly KnownSegment[],
  writer: BundleWriter,
): void {
  const paths = new Set(segments.flatMap((segment) => segment.media));
  for (const { logo } of plan.providers) if (liesInBundle(logo)) paths.add(logo);
  for (const path of [...paths].sort()) writer.put({ path, content: media.read(path) });
}

/**
 * Puts all else that a bundle has, while threads merge.
 *
 * @returns its manifest, in which volumes are missing
 */
async function putRest(
  { title, plan }: Writing,
  segments: readonly KnownSegment[],
  writer: BundleWriter,
): Promise<Manifest> {
  // They are told first what to do.
  await setImmediate();
  const output = new Output();
  const { counts, providers, topics, intake } = plan;
  const { days: dayCounts, numbers } = counts;
  const facts = {
    title,
    segments,
    volumes: [],
    dayCounts,
    providers,
    numbers,
    counts,
    topics,
    intake,
  };
  const manifest = finishEdition(facts, FINISH_SCALE, output);
  for (const file of output.take()) if (file.path !== MANIFEST_PATH) writer.put(file);
  return manifest;
}

/** Writes an edition over the bundle in a folder, if there is one. See BundleWriter. */
export async function writeEdition(writing: Writing): Promise<{ made: Made; written: Written }> {
  const { plan, crew, shared } = writing;
  const names = namesOf(plan.providers, plan.topics, plan.counts.numbers);
  crew.share({ ...shared, names });
  const layout = plan.layOut(names);
  writing.planned(layout);
  const known = new Set(writing.standing.segments.map(({ print }) => print));
  const fresh = layout.segments.filter(({ print }) => !known.has(print));
  const stories = fresh.reduce((sum, segment) => sum + storiesIn(segment), 0);
  writing.expect(stories, stories * (1 + MERGING));
  const writer = new BundleWriter(shared.bundle, crew.bench.thread);
  try {
    const making = makeSegments(writing, layout, writer);
    // Whoever waits for it will see why it failed.
    making.catch(() => undefined);
    writing.meanwhile(layout);
    const segments = await making;
    putMedia(writing, segments, writer);
    // Threads keep the room that encoding took, which merging does not need.
    if (stories > STORIES_IN_ROOM) await crew.stop();
    const merging = makeVolumes(segments, writing.standing.volumes, writer, writing);
    const rest = putRest(writing, segments, writer);
    // Whatever becomes of one of them, the other has ended then.
    await Promise.allSettled([merging, rest]);
    const volumes = await merging;
    const manifest = { ...(await rest), volumes: volumes.map(({ ref }) => ref) };
    const content = jsonBytes(manifest);
    const { leftovers } = writing.standing;
    const old = leftovers && filesToGo(leftovers, [...segments, ...volumes]);
    const written = writer.finish(content, old);
    const made = {
      segments,
      volumes,
      others: writer.own,
      manifest: hashOfManifest(content),
      folders: foldersOf(shared.bundle),
    };
    return { made, written };
  } catch (error) {
    writer.abandon();
    throw error;
  }
}

import type { ProviderId } from '../../bundle/ids.ts';
import { FORMAT, VERSION } from '../../bundle/files.ts';
import type { Manifest, VolumeRef } from '../../bundle/manifest.ts';
import type { AssembledProvider, AssembledTopic, Intake } from '../edition.ts';
import type { EditionCounts } from './counts.ts';
import { putLeading, putNames, putProviders, putRejects, topicsOf } from './directory.ts';
import { DAY_SPAN, putDays } from './day-runs.ts';
import type { Output } from './output.ts';
import { putSegments, SEGMENT_GROUPS, type CutSegment, type GroupRule } from './segment-groups.ts';

/** All that is known of an edition when the files of its stories and keys are put out. */
export interface EditionFacts {
  /** Name of the edition. Not empty. */
  readonly title: string;
  /** Oldest first, like the volumes. */
  readonly segments: readonly CutSegment[];
  readonly volumes: readonly VolumeRef[];
  /** Stories of each UTC day that has any, in any order; days count from 1970-01-01. */
  readonly dayCounts: ReadonlyMap<number, number>;
  /** Sorted by id. */
  readonly providers: readonly AssembledProvider[];
  /** Of all providers, from 0, without a hole. */
  readonly numbers: ReadonlyMap<ProviderId, number>;
  readonly counts: EditionCounts;
  /** Parents before their children. */
  readonly topics: readonly AssembledTopic[];
  readonly intake: Intake;
}

/** How large the parts are that a manifest leads to. */
export interface FinishScale {
  readonly groups: GroupRule;
  readonly daySpan: number;
}

export const FINISH_SCALE: FinishScale = { groups: SEGMENT_GROUPS, daySpan: DAY_SPAN };

/** From the time of the oldest story to that of the newest. */
function spanOf(segments: readonly CutSegment[]): Manifest['span'] {
  const [first, last] = [segments[0]?.ref, segments.at(-1)?.ref];
  if (!first || !last) throw new Error('an edition without stories');
  return { first: first.from, last: last.to };
}

/**
 * Puts out the files that an edition has once, and makes its manifest, which it leaves to the caller
 * to write: last, and over the old one.
 *
 * @throws Error when the edition holds no story
 */
export function finishEdition(
  facts: EditionFacts,
  { groups, daySpan }: FinishScale,
  output: Output,
): Manifest {
  const { title, segments, volumes, providers, numbers, counts, topics, intake } = facts;
  const span = spanOf(segments);
  const { stories, listed, articles, videos } = counts;
  const { read, merged, leftOut, rejected, secured } = intake;
  const rejects = putRejects(intake, output);
  return {
    format: FORMAT,
    version: VERSION,
    title,
    counts: {
      stories,
      listed,
      articles,
      videos,
      providers: providers.length,
      topics: topics.length,
    },
    types: { article: counts.types.article, video: counts.types.video },
    span,
    intake: { read, merged, leftOut, rejected: rejected.length, secured },
    topics: topicsOf(topics, counts.topics),
    ...putSegments(segments, groups, output),
    volumes: [...volumes],
    days: putDays(facts.dayCounts, daySpan, output),
    names: putNames(providers, numbers, output),
    leading: putLeading(providers, counts.providers, output),
    providers: putProviders(providers, counts.providers, output),
    ...(rejects && { rejects }),
  };
}

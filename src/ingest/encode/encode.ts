import { MANIFEST_PATH } from '../../bundle/files.ts';
import type { AssembledEdition } from '../edition.ts';
import { aliasesBySegment } from './aliases.ts';
import { countDays, countEdition } from './counts.ts';
import { hashOfId, segmentEnds } from './cuts.ts';
import { FINISH_SCALE, finishEdition, type FinishScale } from './finish.ts';
import { mergeVolume } from './merge-volume.ts';
import { namesOfEdition } from './names.ts';
import { jsonBytes, Output, type BundleFile } from './output.ts';
import { leadOf } from './records.ts';
import { encodeSegment, type EncodedSegment } from './segment.ts';
import { INDEX_SCALE, type IndexScale } from './terms-writer.ts';
import { VOLUME_LEVELS, volumeRuns } from './volumes.ts';

export interface EncodeOptions {
  /** Name of the edition. Not empty. */
  readonly title: string;
  /** Small ones give small editions the parts of large ones. */
  readonly scale?: Partial<EditionScale>;
}

/** How large the parts of an edition are. */
export interface EditionScale extends FinishScale {
  /** By which volumes end. */
  readonly levels: readonly number[];
  readonly index: IndexScale;
}

const SCALE: EditionScale = { ...FINISH_SCALE, levels: VOLUME_LEVELS, index: INDEX_SCALE };

/** Times of the first and last of some stories. */
function timesOf(stories: AssembledEdition['stories']): { from: number; to: number } {
  const times = [stories[0], stories.at(-1)].map((story) => (story ? leadOf(story).published : 0));
  return { from: times[0] ?? 0, to: times[1] ?? 0 };
}

function segmentRuns(stories: AssembledEdition['stories']): AssembledEdition['stories'][] {
  const ends = segmentEnds(Uint32Array.from(stories, ({ id }) => hashOfId(id)));
  return ends.map((end, at) => stories.slice(ends[at - 1] ?? 0, end));
}

/**
 * Cuts an edition in memory into the files of a bundle, each once, the manifest last. The same
 * edition gives the same bytes. Pictures inside the bundle are named here, but put there by whoever
 * found them.
 *
 * @throws Error when the edition holds no story, or names a provider or topic it doesn't describe
 */
export function* encodeEdition(
  edition: AssembledEdition,
  { title, scale }: EncodeOptions,
): Generator<BundleFile> {
  const { levels, index: indexScale, ...finishScale } = { ...SCALE, ...scale };
  const output = new Output();
  const names = namesOfEdition(edition);
  const runs = segmentRuns(edition.stories);
  const aliases = aliasesBySegment(edition.stories, runs.map(timesOf));
  const segments: EncodedSegment[] = [];
  for (const [place, run] of runs.entries()) {
    segments.push(encodeSegment(run, aliases[place] ?? new Map(), names, output));
    yield* output.take();
  }
  const volumes = volumeRuns(segments, levels).map(({ first, end }) => {
    const parts = segments.slice(first, end);
    return mergeVolume(
      parts.map(({ index, ref }) => ({ index, stories: ref.stories })),
      indexScale,
      output,
    );
  });
  yield* output.take();
  const { providers, topics, intake } = edition;
  const { numbers } = names;
  const counts = countEdition(edition, names);
  const dayCounts = countDays(edition);
  const facts = { title, segments, volumes, dayCounts, providers, numbers, counts, topics, intake };
  const manifest = finishEdition(facts, finishScale, output);
  yield* output.take();
  yield { path: MANIFEST_PATH, content: jsonBytes(manifest) };
}

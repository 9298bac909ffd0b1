import { dayOfAddress, segmentsOfDay } from '../../bundle/addresses.ts';
import { MANIFEST_PATH } from '../../bundle/files.ts';
import type { StoryId } from '../../bundle/ids.ts';
import { FORMAT, VERSION, type Manifest } from '../../bundle/manifest.ts';
import type { AssembledEdition, AssembledStory } from '../edition.ts';
import { countEdition } from './counts.ts';
import { cut, SEGMENT_CUT } from './cuts.ts';
import { putProviders, putRejects, topicsOf } from './directory.ts';
import { namesOfEdition } from './names.ts';
import { jsonBytes, Output, type BundleFile } from './output.ts';
import { finishSegment, segmentParts, type SegmentParts } from './segment.ts';

export interface EncodeOptions {
  /** Name of the edition. Not empty. */
  readonly title: string;
}

/** Each segment's aliases: they stand where a reader looks for stories of their day. */
function aliasesBySegment(
  stories: readonly AssembledStory[],
  segments: readonly SegmentParts[],
): Map<StoryId, StoryId>[] {
  const aliases = segments.map(() => new Map<StoryId, StoryId>());
  for (const { id, aliases: own } of stories) {
    for (const alias of own) {
      const place = segmentsOfDay(segments, dayOfAddress(alias)).at(-1) ?? 0;
      aliases[place]?.set(alias, id);
    }
  }
  return aliases;
}

/** From the time of the oldest story to that of the newest. */
function spanOf(segments: readonly SegmentParts[]): Manifest['span'] {
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last) throw new Error('an edition without stories');
  return { first: first.from, last: last.to };
}

/**
 * Cuts an edition into the files of a bundle, each once, the manifest last. The same edition gives
 * the same bytes. Pictures inside the bundle are named here, but put there by whoever found them.
 *
 * @throws Error when the edition holds no story, or names a provider or topic it doesn't describe
 */
export function* encodeEdition(
  edition: AssembledEdition,
  { title }: EncodeOptions,
): Generator<BundleFile> {
  const output = new Output();
  const names = namesOfEdition(edition);
  const counts = countEdition(edition, names);
  const parts: SegmentParts[] = [];
  for (const run of cut(edition.stories, SEGMENT_CUT)) {
    parts.push(segmentParts(run, names, output));
    yield* output.take();
  }
  const span = spanOf(parts);
  const aliases = aliasesBySegment(edition.stories, parts);
  const segments = parts.map((part, at) => finishSegment(part, aliases[at] ?? new Map(), output));
  const providers = putProviders(edition, counts, output);
  const rejects = putRejects(edition.intake, output);
  yield* output.take();
  const { read, merged, leftOut, rejected, secured } = edition.intake;
  const manifest: Manifest = {
    format: FORMAT,
    version: VERSION,
    title,
    counts: counts.edition,
    span,
    intake: { read, merged, leftOut, rejected: rejected.length, secured },
    topics: topicsOf(edition, counts),
    segments,
    providers,
    ...(rejects && { rejects }),
  };
  yield { path: MANIFEST_PATH, content: jsonBytes(manifest) };
}

import { hashInHex, hashText } from '../../ingest/assemble/hash.ts';
import { rangesOf } from '../../ingest/encode/key-ranges.ts';
import type { MergedRange } from '../../ingest/encode/merge-volume.ts';
import { volumeRuns } from '../../ingest/encode/volumes.ts';
import type { KnownSegment, KnownVolume } from '../state/known-state.ts';
import { job, type Crew, type Job } from '../threads/crew.ts';
import type { BundleWriter } from './bundle-writer.ts';
import type { FileSet } from './output-files.ts';

/** What merging a story's keys takes, where encoding it takes 1: measured. */
export const MERGING = 0.25;

/** A volume to make, as far as it is made. */
interface Making {
  readonly print: string;
  readonly parts: readonly KnownSegment[];
  readonly stories: number;
  readonly ranges: (MergedRange | undefined)[];
  readonly files: FileSet[];
  made: KnownVolume | undefined;
}

function volumePrint(segments: readonly KnownSegment[]): string {
  const words = new Uint32Array(2);
  hashText(segments.map(({ print }) => print).join(' '), words, 0);
  return hashInHex(words, 0);
}

/** The volumes that an edition consists of. */
function planVolumes(
  segments: readonly KnownSegment[],
  standing: readonly KnownVolume[],
): Making[] {
  const known = new Map(standing.map((volume) => [volume.print, volume]));
  return volumeRuns(segments).map(({ first, end }) => {
    const parts = segments.slice(first, end);
    const print = volumePrint(parts);
    const stories = parts.reduce((sum, { ref }) => sum + ref.stories, 0);
    return { print, parts, stories, ranges: [], files: [], made: known.get(print) };
  });
}

/** Makes the volumes that are not there yet, of segments that all are: each range by itself. */
export async function makeVolumes(
  segments: readonly KnownSegment[],
  standing: readonly KnownVolume[],
  writer: BundleWriter,
  { crew, advance }: { readonly crew: Crew; advance(work: number): void },
): Promise<KnownVolume[]> {
  const volumes = planVolumes(segments, standing);
  const missing = volumes.filter(({ made }) => !made);
  const keep = (volume: Making, files: FileSet): void => {
    writer.count(files, files.created);
    volume.files.push(files);
  };
  function* merging(): Generator<Job> {
    for (const volume of missing) {
      const parts = volume.parts.map(({ index, ref }) => ({ index, stories: ref.stories }));
      const ranges = rangesOf(volume.stories);
      for (const [at, range] of ranges.entries()) {
        yield job('merge', { range, parts }, ({ merged, files }) => {
          volume.ranges[at] = merged;
          keep(volume, files);
          advance((MERGING * volume.stories) / ranges.length);
        });
      }
    }
  }
  function* joining(): Generator<Job> {
    for (const volume of missing) {
      const ranges = volume.ranges.flatMap((range) => range ?? []);
      yield job('join', { ranges, stories: volume.stories }, ({ ref, files }) => {
        keep(volume, files);
        volume.made = { print: volume.print, ref, files: joinSets(volume.files) };
      });
    }
  }
  await crew.prepareHere('merge');
  await crew.work(merging(), missing.length < 2, { long: true });
  await crew.work(joining(), missing.length < 2);
  const made = volumes.flatMap((volume) => volume.made ?? []);
  for (const { files } of made) writer.count(files);
  return made;
}

function joinSets(sets: readonly FileSet[]): Pick<FileSet, 'paths' | 'sizes'> {
  return {
    paths: sets.flatMap(({ paths }) => paths),
    sizes: sets.flatMap(({ sizes }) => sizes),
  };
}

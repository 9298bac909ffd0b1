import { hash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_PATH } from '../../bundle/files.ts';
import { packNames } from '../sources/file-list.ts';
import type { KnownSegment, KnownState, KnownVolume } from '../state/known-state.ts';
import { job, type Crew, type Job } from '../threads/crew.ts';
import { BundleWriter, type Written } from './bundle-writer.ts';
import type { FileSet } from './output-files.ts';
import { foldersOf } from './stray-files.ts';

type Files = Omit<FileSet, 'created'>;

/** Files that are looked for at once: enough that no thread waits for the main one as a rule. */
const FILES_A_JOB = 4_000;

/** What a bundle consists of: all that the next run can take over. */
export interface Made {
  readonly segments: readonly KnownSegment[];
  readonly volumes: readonly KnownVolume[];
  /** Its other files, but for the manifest. */
  readonly others: Files;
  /** A hash of the manifest. */
  readonly manifest: string;
  /** How its folders stood when all was written, see `foldersOf`. */
  readonly folders: string;
}

/** What of a last bundle still stands. */
export interface Standing extends Pick<Made, 'segments' | 'volumes'> {
  /** Whether all of it does. */
  readonly whole: boolean;
  /** A hash of the manifest that stood there before anything else was looked at. */
  readonly manifest: string;
  /** What else may be in its folders; undefined where nobody looked. */
  readonly leftovers?: Leftovers;
}

/** What a bundle may have that the next one has not. */
interface Leftovers {
  /** Files that are no part of the last bundle. */
  readonly strays: readonly string[];
  /** Those parts of it that have prints, and the rest. */
  readonly parts: readonly (KnownSegment | KnownVolume)[];
  readonly others: Files;
}

/**
 * Files that may have to go: all that are there, but for those of parts that stay.
 *
 * @param stay the parts of the next bundle
 */
export function filesToGo(
  { strays, parts, others }: Leftovers,
  stay: readonly (KnownSegment | KnownVolume)[],
): string[] {
  const prints = new Set(stay.map(({ print }) => print));
  const gone = parts.filter(({ print }) => !prints.has(print));
  return [...strays, ...others.paths, ...gone.flatMap(({ files }) => files.paths)];
}

export function hashOfManifest(content: Uint8Array): string {
  return hash('sha256', content, 'hex');
}

function sizeOf(path: string): number | undefined {
  return existsSync(path) ? statSync(path).size : undefined;
}

/** Of the manifest that stands there now; '' where none does. */
function manifestIn(bundle: string): string {
  try {
    return hashOfManifest(readFileSync(join(bundle, MANIFEST_PATH)));
  } catch {
    return '';
  }
}

/** Whether no other run has written the bundle since it was looked over. */
export function isCurrent(bundle: string, { manifest }: Standing): boolean {
  return manifestIn(bundle) === manifest;
}

/** What of the last bundle still stands: files by name and size, indexes too; and what else does. */
export async function lookOver(
  known: KnownState | undefined,
  crew: Crew,
  { bundle, state }: { readonly bundle: string; readonly state: string },
): Promise<Standing> {
  const manifest = manifestIn(bundle);
  if (!known) return { segments: [], volumes: [], whole: false, manifest };
  const { segments, volumes, others } = known;
  const parts = [...segments, ...volumes, { files: others }];
  const files = parts.flatMap((part) => part.files.paths);
  const strays: string[] = [];
  const lost = new Set<string>();
  function* jobs(): Generator<Job> {
    if (foldersOf(bundle) !== known?.folders) {
      // The longest first: when the others are done, it must not be waited for.
      yield job('strays', packNames(files), (found) => strays.push(...found));
    }
    const sizes = parts.flatMap((part) => part.files.sizes);
    for (let from = 0; from < files.length; from += FILES_A_JOB) {
      const paths = files.slice(from, from + FILES_A_JOB);
      const given = {
        paths: packNames(paths),
        sizes: Float64Array.from(sizes.slice(from, from + FILES_A_JOB)),
      };
      yield job('missing', given, (missing) => {
        for (const at of missing) lost.add(paths[at] ?? '');
      });
    }
  }
  await crew.work(jobs(), parts.length < 16, { aside: true, light: true });
  const stands = (part: { readonly files: Files }): boolean =>
    lost.size === 0 || !part.files.paths.some((path) => lost.has(path));
  const standing = {
    segments: segments.filter(
      (segment) =>
        stands(segment) && sizeOf(join(state, segment.index.name)) === segment.index.bytes,
    ),
    volumes: volumes.filter(stands),
  };
  const whole =
    lost.size === 0 && standing.segments.length === segments.length && manifest === known.manifest;
  const leftovers = { strays, parts: [...segments, ...volumes], others };
  return { ...standing, whole, manifest, leftovers };
}

/**
 * Leaves a bundle that stands whole as it is, but for what does not belong to it.
 *
 * @throws Failure when another run writes there; the system's error when the disk refuses
 */
export function confirmBundle(
  bundle: string,
  { segments, volumes, others }: Made,
  { leftovers }: Standing,
  crew: Crew,
): Written {
  const writer = new BundleWriter(bundle, crew.bench.thread);
  for (const part of [...segments, ...volumes, { files: others }]) writer.count(part.files);
  return writer.finish(readFileSync(join(bundle, MANIFEST_PATH)), leftovers?.strays);
}

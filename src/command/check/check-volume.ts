import { MANIFEST_PATH } from '../../bundle/files.ts';
import type { Key } from '../../bundle/keys.ts';
import type { VolumeRef } from '../../bundle/manifest.ts';
import { joinPieces, joinPositions } from '../../ingest/encode/join-pieces.ts';
import {
  listsOfVolume,
  type VolumeList,
  type VolumePart,
} from '../../ingest/encode/volume-lists.ts';
import type { BundleFiles } from './bundle-files.ts';
import type { Findings } from './findings.ts';
import {
  unpackerOf,
  VolumeTerms,
  type FoundKey,
  type FoundList,
  type FoundPart,
} from './volume-terms.ts';

function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

interface Numbers extends ArrayLike<number> {
  subarray(from: number, to: number): ArrayLike<number>;
}

/** Whether the parts of something, one behind the other, are a whole. */
function makeUp(parts: readonly ArrayLike<number>[], whole: Numbers): boolean {
  let end = 0;
  const fit = parts.every((part) => {
    const own = whole.subarray(end, (end += part.length));
    return sameNumbers(part, own);
  });
  return fit && end === whole.length;
}

function sameList(parts: readonly FoundPart[], { ordinals, payload }: FoundList): boolean {
  return (
    makeUp(
      parts.map(({ list }) => list.ordinals),
      ordinals,
    ) &&
    makeUp(
      parts.map(({ list }) => list.payload),
      payload,
    )
  );
}

/** Compares what a volume has under a key with what its stories say. */
function compare(
  { file, term, parts }: FoundKey,
  { count, pieces }: VolumeList,
  stories: number,
  findings: Findings,
): void {
  const { key } = term;
  findings.equal(file, `the count of ${key}`, term.count, count);
  if (!parts) return;
  const counted = term.kind === 'count';
  if (counted !== (pieces === undefined)) {
    findings.problem(file, counted ? `${key} has no list` : `${key} has a list`);
  }
  if (counted || !pieces) return;
  if (!sameList(parts, unpackerOf(key, stories)(joinPieces(pieces)))) {
    findings.problem(file, `its list of ${key} is not what its stories say`);
    return;
  }
  const positions = parts.map((part) => part.positions);
  if (!positions.every((part) => part !== undefined)) return;
  if (!makeUp(positions, joinPositions(pieces))) {
    findings.problem(file, `its positions of ${key} are not those of the words in its stories`);
  }
}

/**
 * Checks that the keys of a volume have the lists that its stories make, none more and none less.
 * Reads all of its files in any case; compares only where every story can be read.
 *
 * @param parts the indexes of its segments, made again from their stories; undefined where they can't
 */
export function checkVolume(
  volume: VolumeRef,
  parts: readonly VolumePart[] | undefined,
  files: BundleFiles,
  findings: Findings,
): void {
  const terms = new VolumeTerms(volume, files, findings);
  const wanted = parts ? listsOfVolume(parts) : undefined;
  const missing: Key[] = [];
  let next = wanted?.next();
  let file = MANIFEST_PATH;
  for (const found of terms.keys()) {
    const { key } = found.term;
    file = found.file;
    for (; next?.value && next.value.key < key; next = wanted?.next()) missing.push(next.value.key);
    if (next?.value?.key === key) {
      compare(found, next.value, volume.stories, findings);
      next = wanted?.next();
    } else if (wanted) {
      findings.problem(file, `its key ${key} belongs to no story`);
    }
  }
  for (; next?.value; next = wanted?.next()) missing.push(next.value.key);
  // Keys of a file that can't be read are missing because of it.
  if (!terms.whole) return;
  for (const key of missing) findings.problem(file, `the key ${key} of its stories is missing`);
}

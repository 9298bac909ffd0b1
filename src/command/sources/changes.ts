import { groupNumbers, listOf } from '../../ingest/assemble/columns.ts';
import type { KnownState } from '../state/known-state.ts';
import { blocksOf, isLines } from './line-block.ts';
import type { FileList } from './file-list.ts';
import { sameStamp, STAMP_LENGTH } from './stamp.ts';

/** A unit to read: a file of the list, and a block of it. */
export interface UnitToRead {
  readonly file: number;
  readonly block: number;
}

/** How the files stand to what the last run read. */
export interface Changes {
  /** The file in the new list that each known unit still belongs to; -1 for none. */
  readonly homes: Int32Array;
  /** Known units whose file has changed, and that may be the same all the same. */
  readonly doubtful: readonly number[];
  readonly toRead: readonly UnitToRead[];
}

/** The position in the last run's list of each file of a new list; -1 for a new file. */
function matchFiles(known: KnownState, { below, placeOf }: FileList): Int32Array {
  const same = (file: number, old: number): boolean =>
    known.below[old] === below[file] && known.placeOf[old] === placeOf[file];
  let positions: Map<string, number> | undefined;
  let expected = 0;
  return Int32Array.from(below, (path, file) => {
    if (same(file, expected)) return expected++;
    positions ??= new Map(known.below.map((old, at) => [`${known.placeOf[at]} ${old}`, at]));
    const old = positions.get(`${placeOf[file]} ${path}`);
    if (old === undefined) return -1;
    expected = old + 1;
    return old;
  });
}

function unitsOf(file: number, path: string, size: number): UnitToRead[] {
  const blocks = isLines(path) ? blocksOf(size) : 1;
  return Array.from({ length: blocks }, (_, block) => ({ file, block }));
}

/** Everything is new. */
export function readEverything(
  { below, placeOf, places }: FileList,
  stamps: Float64Array,
): UnitToRead[] {
  return below.flatMap((path, file) =>
    unitsOf(
      file,
      path || (places[placeOf[file] ?? 0]?.name ?? ''),
      stamps[STAMP_LENGTH * file] || 0,
    ),
  );
}

/**
 * Finds what has changed since the last run.
 *
 * @param stamps of the files in the list
 */
export function findChanges(known: KnownState, files: FileList, stamps: Float64Array): Changes {
  const matches = matchFiles(known, files);
  const units = groupNumbers(known.units.file, known.below.length);
  const homes = new Int32Array(known.units.file.length).fill(-1);
  const doubtful: number[] = [];
  const toRead: UnitToRead[] = [];
  matches.forEach((old, file) => {
    const place = files.places[files.placeOf[file] ?? 0];
    const path = files.below[file] || (place?.name ?? '');
    const own = old < 0 ? new Uint32Array() : listOf(units, old);
    if (old >= 0 && sameStamp(stamps, STAMP_LENGTH * file, known.stamps, STAMP_LENGTH * old)) {
      for (const unit of own) homes[unit] = file;
      return;
    }
    const wanted = unitsOf(file, path, stamps[STAMP_LENGTH * file] || 0);
    if (!isLines(path)) {
      toRead.push(...wanted);
      return;
    }
    const byBlock = new Map(Array.from(own, (unit) => [known.units.block[unit] ?? 0, unit]));
    for (const unit of wanted) {
      const before = byBlock.get(unit.block);
      if (before === undefined || !known.units.hashes.has(before)) toRead.push(unit);
      else {
        homes[before] = file;
        doubtful.push(before);
      }
    }
  });
  return { homes, doubtful, toRead };
}

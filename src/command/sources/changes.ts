import { groupNumbers, listOf } from '../../ingest/assemble/columns.ts';
import type { KnownState } from '../state/known-state.ts';
import { isLines } from '../../ingest/sources/ndjson/lines.ts';
import { blocksOf } from './line-block.ts';
import type { FileList } from './file-list.ts';
import { matchFiles } from './match-files.ts';
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

function unitsOf(file: number, path: string, size: number): UnitToRead[] {
  const blocks = isLines(path) ? blocksOf(size) : 1;
  return Array.from({ length: blocks }, (_, block) => ({ file, block }));
}

/** What tells of what kind a file is. */
function kindName({ below, placeOf, places }: FileList, file: number): string {
  return below.at(file) || (places[placeOf[file] ?? 0]?.name ?? '');
}

/** Everything is new. */
export function readEverything(files: FileList, stamps: Float64Array): UnitToRead[] {
  const units: UnitToRead[] = [];
  for (let file = 0; file < files.below.length; file++) {
    const size = stamps[STAMP_LENGTH * file] || 0;
    for (const unit of unitsOf(file, kindName(files, file), size)) units.push(unit);
  }
  return units;
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
  const follow = (old: number, file: number): void => {
    for (let at = units.starts[old] ?? 0; at < (units.starts[old + 1] ?? 0); at++) {
      homes[units.members[at] ?? 0] = file;
    }
  };
  const look = (old: number, file: number): void => {
    const path = kindName(files, file);
    const wanted = unitsOf(file, path, stamps[STAMP_LENGTH * file] || 0);
    const own = old < 0 || !isLines(path) ? new Uint32Array() : listOf(units, old);
    const byBlock = new Map(Array.from(own, (unit) => [known.units.block[unit] ?? 0, unit]));
    for (const unit of wanted) {
      const before = byBlock.get(unit.block);
      if (before === undefined || !known.units.hashes.has(before)) toRead.push(unit);
      else {
        homes[before] = file;
        doubtful.push(before);
      }
    }
  };
  for (let file = 0; file < matches.length; file++) {
    const old = matches[file] ?? -1;
    const same =
      old >= 0 && sameStamp(stamps, STAMP_LENGTH * file, known.stamps, STAMP_LENGTH * old);
    if (same) follow(old, file);
    else look(old, file);
  }
  return { homes, doubtful, toRead };
}

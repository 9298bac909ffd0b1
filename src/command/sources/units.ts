import { Column } from '../../ingest/assemble/columns.ts';
import type { Extra, UnitCounts } from './read-job.ts';

/** What was read, unit by unit, in the order of the records. */
export interface Units extends UnitCounts {
  /** The file of each, by its position in the list of files. */
  readonly file: Uint32Array<ArrayBuffer>;
  readonly block: Uint32Array<ArrayBuffer>;
  /** What few units have. */
  readonly extras: ReadonlyMap<number, Extra>;
  /** Hashes of blocks. */
  readonly hashes: ReadonlyMap<number, string>;
}

export const UNIT_COLUMNS = [
  'file',
  'block',
  'records',
  'read',
  'leftOut',
  'secured',
  'lines',
] as const;
type UnitColumn = (typeof UNIT_COLUMNS)[number];

/** Units that more are added to. */
export class UnitTable {
  readonly #columns = Object.fromEntries(
    UNIT_COLUMNS.map((name) => [name, new Column(new Uint32Array())]),
  ) as Readonly<Record<UnitColumn, Column<Uint32Array<ArrayBuffer>>>>;
  readonly #extras = new Map<number, Extra>();
  readonly #hashes = new Map<number, string>();

  get length(): number {
    return this.#columns.file.length;
  }

  /**
   * Adds the `at`th of some units.
   *
   * @param from the units or, without their files, the counts of newly read ones
   */
  add(
    at: number,
    from: UnitCounts,
    own: {
      readonly file: number;
      readonly block: number;
      readonly extra: Extra | undefined;
      readonly hash: string;
    },
  ): void {
    const unit = this.length;
    this.#columns.file.push(own.file);
    this.#columns.block.push(own.block);
    for (const name of ['records', 'read', 'leftOut', 'secured', 'lines'] as const) {
      this.#columns[name].push(from[name][at] ?? 0);
    }
    if (own.extra) this.#extras.set(unit, own.extra);
    if (own.hash !== '') this.#hashes.set(unit, own.hash);
  }

  /**
   * Adds some units that follow each other: from the first to before the second.
   *
   * @param homes where the file of each unit is now
   */
  addRun(units: Units, from: number, to: number, homes: Int32Array): void {
    const moved = this.length - from;
    this.#columns.file.append(new Uint32Array(homes.subarray(from, to)));
    for (const name of UNIT_COLUMNS) {
      if (name !== 'file') this.#columns[name].append(units[name].subarray(from, to));
    }
    for (const [unit, extra] of units.extras) {
      if (unit >= from && unit < to) this.#extras.set(moved + unit, extra);
    }
    for (const [unit, hash] of units.hashes) {
      if (unit >= from && unit < to) this.#hashes.set(moved + unit, hash);
    }
  }

  finish(): Units {
    const columns = UNIT_COLUMNS.map((name) => [name, this.#columns[name].view()]);
    return {
      ...(Object.fromEntries(columns) as Record<UnitColumn, Uint32Array<ArrayBuffer>>),
      extras: this.#extras,
      hashes: this.#hashes,
    };
  }
}

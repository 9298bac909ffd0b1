import type { EditionNames } from '../../ingest/encode/names.ts';
import { SpoolReader, SpoolWriter } from '../sources/spool.ts';
import type { Place } from '../source-places.ts';

/** What all jobs of a run share. Plain data. */
export interface Shared {
  readonly places: readonly Place[];
  /** Folder of the bundle. */
  readonly bundle: string;
  /** Folder of what this run, or the next, needs again. */
  readonly state: string;
  /** Names of the spools in it, by number; the last ones are one for each thread. */
  readonly spools: readonly string[];
  /** What segments name; known once everything is read. */
  readonly names?: EditionNames;
}

/** Where a thread works: what it shares with the others, and its own spool. */
export class Bench {
  readonly #thread: number;
  #shared: Shared | undefined;
  #writer: SpoolWriter | undefined;
  #reader: SpoolReader | undefined;

  /** @param thread its number; each writes a spool of its own, counted from the last one */
  constructor(thread: number) {
    this.#thread = thread;
  }

  share(shared: Shared): void {
    this.#shared = shared;
  }

  get places(): readonly Place[] {
    return this.#known.places;
  }

  get bundle(): string {
    return this.#known.bundle;
  }

  get state(): string {
    return this.#known.state;
  }

  get names(): EditionNames {
    const { names } = this.#known;
    if (!names) throw new Error('the names of the edition are not known yet');
    return names;
  }

  /** Names this thread's unfinished files apart from those of the others. */
  get thread(): number {
    return this.#thread;
  }

  get spool(): SpoolWriter {
    const { spools, state } = this.#known;
    const number = spools.length - 1 - this.#thread;
    this.#writer ??= new SpoolWriter(`${state}/${spools[number]}`, number);
    return this.#writer;
  }

  get texts(): SpoolReader {
    const { spools, state } = this.#known;
    this.#reader ??= new SpoolReader(spools.map((name) => `${state}/${name}`));
    return this.#reader;
  }

  close(): void {
    this.#writer?.close();
    this.#reader?.close();
    this.#writer = undefined;
    this.#reader = undefined;
  }

  get #known(): Shared {
    if (!this.#shared) throw new Error('a job came before what it shares with others');
    return this.#shared;
  }
}

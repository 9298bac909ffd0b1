import type { Reject } from '../bundle/records.ts';
import { keepPlacesOnly } from '../ingest/assemble/skeletons.ts';
import type { EditionPlan, Layout } from './edition-plan.ts';
import { amendEdition } from './amended-plan.ts';
import { planEdition, surroundingsOf } from './edition-plan.ts';
import { Failure, inWords, systemCode } from './failure.ts';
import { Media } from './media.ts';
import type { Plan } from './plan.ts';
import type { Progress } from './progress.ts';
import type { Report } from './report.ts';
import { NOTHING_WRITTEN, objection, reportOn, secondsSince } from './run-report.ts';
import { Gathering, type Gathered } from './sources/gather.ts';
import { listFiles, type Listed } from './sources/list-files.ts';
import { stampAll } from './sources/stamp-all.ts';
import { SpoolDamage } from './sources/spool.ts';
import { codeStamp } from './state/code-stamp.ts';
import { readState, type KnownParts, type KnownState } from './state/known-state.ts';
import { removeLeftovers } from './state/leftovers.ts';
import { saveRecords, saveState, type SavedRecords } from './state/save-state.ts';
import type { StateFolder } from './state/state-folder.ts';
import type { Shared } from './threads/bench.ts';
import type { Crew } from './threads/crew.ts';
import type { Written } from './writing/bundle-writer.ts';
import {
  confirmBundle,
  isCurrent,
  lookOver,
  type Made,
  type Standing,
} from './writing/standing.ts';
import { writeEdition, type Writing } from './writing/write-edition.ts';

/** Records that are decided on while the threads that read them are still there. */
const RECORDS_IN_ROOM = 200_000;

/** Milliseconds that steps take, measured: the share of each is what matters. */
const READ_BYTE = 130e-6;
const DECIDE_BYTE = 6e-6;
const ENCODE_STORY = 0.3;

/** What a story takes of source, in bytes, and of files: about as much as archives have. */
const STORY_BYTES = 2_500;
const FILES_A_STORY = 0.5;

/** A state that can't be kept costs the next run time, nothing else. */
function orNothing<Value>(save: () => Value): Value | undefined {
  try {
    return save();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}

/** What a run ends with: its report, and why nothing was written where nothing was. */
interface Ended {
  readonly report: Report;
  readonly why: string | undefined;
}

/** One run of the command. */
export class Run {
  readonly #plan: Plan;
  readonly #progress: Progress;
  readonly #state: StateFolder;
  readonly #crew: Crew;
  readonly #code = codeStamp();
  /** Tells the files of this run from those of others. */
  readonly #name = `${Date.now().toString(36)}-${process.pid}`;
  #records: SavedRecords | undefined;

  constructor(plan: Plan, progress: Progress, state: StateFolder, crew: Crew) {
    this.#plan = plan;
    this.#progress = progress;
    this.#state = state;
    this.#crew = crew;
  }

  /**
   * Builds on what the last run left, or from nothing where that turns out to be damaged.
   *
   * @param listing what the places hold
   */
  async make(started: number, listing: Promise<Listed>): Promise<Ended> {
    try {
      return await this.#build(started, listing, this.#known());
    } catch (error) {
      if ((error as Error).name !== SpoolDamage.name) throw error;
      await this.#crew.settle();
      return this.#build(started, listFiles(this.#plan.places, this.#crew), undefined);
    }
  }

  async #build(
    started: number,
    listing: Promise<Listed>,
    known: KnownState | undefined,
  ): Promise<Ended> {
    const plan = this.#plan;
    const media = new Media(plan.places);
    const shared = this.#share(known);
    const looking = lookOver(known, this.#crew, shared);
    // Whoever waits for it will see why it failed.
    looking.catch(() => undefined);
    if (known) await this.#crew.prepareHere('stamp', 'missing', 'read');
    const { files, unusable } = await listing;
    const gathering = new Gathering(files, await stampAll(files, this.#crew), this.#crew, media);
    await gathering.keep(known);
    if (known && gathering.unchanged) {
      const report = this.#confirm(known, unusable, await looking);
      if (report) return { report: { ...report, seconds: secondsSince(started) }, why: undefined };
    }
    // Who adds a little waits while this thread reads it; who reads everything loads it later.
    if (known) this.#crew.prepare('encode', 'merge');
    const gathered = await this.#read(gathering, files.below.length);
    // Threads that have read hundreds of MB keep the room for it: larger editions need it here.
    const large = gathered.fresh > RECORDS_IN_ROOM;
    if (large) {
      await looking;
      await this.#crew.stop({ lean: true });
    }
    // Once more for threads that reading has started.
    this.#crew.prepare('encode', 'merge');
    this.#progress.begin('decide', 'Merging records', 1, 1);
    const surroundings = surroundingsOf(gathered, unusable);
    const edition =
      amendEdition(gathered, surroundings, media, large ? undefined : known?.decided) ??
      planEdition(gathered, surroundings, media);
    this.#progress.advance(1);
    const nothing = reportOn(edition, NOTHING_WRITTEN, started);
    const why = objection(nothing, plan);
    const before = await looking;
    if (why !== undefined) return { report: nothing, why };
    // Another run may have written the bundle while this one read.
    const current = isCurrent(plan.out, before);
    const standing = current ? before : await lookOver(known, this.#crew, shared);
    const { spools } = shared;
    const { made, written } = await this.#write(edition, media, standing, {
      shared,
      planned: (layout) => {
        if (!large) return;
        this.#saveRecords(gathered, spools, layout);
        keepPlacesOnly(gathered.skeletons);
      },
      meanwhile: (layout) => {
        if (!large) this.#saveRecords(gathered, spools, layout);
      },
    });
    await (large ? this.#crew.stop() : this.#crew.settle());
    const report = reportOn(edition, written, started);
    this.#save({ ...made, title: plan.title, unusable, report, lookups: media.lookups() });
    return { report, why };
  }

  /** Tells the threads where everything is. */
  #share(known: KnownState | undefined): Shared {
    const { out: bundle, places } = this.#plan;
    const spools = [...(known?.spools ?? []), ...this.#newSpools()];
    const shared = {
      places,
      bundle,
      state: this.#state.path,
      spools,
    };
    this.#crew.share(shared);
    return shared;
  }

  /** Where nothing has changed, there is nothing to decide: the last bundle stays, and its report. */
  #confirm(known: KnownState, unusable: readonly Reject[], standing: Standing): Report | undefined {
    const { title, out } = this.#plan;
    const same =
      JSON.stringify([known.title, known.unusable]) === JSON.stringify([title, unusable]);
    if (!standing.whole || !same || objection(known.report, this.#plan) !== undefined) {
      return undefined;
    }
    try {
      const { files, bytes } = confirmBundle(out, known, standing, this.#crew);
      return { ...known.report, files, bytes };
    } catch (error) {
      throw this.#notWritten(error);
    }
  }

  #known(): KnownState | undefined {
    if (!this.#state.lasting) return undefined;
    const known = readState(this.#state.path, this.#code);
    orNothing(() => removeLeftovers(this.#state.path, known));
    const same = JSON.stringify(known?.places) === JSON.stringify(this.#plan.places);
    return same ? known : undefined;
  }

  /** Names that no spool has that another run may have left. */
  #newSpools(): string[] {
    return Array.from({ length: this.#crew.spools }, (_, at) => `${this.#name}-${at}.spool`);
  }

  async #read(gathering: Gathering, files: number): Promise<Gathered> {
    const progress = this.#progress;
    const { bytes } = gathering.wanted;
    progress.expect('read', bytes * READ_BYTE);
    progress.expect('decide', bytes * DECIDE_BYTE);
    progress.expect('write', (bytes / STORY_BYTES) * ENCODE_STORY);
    progress.begin('read', 'Reading files', files, bytes);
    await gathering.read((done) => progress.advance(done));
    return gathering.finish();
  }

  async #write(
    plan: EditionPlan,
    media: Media,
    standing: Standing,
    given: Pick<Writing, 'shared' | 'planned' | 'meanwhile'>,
  ): Promise<{ made: Made; written: Written }> {
    const progress = this.#progress;
    try {
      return await writeEdition({
        title: this.#plan.title,
        plan,
        media,
        crew: this.#crew,
        standing,
        ...given,
        expect: (stories, work) => {
          progress.expect('write', work * ENCODE_STORY);
          const files = Math.ceil(stories * FILES_A_STORY) + 16;
          progress.begin('write', 'Writing files, about', files, work);
        },
        advance: (work) => progress.advance(work),
      });
    } catch (error) {
      throw this.#notWritten(error);
    }
  }

  /** What to say of an error while the bundle was written. */
  #notWritten(error: unknown): unknown {
    if (systemCode(error) === undefined) return error;
    return new Failure(
      `the bundle cannot be written to ${this.#plan.outName}: ${inWords(error)}. ` +
        'A bundle that stood there before still stands.',
    );
  }

  #saveRecords(gathered: Gathered, spools: readonly string[], layout: Layout): void {
    if (!this.#state.lasting) return;
    this.#records = orNothing(() =>
      saveRecords(this.#state.path, this.#name, gathered, spools, layout.decided()),
    );
  }

  #save(parts: Omit<KnownParts, 'places'>): void {
    const records = this.#records;
    if (!records) return;
    const { places } = this.#plan;
    orNothing(() => saveState(this.#state.path, this.#code, records, { ...parts, places }));
  }
}

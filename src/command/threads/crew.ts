import { setImmediate } from 'node:timers/promises';
import { Bench, type Shared } from './bench.ts';
import { Hand, startThread } from './hand.ts';
import { perform, prepare, type Done, type Given, type JobName } from './jobs.ts';
import { LateTierUp } from './late-tier-up.ts';

/** A job, and what to do with what it gave. */
export interface Job<Name extends JobName = JobName> {
  readonly name: Name;
  readonly given: Given<Name>;
  readonly take: (done: Done<Name>) => void;
}

/** What is to be said of some work. */
interface WorkOptions {
  /** Whether threads do other work first, as long as there is any to begin. */
  readonly aside?: boolean;
  /** Whether the threads that there are will do. */
  readonly light?: boolean;
  /** Whether this thread works, too, while the others may still be loading code. */
  readonly here?: boolean;
  /** Who does it where the main thread works, too. */
  readonly by?: 'all' | 'main' | 'others';
  /** Whether it may take seconds. */
  readonly long?: boolean;
}

/** Makes a job; it says of the types what a literal cannot. */
export function job<Name extends JobName>(
  name: Name,
  given: Given<Name>,
  take: (done: Done<Name>) => void,
): Job {
  return { name, given, take } as unknown as Job;
}

/**
 * MB for what a thread has just made. Texts are read and thrown away in large numbers: room for more
 * before they are swept; less where a large edition's records need it.
 */
const YOUNG_MB = 64;
const LEAN_YOUNG_MB = 24;

/** The threads of a run. Little work is done in the main one, without starting any other. */
export class Crew {
  readonly #threads: number;
  readonly #cache: string;
  readonly #main: Bench;
  readonly #hands: Hand[] = [];
  #youngMb = YOUNG_MB;
  #shared: Shared | undefined;
  /** Work of which not every job has begun, and that comes before what may wait. */
  readonly #pressing = new Set<Promise<void>>();
  /** Settles when threads have the code that they were to load. */
  #loading: Promise<unknown> = Promise.resolve();

  /**
   * @param threads how many may work besides the main one; its bench has this number
   * @param cache folder in which Node keeps compiled code
   */
  constructor(threads: number, cache: string) {
    this.#threads = threads;
    this.#cache = cache;
    this.#main = new Bench(threads);
  }

  /** How many spools there may be in the end. */
  get spools(): number {
    return this.#threads + 1;
  }

  get bench(): Bench {
    return this.#main;
  }

  share(shared: Shared): void {
    this.#shared = shared;
    this.#main.share(shared);
    for (const hand of this.#hands) hand.tell({ kind: 'share', shared });
  }

  /** Whether the main thread works, too, since another one would take longer to start than it saves. */
  get #isLight(): boolean {
    return this.#hands.length > 0 && this.#hands.length < this.#threads;
  }

  /** Lets the threads that there are load the code of a job while they have nothing else to do. */
  prepare(...names: JobName[]): void {
    const loading = this.#hands.flatMap((hand) =>
      names.map((name) => hand.ask({ kind: 'prepare', name })),
    );
    // Whoever asks for such a job will see why its code cannot be loaded.
    this.#loading = Promise.allSettled([this.#loading, ...loading]);
  }

  /** Loads it here, where this thread works, too. */
  async prepareHere(...names: JobName[]): Promise<void> {
    if (this.#isLight) await Promise.all(names.map(prepare));
  }

  /**
   * Does jobs, several at once, and what follows each in this thread.
   *
   * @param jobs asked for the next one when a thread is free, so that few wait in memory
   * @param alone whether there is too little to do for starting threads
   * @param options what else is to be said of the work
   * @throws the first error of any job, when those under way have ended
   */
  async work(jobs: Iterable<Job>, alone: boolean, options: WorkOptions = {}): Promise<void> {
    const { aside = false, light = false, here: joins = false, by = 'all', long = false } = options;
    const queue = jobs[Symbol.iterator]();
    const here = this.#hands.length === 0 || (this.#isLight && by === 'main');
    if (this.#threads < 2 || (alone && here)) {
      for (let next = queue.next(); !next.done; next = queue.next()) {
        const { name, given, take } = next.value;
        take((await perform(name, given, this.#main)) as never);
      }
      return;
    }
    if (this.#hands.length === 0 || !(alone || light)) this.start();
    const end = new AbortController();
    const begun = Promise.withResolvers<void>();
    if (!aside) this.#pressing.add(begun.promise);
    void begun.promise.then(() => this.#pressing.delete(begun.promise));
    end.signal.addEventListener('abort', () => begun.resolve());
    // One is asked for ahead: as soon as there is none left, other work may begin.
    let ahead = queue.next();
    if (ahead.done) begun.resolve();
    const servers = this.#servers(by, { aside, joins });
    const lateTierUp = new LateTierUp();
    // In an update the main thread loads code, too, as it goes on, and little is compiled.
    if (long && !this.#isLight) void this.#loading.then(() => lateTierUp.begin());
    const serve = async (perform: (job: Job) => Promise<unknown>): Promise<void> => {
      while (!end.signal.aborted) {
        if (aside) await this.#untilAllHasBegun();
        const next = ahead;
        if (next.done) return;
        ahead = queue.next();
        if (ahead.done) begun.resolve();
        next.value.take((await perform(next.value)) as never);
      }
    };
    const served = servers.map((server) =>
      serve(server).catch((error: unknown) => {
        end.abort();
        throw error;
      }),
    );
    const outcomes = await Promise.allSettled(served);
    lateTierUp.end();
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') throw outcome.reason;
    }
  }

  /**
   * Who does jobs, in the order in which they take the first. Where this thread does, too, the others
   * hold one more in hand, since nobody gives them any while it works.
   */
  #servers(
    by: WorkOptions['by'],
    { aside, joins }: { readonly aside: boolean; readonly joins: boolean },
  ): ((job: Job) => Promise<unknown>)[] {
    const hands = this.#hands.map(
      (hand) =>
        ({ name, given }: Job) =>
          hand.ask({ kind: 'do', name, given }),
    );
    if (!(this.#isLight || joins) || by === 'others') return hands;
    const main = async ({ name, given }: Job): Promise<unknown> => {
      // Answers of the others come first.
      await setImmediate();
      return perform(name, given as never, this.#main);
    };
    if (!this.#isLight) return [main, ...hands];
    return aside ? [main, ...hands, ...hands] : [...hands, main, ...hands];
  }

  /** Waits until there is no other work to begin. */
  async #untilAllHasBegun(): Promise<void> {
    while (this.#pressing.size > 0) await Promise.all(this.#pressing);
  }

  /**
   * Starts the threads that there are not yet, where there are to be any.
   *
   * @param light one less, for which the main thread works
   */
  start({ light = false } = {}): void {
    if (this.#threads < 2) return;
    const wanted = light ? this.#threads - 1 : this.#threads;
    for (let at = this.#hands.length; at < wanted; at++) {
      const hand = new Hand(startThread(at, this.#cache, this.#youngMb));
      if (this.#shared) hand.tell({ kind: 'share', shared: this.#shared });
      this.#hands.push(hand);
    }
  }

  /** Closes the files that the threads have open. */
  async settle(): Promise<void> {
    this.#main.close();
    await Promise.all(this.#hands.map((hand) => hand.ask({ kind: 'close' })));
  }

  /**
   * Ends the threads; they start again when there is work.
   *
   * @param lean whether these take less memory than those before
   */
  async stop({ lean = false } = {}): Promise<void> {
    if (lean) this.#youngMb = LEAN_YOUNG_MB;
    this.#main.close();
    await Promise.all(this.#hands.splice(0).map((hand) => hand.stop()));
  }
}

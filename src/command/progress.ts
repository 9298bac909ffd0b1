/** The steps of a run, in their order. */
const STEPS = ['read', 'decide', 'write'] as const;
type Step = (typeof STEPS)[number];

/** Says how far the work is: one bar over all steps on a terminal, a line for each step elsewhere. */
export interface Progress {
  /** A step takes about so many milliseconds; said before it begins, and again when better known. */
  expect(step: Step, milliseconds: number): void;
  /**
   * The step before is done; begins one of about `total` things, as a person counts them.
   *
   * @param parts by what `advance` counts
   */
  begin(step: Step, what: string, total: number, parts: number): void;
  /** Some parts are done. */
  advance(parts: number): void;
  /** The last step is done. */
  end(): void;
  /** The step failed; the terminal is whole again. */
  abort(): void;
}

/** Before so much of the work is done, and so many ms have passed, an estimate means nothing. */
const TELLING_SHARE = 0.04;
const TELLING_TIME = 1_500;

/** How far a run is, from what its steps are expected to take and how far the present one is. */
export class Estimate {
  readonly #expected = new Map<Step, number>();
  #step: Step | undefined;
  #done = 0;
  #total = 1;

  expect(step: Step, milliseconds: number): void {
    this.#expected.set(step, milliseconds);
  }

  begin(step: Step, total: number): void {
    this.#step = step;
    this.#done = 0;
    this.#total = Math.max(1, total);
  }

  advance(parts: number): void {
    this.#done = Math.min(this.#total, this.#done + parts);
  }

  /** From 0 to 1. */
  get share(): number {
    let [all, done] = [0, 0];
    const present = this.#step === undefined ? -1 : STEPS.indexOf(this.#step);
    STEPS.forEach((step, at) => {
      const expected = this.#expected.get(step) ?? 0;
      all += expected;
      if (at < present) done += expected;
      if (at === present) done += (expected * this.#done) / this.#total;
    });
    return all === 0 ? 0 : done / all;
  }

  /** Seconds that are left, at the speed so far; undefined while nobody can know. */
  left(elapsed: number): number | undefined {
    const { share } = this;
    if (share < TELLING_SHARE || elapsed < TELLING_TIME) return undefined;
    return Math.ceil((elapsed * (1 - share)) / share / 1000);
  }
}

/** A time to wait in words: `about 40 s left`, `about 3 min left`. */
export function leftInWords(seconds: number | undefined): string {
  if (seconds === undefined) return '';
  if (seconds < 90) return `about ${seconds} s left`;
  return `about ${Math.round(seconds / 60)} min left`;
}

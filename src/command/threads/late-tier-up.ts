import { setFlagsFromString } from 'node:v8';

/**
 * How often a function runs before TurboFan, the slowest compiler with the fastest code, takes it:
 * V8's own number, at which the flag counts as not given, and one for runs of seconds, not of hours.
 */
const USUAL = 10_000;
const LATE = 60_000;

function tierUpAfter(calls: number): void {
  setFlagsFromString(`--invocation-count-for-turbofan=${calls}`);
}

let underWay = 0;

/**
 * Some work during which V8, in all threads, optimises only what runs for long. Each thread compiles
 * for itself, on cores that the work needs: of ten thousand stories that was a fifth of all time. No
 * longer than the work, since cached code is taken only under the flags that it was compiled with:
 * Node's own, when a thread starts, and ours. A function's number is taken when it is compiled before,
 * so that beginning in the middle of the work comes too late.
 */
export class LateTierUp {
  #stage: 'waiting' | 'begun' | 'ended' = 'waiting';

  /** Does nothing when it has begun, or ended, before. */
  begin(): void {
    if (this.#stage !== 'waiting') return;
    this.#stage = 'begun';
    if (underWay++ === 0) tierUpAfter(LATE);
  }

  end(): void {
    if (this.#stage === 'begun' && --underWay === 0) tierUpAfter(USUAL);
    this.#stage = 'ended';
  }
}

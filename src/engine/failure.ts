import { BundleProblem } from '../bundle/problems.ts';
import type { Failure } from './answers.ts';

/** A problem as a value that can be posted between a worker and its page. */
export function toFailure(problem: BundleProblem): Failure {
  const detail = problem.message.slice(problem.path.length + ': '.length);
  return { kind: problem.kind, path: problem.path, detail };
}

/** The problem that `toFailure` made a value of. */
export function toProblem(failure: Failure): BundleProblem {
  return new BundleProblem(failure.kind, failure.path, failure.detail);
}

import { makeBundle } from '../../src/command/make-bundle.ts';
import { planOf } from '../../src/command/plan.ts';
import type { BundleRequest } from '../../src/command/request.ts';

const silent = {
  expect: () => undefined,
  begin: () => undefined,
  advance: () => undefined,
  end: () => undefined,
  abort: () => undefined,
};

/**
 * Makes a bundle as the command does, in this process: for tests that make hundreds.
 *
 * @param onStep called when a step begins
 */
export async function make(
  request: BundleRequest,
  onStep: (step: string) => void = () => undefined,
): Promise<void> {
  await makeBundle(planOf({ threads: '1', ...request }), {
    progress: { ...silent, begin: onStep },
    say: () => undefined,
  });
}
